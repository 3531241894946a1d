import { addMinutes, type Instant, intakeEventTypes } from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import { type MergingCase, mergingHolds, Records } from '@throughcare/testing/merging';
import fc from 'fast-check';
import { z } from 'zod';
import { anybody } from '../access/index.ts';
import { amend, type ById, put } from '../collection.ts';
import { commandsOn } from '../command.ts';
import type { DocumentType } from '../documentType.ts';
import { reactionsOn } from '../reaction.ts';
import { refuse } from '../refusal.ts';
import { evolveBy } from '../tables.ts';
import { laterWords, type Told, tell } from '../told.ts';
import {
  carryingFollowUps,
  decisions,
  earlierOf,
  type FirstTold,
  facts,
  type Merging,
  type MergingEvent,
  member,
  mergingOf,
  mergingReactions,
  neverMerged,
} from './index.ts';

/** A record with one collection of each sort: what is decided, what belongs to it, what was told of it. */
type Toy = {
  readonly merging: Merging;
  readonly orders: ById<{ readonly id: string; readonly advanced: number }>;
  readonly hearings: ById<{ readonly id: string; readonly orderId: string }>;
  readonly words: ById<Told & { readonly orderId: string; readonly started: string | null }>;
  /** Nothing stands behind it: whoever hears of it first may be anybody's record. */
  readonly stays: ById<{ readonly first: FirstTold; readonly seen: readonly string[] }>;
};
type ToyEvent =
  | MergingEvent
  | { readonly type: 'ordered' | 'advanced'; readonly orderId: string }
  | { readonly type: 'hearing-set'; readonly id: string; readonly orderId: string }
  | { readonly type: 'told'; readonly orderId: string; readonly started: Instant }
  | { readonly type: 'seen'; readonly stay: string; readonly first: FirstTold };

const merging = mergingOf<Toy>({
  orders: decisions(member('orders')),
  hearings: decisions(member('hearings'), { about: ({ orderId }) => ['orders', orderId] }),
  words: facts(member('words'), {
    join: laterWords,
    about: ({ orderId }) => ['orders', orderId],
  }),
  stays: facts(member('stays'), {
    join: (ours, theirs) => ({
      first: earlierOf(ours.first, theirs.first),
      seen: [...new Set([...ours.seen, ...theirs.seen])].sort(),
    }),
    first: ({ first }) => first,
  }),
});

const toy: DocumentType<Toy, ToyEvent> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ merging: neverMerged, orders: {}, hearings: {}, words: {}, stays: {} }),
  evolve: evolveBy<Toy, ToyEvent>({
    ...merging.handlers,
    ordered: (state, { orderId }) => ({
      ...state,
      orders: put(state.orders, orderId, { id: orderId, advanced: 0 }),
    }),
    advanced: (state, { orderId }) => ({
      ...state,
      orders: amend(state.orders, orderId, ({ advanced }) => ({ advanced: advanced + 1 })),
    }),
    'hearing-set': (state, { id: hearing, orderId }) => ({
      ...state,
      hearings: put(state.hearings, hearing, { id: hearing, orderId }),
    }),
    told: (state, { orderId, started: at }) => {
      const known = state.words[orderId] ?? { toldAt: {}, orderId, started: null };
      return { ...state, words: put(state.words, orderId, tell(known, { started: at }, at)) };
    },
    seen: (state, { stay, first }) => {
      const known = state.stays[stay] ?? { first, seen: [] };
      const next = { first: earlierOf(known.first, first), seen: [...known.seen, first.at].sort() };
      return { ...state, stays: put(state.stays, stay, next) };
    },
  }),
  followUps: (_event, state) => merging.owed(state),
  duties: 'none',
  views: {},
};

const command = commandsOn(toy);
const clerk = actor('DCC');
const Order = z.strictObject({ orderId: z.uuid() });
const common = {
  by: { DCC: anybody('for tests') },
  summary: 'For tests',
  opens: true,
  shows: 'order',
  entity: () => '',
} as const;
const order = command({
  ...common,
  name: 'order',
  path: '/people/{pathwayRef}/orders',
  body: Order,
  decide: ({ body: { orderId } }, state) =>
    merging.guard(state) ?? [
      { type: 'ordered', orderId },
      { type: 'hearing-set', id: id(`hearing of ${orderId}`), orderId },
    ],
});
const go = command({
  ...common,
  name: 'advance',
  path: '/people/{pathwayRef}/advance',
  body: Order,
  decide: ({ body: { orderId } }, state) =>
    merging.guard(state) ??
    (state.orders[orderId] ? [{ type: 'advanced', orderId }] : refuse.notFound()),
});
const started = reactionsOn(toy)({
  to: intakeEventTypes.referralAccepted,
  does: 'notes a start',
  decide: ({ data, event }) => [{ type: 'told', orderId: data.referralId, started: event.time }],
});
const seen = reactionsOn(toy)({
  to: intakeEventTypes.referralWithdrawn,
  does: 'notes a stay',
  decide: ({ data, event }) => [
    { type: 'seen', stay: data.referralId, first: { ref: event.subject, at: event.time } },
  ],
});
const [merged, unmerged] = mergingReactions(toy, merging, 'stays');
if (!merged || !unmerged) throw new Error('two reactions');

const orderId = (n: number) => id(`order ${n}`);
const stayId = (n: number) => id(`stay ${n}`);
/** A record that was never told of a thing may be asked only by the one that it was merged with itself. */
const knowsOf = ({ stays, merging: { pairs, gone } }: Toy, n: number, home: string): boolean =>
  stays[stayId(n)] !== undefined ||
  gone[`stays/${stayId(n)}`] !== undefined ||
  pairs[`KEPT/${home}`] !== undefined;
const toyCase: MergingCase<Toy, ToyEvent, unknown> = {
  service: 'toy',
  type: toy,
  merging,
  settings: {},
  followUps: carryingFollowUps(toy, merging),
  reactions: { merged, unmerged },
  make(records, ref, n) {
    const body = { orderId: orderId(n) };
    records.heard(seen, ref, { referralId: stayId(n) });
    const stay = {
      what: `stay ${n}`,
      home: ref,
      holds: ({ stays }: Toy) => stays[stayId(n)] !== undefined,
    };
    if (records.command(order, ref, clerk, body)) return [stay];
    return [
      stay,
      { what: `order ${n}`, home: ref, holds: ({ orders }) => orders[body.orderId] !== undefined },
    ];
  },
  late(records, stream, home, n) {
    const body = { orderId: orderId(n) };
    if (n % 2 === 0 && knowsOf(records.state(stream), n, home)) {
      records.heard(seen, stream, { referralId: stayId(n) });
      const when = addMinutes(records.now, -1);
      const holds = ({ stays }: Toy) => stays[stayId(n)]?.seen.includes(when) === true;
      return [{ what: `a word of ${when} on stay ${n}`, home, holds }];
    }
    records.heard(started, stream, { referralId: body.orderId });
    const at = records.now;
    const word = {
      what: `a start of order ${n}`,
      home,
      holds: ({ words }: Toy) => (words[body.orderId]?.started ?? '') >= at.slice(0, 10),
    };
    // The holder goes on with the order wherever it takes commands.
    const where = records
      .refs()
      .find(
        (one) => merging.decides(records.state(one)) && records.state(one).orders[body.orderId],
      );
    if (where === undefined || records.command(go, where, clerk, body)) return [word];
    const { advanced } = records.state(where).orders[body.orderId] ?? { advanced: 0 };
    const holds = ({ orders }: Toy) => (orders[body.orderId]?.advanced ?? 0) >= advanced;
    return [word, { what: `step ${advanced} of order ${n}`, home, holds }];
  },
};

it('loses, misplaces and doubles nothing, however three records are merged and taken apart', async () => {
  await fc.assert(mergingHolds(toyCase), { numRuns: 2_000, seed: 1 });
}, 60_000);

it('gives a record its own back although the next merge of the two is known already', async () => {
  const records = new Records<Toy, ToyEvent, unknown>(toy, {}, toyCase.followUps);
  const refs = { keptRef: ref('b'), removedRef: ref('a') };
  const { keptRef, removedRef } = refs;
  toyCase.make(records, removedRef, 1);
  for (const one of [removedRef, keptRef]) records.heard(merged, one, { ...refs, nth: 1 });
  await records.settle();
  records.heard(unmerged, keptRef, { ...refs, nth: 1 });
  records.heard(merged, keptRef, { ...refs, nth: 2 });
  await records.settle();
  expect(merging.decides(records.state(removedRef))).toBe(true);
  expect(records.state(keptRef).orders).toEqual({});
  records.heard(merged, removedRef, { ...refs, nth: 2 });
  await records.settle();
  expect(records.state(keptRef).orders[orderId(1)]).toBeDefined();
});

it('gives back what was decided in between although an earlier return is still owed', async () => {
  const records = new Records<Toy, ToyEvent, unknown>(toy, {}, toyCase.followUps);
  const refs = { keptRef: ref('b'), removedRef: ref('a') };
  const { keptRef, removedRef } = refs;
  const body = { orderId: orderId(1) };
  const both = (reaction: typeof merged, nth: number) => {
    for (const one of [keptRef, removedRef]) records.heard(reaction, one, { ...refs, nth });
  };
  toyCase.make(records, removedRef, 1);
  both(merged, 1);
  await records.settle();
  both(unmerged, 1);
  records.heard(started, keptRef, { referralId: body.orderId });
  expect(records.owed().map(({ followUp }) => followUp.name)).toEqual([
    'return-items',
    'return-items',
  ]);
  await records.run(0);
  both(merged, 2);
  await records.run(records.owed().findIndex(({ ref: owing }) => owing === removedRef));
  expect(records.command(go, keptRef, clerk, body)).toBeNull();
  both(unmerged, 2);
  expect(records.owed()[0]?.followUp.payload).toMatchObject({ nth: 1 });
  await records.settle();
  expect(records.state(removedRef).orders[body.orderId]).toMatchObject({ advanced: 1 });
  expect(records.state(keptRef).orders).toEqual({});
});

it('gives back what intake says came of the other one’s, and was heard of here alone, also what is heard of it here later', async () => {
  const records = new Records<Toy, ToyEvent, unknown>(toy, {}, toyCase.followUps);
  const refs = { keptRef: ref('b'), removedRef: ref('a') };
  const { keptRef, removedRef } = refs;
  const ids = (one: string) => Object.keys(records.state(one).stays);
  for (const one of [keptRef, removedRef]) records.heard(merged, one, { ...refs, nth: 1 });
  await records.settle();
  for (const n of [1, 2]) records.heard(seen, keptRef, { referralId: stayId(n) });
  records.heard(unmerged, keptRef, { ...refs, nth: 1 });
  records.heard(unmerged, removedRef, { ...refs, nth: 1, orders: [stayId(2)] });
  records.heard(unmerged, keptRef, { ...refs, nth: 1, orders: [stayId(1)] });
  await records.settle();
  expect([ids(keptRef), ids(removedRef)]).toEqual([[stayId(2)], [stayId(1)]]);
  records.heard(seen, keptRef, { referralId: stayId(1) });
  await records.settle();
  expect([ids(keptRef), ids(removedRef)]).toEqual([[stayId(2)], [stayId(1)]]);
  expect(merging.decides(records.state(keptRef))).toBe(true);
});
