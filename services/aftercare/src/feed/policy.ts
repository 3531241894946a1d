import type { Actor } from '@throughcare/record';
import { worksOn } from '../domain/access/relations.ts';
import { endedSince } from '../domain/consent/access.ts';
import type { FeedRow } from '../domain/feedRow/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { offerState } from '../domain/placement/state.ts';
import { mayAct } from '../domain/treatment/state.ts';

/** Today's policy on yesterday's row. */
export function mayRead(row: FeedRow, state: Pathway, actor: Actor): boolean {
  const { kind, id } = row.item;
  if (kind === 'access') return true;
  if (endedSince(state, actor.org) !== null) return false;
  const { roles } = actor;
  const coordinates = roles.includes('NGOC') || roles.includes('NGOW');
  switch (kind) {
    case 'offer':
      return coordinates;
    case 'case': {
      const one = state.cases[id];
      return one !== undefined && worksOn(state, one, actor);
    }
    case 'window':
      return coordinates || roles.includes('PROV');
    case 'episode': {
      const episode = state.episodes[id];
      return roles.includes('PROV') && episode !== undefined && mayAct(episode, actor.org);
    }
    default:
      return kind satisfies never;
  }
}

/** Whether the row may name the person. */
export function knowsPerson(
  { item: { kind, id } }: FeedRow,
  state: Pathway,
  actor: Actor,
): boolean {
  if (kind === 'case' || kind === 'episode') return true;
  if (kind === 'access') return false;
  // The window of a release that goes to a provider: its id is that of the search for a partner.
  if (kind === 'window' && state.placements[id]?.directedTo?.providerOrg === actor.org) return true;
  return Object.values(state.offers).some(
    (offer) =>
      offer.partnerOrg === actor.org &&
      offerState(offer) === 'ACCEPTED' &&
      (kind === 'offer' ? offer.id === id : offer.placementId === id),
  );
}
