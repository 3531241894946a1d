import { ofAnothersStay } from '@throughcare/contracts';
import { type Context, inOrder } from '@throughcare/record';
import { type Enrolment, openEnrolmentFor } from '../enrolment/state.ts';
import { isOpen } from '../enrolment/statuses.ts';
import type { PathwayEvent } from '../events.ts';
import { takenBack } from '../ost/holder.ts';
import type { Ost } from '../ost/state.ts';
import { isOstClosed, type OstStatus } from '../ost/statuses.ts';
import type { PathwayState } from '../person/state.ts';
import type { Episode } from './state.ts';

/** By the id of each thing, the one that it gets at the person whose stay it is. */
export type Goes = Readonly<Record<string, string>>;

const openOf = ({ enrolments, osts }: PathwayState) => ({
  enrolments: inOrder(enrolments).filter(({ status }) => isOpen(status)),
  osts: inOrder(osts).filter(({ status }) => !isOstClosed(status)),
});

/** What was begun in the stay goes with it: programmes and doses were given to whoever was inside, by whatever name. */
export function begunIn(stay: Episode, state: PathwayState, context: Context) {
  const open = openOf(state);
  const [enrolments, osts] = [open.enrolments, open.osts].map((all) =>
    all.filter(({ stayId }) => stayId === stay.id),
  ) as [Enrolment[], Ost[]];
  const goes: Goes = Object.fromEntries(
    [...enrolments, ...osts].map(({ id }) => [id, context.id(`booking/${id}`)]),
  );
  const step = context.step('IMPORT');
  const events: PathwayEvent[] = [
    ...enrolments.map(({ id, status }): PathwayEvent => {
      const change = { from: status, to: 'WITHDRAWN', reason: ofAnothersStay, step } as const;
      return { type: 'enrolment-given', enrolmentId: id, change };
    }),
    ...osts.flatMap((ost): PathwayEvent[] => [
      ...takenBack(ost, null),
      ...(ost.watch ? [{ type: 'ost-watch-ended', ostId: ost.id, outcome: 'ENDED' } as const] : []),
      { type: 'ost-given', ostId: ost.id, step },
    ]),
  ];
  return { goes, events };
}

/** What was not begun in it stays with the person who was booked, at the prison of an earlier stay where there was one. */
export function leftBehind(stay: Episode, state: PathwayState) {
  const open = openOf(state);
  const earlier = Object.values(state.episodes)
    .filter(({ id, ending }) => id !== stay.id && ending?.kind !== 'BOOKING_MOVED')
    .toSorted((a, b) => (a.since < b.since ? 1 : -1))[0];
  const toPrison = earlier?.prisonId ?? stay.prisonId;
  const here = open.enrolments.filter(
    ({ stayId, prisonId }) => stayId !== stay.id && prisonId === stay.prisonId,
  );
  const events = here
    .filter(() => toPrison !== stay.prisonId)
    .map(({ id: enrolmentId }): PathwayEvent => {
      const there = { fromPrison: stay.prisonId, toPrison, placeHeldUntil: null };
      return { type: 'enrolment-relocated', enrolmentId, ...there };
    });
  const treated = open.osts.some(({ stayId }) => stayId !== stay.id);
  return { events, look: here.length > 0 || treated ? toPrison : null };
}

/**
 * The same at the person whose stay it is. Never a second of what goes on there already: a person looks. An order was somebody
 * else's, and so was what was arranged outside in their name.
 */
export function cameAlong(
  given: PathwayState,
  goes: Goes,
  stayId: string,
  state: PathwayState,
  context: Context,
): PathwayEvent[] {
  const isNew = ({ id }: { readonly id: string }) => {
    const to = goes[id];
    return to !== undefined && !state.enrolments[to] && !state.osts[to];
  };
  const enrolments = inOrder(given.enrolments)
    .filter(isNew)
    .filter(({ programmeCode }) => !openEnrolmentFor(state.enrolments, programmeCode, null))
    .map((one): PathwayEvent => {
      const enrolment = { ...one, ...asItWas(one, goes), id: goes[one.id] ?? one.id, stayId };
      return { type: 'enrolment-opened', enrolment };
    });
  const isTreated = Object.values(state.osts).some(({ status }) => !isOstClosed(status));
  const osts = inOrder(given.osts)
    .filter((one) => !isTreated && isNew(one))
    .map((one): PathwayEvent => {
      const id = goes[one.id] ?? one.id;
      const { changes, status } = insideAsItWas(one, context);
      const outside = { plan: null, handOver: null, watch: null, told: null };
      return { type: 'ost-opened', ost: { ...one, ...outside, id, stayId, status, changes } };
    });
  return [...enrolments, ...osts];
}

function asItWas({ changes, pausedFor }: Enrolment, goes: Goes) {
  const [kind, id = ''] = pausedFor?.split('/') ?? [];
  return {
    status: changes.at(-1)?.from ?? 'REFERRAL_STARTED',
    changes: changes.slice(0, -1),
    pausedFor: goes[id] === undefined ? pausedFor : `${kind}/${goes[id]}`,
    underOrder: false,
    caseRef: null,
    releaseId: null,
  } as const;
}

const plannedOutside: readonly OstStatus[] = ['RELEASE_PLANNED', 'HANDED_OVER', 'GAP_SUSPECTED'];

function insideAsItWas({ changes }: Ost, context: Context): Pick<Ost, 'changes' | 'status'> {
  const before = changes.slice(0, -1);
  const was = before.at(-1)?.to ?? 'ASSESSED';
  if (!plannedOutside.includes(was)) return { changes: before, status: was };
  const to = 'MAINTAINED';
  return { changes: [...before, { to, step: context.step('SYS') }], status: to };
}
