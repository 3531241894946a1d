import { AreaCode } from '@throughcare/contracts';
import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { type MatchProfile, rank } from '../domain/directory/matching.ts';
import { pathway } from '../domain/pathwayType.ts';
import { asCandidate, openPartners } from './candidates.ts';

/** The court named no provider: those of the area that were onboarded for treatment may take it, first come first served. */
export const inviteProviders = followUpsOn(pathway)({
  name: 'invite-providers',
  does: 'finds the onboarded providers of the area that may take a place request',
  payload: z.object({ episodeId: z.uuid() }),
  async run({ id, state, payload: { episodeId } }, tools) {
    const episode = state.episodes[episodeId];
    if (!episode || episode.invited) return undefined;
    const profile: MatchProfile = {
      area: AreaCode.parse(episode.area),
      sex: 'NOT_STATED',
      ageBand: null,
      languages: [],
      needs: [...episode.needs],
    };
    const candidates = (await openPartners(tools, 'TREATMENT')).map(asCandidate);
    const orgs = rank(profile, candidates, (org) => tools.hash(`${id}/${org}`))
      .slice(0, tools.settings.placeInvitations)
      .map(({ org }) => org);
    return (current) =>
      current.episodes[episodeId]?.invited === null
        ? [{ type: 'providers-invited', episodeId, orgs }]
        : [];
  },
});
