import { type IndexEntry, inOrder } from '@throughcare/record';
import { isActive } from './case/state.ts';
import { merging } from './merging.ts';
import type { Pathway } from './pathway/state.ts';
import { placementState } from './placement/offers.ts';
import { offerState } from './placement/state.ts';
import { episodeState, providerOf } from './treatment/state.ts';

/** Lists that span people. A record that was merged into another is found under the other only. */
export function lists(state: Pathway): IndexEntry[] {
  if (!merging.decides(state)) return [];
  return [
    ...inOrder(state.offers).flatMap((offer): IndexEntry[] => {
      const { id, partnerOrg, madeAt } = offer;
      const is = offerState(offer);
      const inbox = { name: 'inbox', sort: `${madeAt}/${id}`, item: id };
      return [
        { name: 'offer', key: id, sort: madeAt, item: id },
        { ...inbox, key: `${partnerOrg}/${is}` },
        { ...inbox, key: partnerOrg },
        ...(is === 'OFFERED' ? [{ name: 'load', key: partnerOrg, sort: id, item: id }] : []),
      ];
    }),
    ...inOrder(state.cases).flatMap((one): IndexEntry[] => {
      const { id, partnerOrg, opened } = one;
      const active = isActive(one);
      const listed = { name: 'caseload', sort: `${opened.at}/${id}`, item: id };
      return [
        { name: 'case', key: id, sort: opened.at, item: id },
        { ...listed, key: `${partnerOrg}/${active ? 'ACTIVE' : 'CLOSED'}` },
        ...inOrder(one.workers).map((worker) => ({
          ...listed,
          key: `${partnerOrg}/${active ? 'ACTIVE' : 'CLOSED'}/${worker.id}`,
        })),
        ...(active ? [{ name: 'load', key: partnerOrg, sort: id, item: id }] : []),
      ];
    }),
    ...inOrder(state.episodes).flatMap((episode): IndexEntry[] => {
      const { id, requestedAt } = episode;
      const provider = providerOf(episode);
      const orgs = provider === null ? (episode.invited ?? []) : [provider];
      return [
        { name: 'episode', key: id, sort: requestedAt, item: id },
        ...orgs.flatMap((org) =>
          [org, `${org}/${episodeState(episode)}`].map((key) => ({
            name: 'provider-episodes',
            key,
            sort: `${requestedAt}/${id}`,
            item: id,
          })),
        ),
      ];
    }),
    ...inOrder(state.placements)
      .filter((placement) => placementState(state, placement) === 'UNPLACED')
      .map(({ id, unplaced, openedAt }) => ({
        name: 'unplaced',
        key: 'ALL',
        sort: `${unplaced?.at ?? openedAt}/${id}`,
        item: id,
      })),
    ...inOrder(state.windows)
      .filter(
        ({ closed, checkpoints }) => !closed && Object.values(checkpoints).includes('BREACHED'),
      )
      .map(({ id, from }) => ({ name: 'breached', key: 'ALL', sort: `${from}/${id}`, item: id })),
    ...inOrder(state.contactCards).map(({ id, at }) => ({
      name: 'contact-cards',
      key: 'ALL',
      sort: `${at}/${id}`,
      item: id,
    })),
  ];
}
