import { type Change, changesBy, mergesUntold, type Readers, untold } from '@throughcare/record';
import { currentEpisode, lastMovement } from '../custody/whereabouts.ts';
import type { PathwayEvent } from '../events.ts';
import type { PathwayState } from '../person/state.ts';
import { type RowType, typeOfHeard } from './types.ts';

export type PrisonChange = Change<RowType, 'person' | 'ost' | 'gap'>;

/** The prison of the current stay, which holds the person or held them last. */
const holder = (state: PathwayState): readonly Readers[] => {
  const prison = currentEpisode(state)?.prisonId;
  return prison === undefined ? [] : [{ org: prison }];
};

const about = (type: RowType, state: PathwayState, ...more: readonly Readers[]): PrisonChange[] => [
  { type, kind: 'person', id: state.ref, to: [...holder(state), ...more] },
];
/** A row for the prison of the person. */
const person =
  (type: RowType) =>
  (_event: unknown, state: PathwayState): PrisonChange[] =>
    about(type, state);

/** Healthcare of the prison, and the prescriber whom the hand-over names. */
const substitution =
  (type: RowType) =>
  ({ ostId }: { readonly ostId: string }, state: PathwayState): PrisonChange[] => {
    const named = state.osts[ostId]?.plan?.prescriberOrg;
    const to = [...holder(state), ...(named === undefined ? [] : [{ org: named }])];
    return [{ type, kind: 'ost', id: ostId, to }];
  };

/** Nobody outside has treated the person yet: the coordinators of the area look for somebody. */
const gap =
  (type: RowType) =>
  (event: { readonly ostId: string }, state: PathwayState): PrisonChange[] => {
    const { ostId: id } = event;
    const area = state.osts[id]?.watch?.area ?? null;
    return [
      ...substitution(type)(event, state),
      { type, kind: 'gap', id, to: [{ area, kinds: ['CITY'] }] },
    ];
  };

/** What stands in the feed of a prison, and of a prescriber outside to whom care is handed over, and of coordinators. */
export const changesOf = changesBy<PathwayState, PathwayEvent, PrisonChange>({
  'episode-opened': person('custody.received'),
  'admission-learnt': untold,
  // Also where the person came from: it sees that its word was taken.
  moved: (_event, state) => {
    const current = currentEpisode(state);
    const last = current && lastMovement(current);
    return about('custody.moved', state, ...(last ? [{ org: last.step.org }] : []));
  },
  'transfer-announced': ({ announced: { toPrison: org } }, state) =>
    about('custody.transfer-announced', state, { org }),
  'recall-announced': person('custody.recall-announced'),
  'departure-inferred': person('custody.departure-inferred'),
  'departure-settled': person('custody.departure-settled'),
  'release-recorded': person('custody.release-recorded'),
  'release-confirmed': person('custody.release-confirmed'),
  'release-reversed': person('custody.release-taken-back'),
  'release-retold': person('custody.release-recorded'),
  // The prison of the stay has nothing more to do with whom it was booked for.
  'booking-given': untold,
  'release-corrected': person('custody.release-taken-back'),
  'sources-disagreed': ({ claim: { claimedBy: org } }, state) =>
    about('custody.sources-disagreed', state, { org }),
  'episode-ended': person('custody.ended'),
  'ending-lifted': person('custody.received'),
  'release-date-noted': person('plan.release-date-noted'),
  'plan-started': person('plan.started'),
  'pack-item-noted': untold,
  'plan-ready': person('plan.ready'),
  'pack-issued': person('plan.pack-issued'),
  'enrolment-opened': person('enrolment.opened'),
  'enrolment-moved': person('enrolment.moved'),
  'enrolment-given': person('enrolment.moved'),
  'enrolment-relocated': person('enrolment.relocated'),
  'ost-opened': ({ ost: { id: ostId } }, state) => substitution('ost.opened')({ ostId }, state),
  'ost-moved': substitution('ost.moved'),
  'ost-given': substitution('ost.moved'),
  'ost-dose-noted': untold,
  'ost-watch-opened': gap('ost.watch-opened'),
  'ost-gap-told': gap('ost.gap-told'),
  'ost-prescriber-told': substitution('ost.moved'),
  'ost-hand-over-taken-back': ({ ostId: id, prescriberOrg: org }, state) => [
    { type: 'ost.moved', kind: 'ost', id, to: [...holder(state), { org }] },
  ],
  'ost-ended-cleared': untold,
  'ost-watch-ended': substitution('ost.watch-ended'),
  heard: ({ shelf }, state) => about(typeOfHeard[shelf], state),
  'referral-found-duplicate': untold,
  'account-heard': untold,
  ...mergesUntold,
});
