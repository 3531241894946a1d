import { AreaCode } from '@throughcare/contracts';
import type { Context, FollowUpTools } from '@throughcare/record';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import type { MatchProfile } from '../domain/partner/matching.ts';
import { matchProfileOf } from '../domain/partner/matchProfile.ts';
import { needsHelp } from '../domain/partner/missing.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { doorOf, providersThatFit, providersWithPlace } from '../domain/treatment/freePlaces.ts';
import { episodeState, type TreatmentEpisode } from '../domain/treatment/state.ts';
import type { AftercareSettings } from '../settings.ts';

type Found =
  | { readonly invited: readonly string[] }
  | { readonly reasonCode: string; readonly couldTake: readonly string[] };

/**
 * Whoever the court asked by name may be asked where its door is open. Where it named nobody, the providers of the area that
 * were onboarded for treatment may take it, first come first served. Else the court hears at once that there is no place,
 * and who has one that fits: it cannot know doors. Who the person is comes from intake's nameless profile, as it does for
 * partners; what treatment is for is the court's word alone.
 */
export const inviteProviders = followUp({
  name: 'invite-providers',
  does: 'finds the onboarded providers of the area that may take a place request, or whether the one that was asked takes anybody of this age',
  payload: z.object({ episodeId: z.uuid() }),
  async run({ id, state, payload: { episodeId } }, tools) {
    const episode = state.episodes[episodeId];
    if (!episode || episode.invited || episode.noPlace) return undefined;
    if (!merging.decides(state)) return (current) => interrupted(current, episodeId);
    const area = AreaCode.parse(episode.area);
    const profile = { ...(await matchProfileOf(tools, id, area)), area, needs: [...episode.needs] };
    const found = await lookUp(episode, profile, tools, (org) => tools.hash(`${id}/${org}`));
    return (current, context) => {
      const one = current.episodes[episodeId];
      if (!one || one.invited !== null || one.noPlace) return [];
      if (!merging.decides(current)) return interrupted(current, episodeId);
      return learned(one, found, context);
    };
  },
});

async function lookUp(
  { askedOrg, except }: TreatmentEpisode,
  profile: MatchProfile,
  tools: FollowUpTools<AftercareSettings>,
  tieBreak: (org: string) => string,
): Promise<Found> {
  const most = tools.settings.placeInvitations;
  if (askedOrg === null) {
    const fit = await providersThatFit(tools, profile, tieBreak);
    const others = fit.filter(({ org }) => !except.includes(org));
    // All are asked at once and the first answer counts: who would need help only where nobody else is there.
    const able = others.filter(({ match }) => !needsHelp(match.missing));
    const invited = (able.length > 0 ? able : others).map(({ org }) => org);
    return invited.length > 0
      ? { invited: invited.slice(0, most) }
      : { reasonCode: nobodyFor(profile), couldTake: [] };
  }
  const door = await doorOf(tools, askedOrg, profile);
  if (door === 'OPEN') return { invited: [askedOrg] };
  const free = await providersWithPlace(tools, profile, tieBreak);
  return { reasonCode: door, couldTake: free.map(({ org }) => org).slice(0, most) };
}

const nobodyFor = ({ ageBand }: MatchProfile): string =>
  ageBand === 'UNDER_18' ? 'MINOR_NO_PROVIDER' : 'NO_PROVIDER';

/** It may have been answered, taken back or stopped meanwhile. */
function learned(
  episode: TreatmentEpisode,
  found: Found,
  context: Context<AftercareSettings>,
): PathwayEvent[] {
  const { id: episodeId } = episode;
  // Should it be asked again, after a mistake, it is looked up anew.
  if (episodeState(episode) !== 'PLACE_REQUESTED')
    return [{ type: 'invitation-interrupted', episodeId }];
  if ('invited' in found) return [{ type: 'providers-invited', episodeId, orgs: found.invited }];
  return [{ type: 'place-refused', episodeId, ...found, step: context.step('SYS') }];
}

/** Whichever record decides on the episode next looks anew. */
const interrupted = ({ episodes }: Pathway, episodeId: string): PathwayEvent[] =>
  episodes[episodeId]?.lookingUp ? [{ type: 'invitation-interrupted', episodeId }] : [];
