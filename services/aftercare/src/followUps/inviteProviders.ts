import { AreaCode } from '@throughcare/contracts';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import { asCandidate, openPartners } from '../domain/partner/candidates.ts';
import { type MatchProfile, rank } from '../domain/partner/matching.ts';
import type { Pathway } from '../domain/pathway/state.ts';

/** The court named no provider: those of the area that were onboarded for treatment may take it, first come first served. */
export const inviteProviders = followUp({
  name: 'invite-providers',
  does: 'finds the onboarded providers of the area that may take a place request',
  payload: z.object({ episodeId: z.uuid() }),
  async run({ id, state, payload: { episodeId } }, tools) {
    const episode = state.episodes[episodeId];
    if (!episode || episode.invited) return undefined;
    if (!merging.decides(state)) return (current) => interrupted(current, episodeId);
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
    return (current) => {
      if (current.episodes[episodeId]?.invited !== null) return [];
      if (!merging.decides(current)) return interrupted(current, episodeId);
      return [{ type: 'providers-invited', episodeId, orgs }];
    };
  },
});

/** Whichever record decides on the episode next looks anew. */
const interrupted = ({ episodes }: Pathway, episodeId: string): PathwayEvent[] =>
  episodes[episodeId]?.lookingUp ? [{ type: 'invitation-interrupted', episodeId }] : [];
