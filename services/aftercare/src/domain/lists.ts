import { earliest, type Instant } from '@throughcare/contracts';
import { type Duty, type IndexEntry, inOrder } from '@throughcare/record';
import type { AftercareSettings } from '../settings.ts';
import { caseloadOf, casesOwed } from './case/duties.ts';
import { isActive } from './case/state.ts';
import { leadDueAt } from './custody/standing.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { offersOwed, searchesOwed } from './placement/duties.ts';
import { openOffers } from './placement/offers.ts';
import { type Offer, offerState, type Placement } from './placement/state.ts';
import { waitingItem } from './sharing/queue.ts';
import { episodesOwed, orgsOf } from './treatment/duties.ts';
import { episodeState, isTaken, providerOf } from './treatment/state.ts';
import { isOfOwnWill } from './voluntary/state.ts';
import { windowsOwed } from './window/duties.ts';

/** What is owed here. Nothing of a record that was merged into another: it is owed where its things went. */
export const duties = (state: Pathway, settings: AftercareSettings): Duty[] =>
  merging.decides(state)
    ? [
        ...offersOwed(state),
        ...searchesOwed(state, settings),
        ...casesOwed(state, settings),
        ...episodesOwed(state, settings),
        ...windowsOwed(state),
      ]
    : [];

/** A date of release that is far off asks for nothing here yet: the prison prepares it, on its own list. */
export const timers = (state: Pathway, settings: AftercareSettings): Instant | null =>
  merging.decides(state)
    ? earliest(...inOrder(state.custody).map((stay) => leadDueAt(stay, settings)))
    : null;

/** By what else a record is found. One that was merged into another is found under the other only. */
export function registers(state: Pathway): IndexEntry[] {
  // What takes a place takes it also while it is on its way to the record that decides.
  if (!merging.decides(state)) return loadOf(state, 'moving');
  return [
    ...loadOf(state, 'load'),
    ...inOrder(state.placements).flatMap((placement) => searchOf(state, placement)),
    ...foundOffers(state).flatMap((offer): IndexEntry[] => {
      const { id, partnerOrg, madeAt } = offer;
      const is = offerState(offer);
      const inbox = { name: 'inbox', sort: `${madeAt}/${id}`, item: id };
      return [
        { name: 'offer', key: id, sort: madeAt, item: id },
        { ...inbox, key: partnerOrg },
        ...(is === 'OFFERED' ? [] : [{ ...inbox, key: `${partnerOrg}/${is}` }]),
      ];
    }),
    ...inOrder(state.cases).flatMap((one): IndexEntry[] => {
      const { id, partnerOrg, opened } = one;
      const row = { name: 'caseload', sort: `${opened.at}/${id}`, item: id };
      const closed = `${partnerOrg}/CLOSED`;
      const keys = [closed, ...inOrder(one.workers).map((worker) => caseloadOf(closed, worker.id))];
      return [
        { name: 'case', key: id, sort: opened.at, item: id },
        ...inOrder(one.appointments)
          .filter(({ cancelled }) => !cancelled)
          .map(({ id: item, at }) => ({ name: 'appointments', key: partnerOrg, sort: at, item })),
        ...(isActive(one) ? [] : keys.map((key) => ({ ...row, key }))),
      ];
    }),
    ...inOrder(state.episodes).flatMap((episode): IndexEntry[] => {
      const { id, requestedAt } = episode;
      const provider = providerOf(episode);
      const is = episodeState(episode);
      return [
        { name: 'episode', key: id, sort: requestedAt, item: id },
        ...orgsOf(episode).flatMap((org) =>
          [org, `${org}/${is}`, ...(isOfOwnWill(episode) ? [`${org}/VOLUNTARY`] : [])].map(
            (key) => ({ name: 'provider-episodes', key, sort: `${requestedAt}/${id}`, item: id }),
          ),
        ),
        ...(provider !== null && isTaken(episode)
          ? [{ name: 'places-taken', key: provider, sort: id, item: id }]
          : []),
      ];
    }),
    ...inOrder(state.windows).map(({ id, from }) => ({
      name: 'window',
      key: id,
      sort: from,
      item: id,
    })),
    // Printed by whoever prints them, and read again: nobody marks one as done.
    ...inOrder(state.contactCards).map(({ id, at }) => ({
      name: 'contact-cards',
      key: 'ALL',
      sort: `${at}/${id}`,
      item: id,
    })),
  ];
}

/** Offers of one search to one partner that came to nothing, and are found all the same. */
const kept = 3;

/**
 * Who is looked for without end is asked about every day: of what came to nothing the last ones are found, so that a record is
 * not found under more every day. Who took the person on, or is asked now, is found always.
 */
function foundOffers({ offers }: Pathway): readonly Offer[] {
  const all = inOrder(offers);
  const nothing = all.filter((offer) => offer.accepted === null && offerState(offer) !== 'OFFERED');
  const asked = Map.groupBy(
    nothing,
    ({ placementId, partnerOrg }) => `${placementId} ${partnerOrg}`,
  );
  const old = new Set(
    [...asked.values()].flatMap((same) =>
      same.toSorted((a, b) => (a.madeAt < b.madeAt ? -1 : 1)).slice(0, -kept),
    ),
  );
  return all.filter((offer) => !old.has(offer));
}

/** A place of a partner is taken by an open offer or a case. */
const loadOf = (state: Pathway, name: 'load' | 'moving'): IndexEntry[] =>
  [
    ...inOrder(state.offers).filter((offer) => offerState(offer) === 'OFFERED'),
    ...inOrder(state.cases).filter(isActive),
  ].map(({ id, partnerOrg: key }) => ({ name, key, sort: id, item: id }));

/** Who waits for a place, in the order in which places are shared out; who has more than one offer. For matching alone. */
function searchOf(state: Pathway, placement: Placement): IndexEntry[] {
  const { id, asking } = placement;
  const rank = placement.rank ?? '';
  const queue = asking?.underWay ? asking.queue : null;
  const open = openOffers(state, id);
  const item = waitingItem(id, asking?.nth ?? 0, queue ?? '');
  return [
    ...(queue ? [{ name: 'sought', key: queue, sort: rank, item }] : []),
    ...(queue && !asking?.answered ? [{ name: 'unanswered', key: 'ALL', sort: rank, item }] : []),
    ...(open.length > 1
      ? open.map((offer) => ({
          name: 'beside',
          key: offer.partnerOrg,
          sort: offer.id,
          item: offer.id,
        }))
      : []),
  ];
}
