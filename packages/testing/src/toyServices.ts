import {
  addHours,
  type Instant,
  intakeEventTypes,
  type ServiceName,
  subscriptions,
} from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  each,
  hasRole,
  notice,
  organisationCopy,
  organisationReactions,
  Paging,
  pageOf,
  publication,
  queriesAbout,
  queriesWith,
  reactionsOn,
  refuse,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { z } from 'zod';

/**
 * Two services small enough to read at a glance, on real event types and the real machinery:
 * one accepts referrals and publishes each, the other writes down what it hears. Proofs of delivery run on them.
 */
type Said = { readonly id: string; readonly n: number };
type Teller = {
  readonly id: string;
  readonly said: Readonly<Record<string, Said>>;
  readonly silentSince: Instant | null;
};
type TellerEvent = { type: 'Said'; said: Said; at: Instant } | { type: 'FellSilent' };

const { referralAccepted, referralWithdrawn, deathReported } = intakeEventTypes;

export const tellerType: DocumentType<Teller, TellerEvent> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: (id) => ({ id, said: {}, silentSince: null }),
  evolve: (state, event) =>
    event.type === 'Said'
      ? { ...state, said: { ...state.said, [event.said.id]: event.said }, silentSince: event.at }
      : { ...state, silentSince: null },
  rules: (state, { now }) =>
    state.silentSince !== null && addHours(state.silentSince, 1) <= now
      ? [{ type: 'FellSilent' }]
      : [],
  duties: 'none',
  timers: ({ silentSince }) => (silentSince === null ? null : addHours(silentSince, 1)),
  publish: (event) =>
    event.type === 'Said'
      ? [publication(referralAccepted, 'justice', { referralId: event.said.id })]
      : [],
  registers: (state) =>
    Object.keys(state.said).map((item) => ({ name: 'said', key: 'all', sort: item, item })),
  entities: ({ said }) => [said],
  views: {
    said: viewsOn<Teller>()({
      name: 'said',
      param: 'saidId',
      schema: z.object({ id: notice(z.uuid()), n: notice(z.int()) }),
      seenBy: [anybody('these services are toys')],
      /** A clerk may say a million, and not read it again. */
      of: ({ said }, id, { actor }) =>
        said[id]?.n === 1_000_000 && hasRole(actor, 'DCC') ? undefined : said[id],
    }),
  },
};
/** In services that are made up for tests nobody is the person. */
export const nobodysSelf = relation('SELF', () => false, 'nobody has a record of their own here');

const say = commandsOn(tellerType)({
  name: 'say',
  summary: 'Accepts one more referral',
  path: '/people/{pathwayRef}/say',
  by: each(['INTAKE', 'DCC'], anybody('these services are toys')),
  body: z.strictObject({
    n: z.int().min(0).max(1_000_000),
    note: z.string().max(200).exactOptional(),
  }),
  opens: true,
  shows: 'said',
  creates: true,
  entity: (_input, context) => context.id('said'),
  decide: ({ body }, state, context) =>
    body.n === 13
      ? refuse.conflict('closed', 'Thirteen is refused, by rule.')
      : Object.values(state.said).some(({ n }) => n === body.n && n > 999_999)
        ? refuse.conflict('already-answered', 'This was said before.')
        : [{ type: 'Said', said: { id: context.id('said'), n: body.n }, at: context.now }],
});

type Listener = {
  readonly id: string;
  readonly heard: readonly string[];
  readonly stopped: boolean;
};
type ListenerEvent = { type: 'Heard'; what: string } | { type: 'Stopped' };

const listenerType: DocumentType<Listener, ListenerEvent> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: (id) => ({ id, heard: [], stopped: false }),
  evolve: (state, event) =>
    event.type === 'Heard'
      ? { ...state, heard: [...state.heard, event.what] }
      : { ...state, stopped: true },
  duties: 'none',
  registers: ({ heard }) => heard.map((item) => ({ name: 'heard', key: 'all', sort: item, item })),
  views: {},
};

const on = reactionsOn(listenerType);

/** `breaksOn` makes the handler fail for these referral ids: a bug in a handler, as a fault to cause. */
const hearAccepted = (breaksOn: ReadonlySet<string> = new Set()) =>
  on({
    to: referralAccepted,
    does: 'writes the referral down',
    decide: ({ data }) => {
      if (breaksOn.has(data.referralId)) throw new TypeError('a handler with a bug');
      return [{ type: 'Heard', what: data.referralId }];
    },
  });

const hearWithdrawn = on({
  to: referralWithdrawn,
  does: 'writes the withdrawal down',
  decide: ({ data }) => [{ type: 'Heard', what: `withdrawn ${data.referralId}` }],
});

const hearDeath = on({
  to: deathReported,
  does: 'stops at once',
  decide: (_heard, state) => (state.stopped ? [] : [{ type: 'Stopped' }]),
  latch: (_heard, state) => (state.stopped ? [] : [{ type: 'Stopped' }]),
});

const Heard = z.object({ heard: z.array(z.string()), stopped: z.boolean() });

const readHeard = queriesAbout(listenerType)({
  name: 'read-heard',
  summary: 'What was heard about a person',
  path: '/people/{pathwayRef}/heard',
  by: each(['DCC', 'COORD'], anybody('these services are toys')),
  answer: Heard,
  run: async (_input, _tools, { state: { heard, stopped } }) => ({ heard: [...heard], stopped }),
});

const listHeard = queriesWith()({
  name: 'list-heard',
  summary: 'All that was heard',
  path: '/heard',
  by: each(['DCC', 'JUDGE', 'COORD', 'INTAKE', 'SERVICE'], anybody('these services are toys')),
  search: Paging,
  answer: pageOf(z.object({ ref: z.string(), item: z.string() })),
  run: async ({ search }, tools) => {
    const { items, next } = await tools.list(listenerType, 'heard', 'all', search);
    return { items: items.map(({ id, item }) => ({ ref: id, item })), next };
  },
});

export const teller = (): ServiceSpec => ({
  name: 'intake',
  title: 'Says things',
  settings: {},
  self: nobodysSelf,
  documents: [tellerType],
  commands: [say],
  reactions: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: [],
});

/** `name` lets several of them listen, each in the place of another service. */
export const listener = (
  breaksOn?: ReadonlySet<string>,
  name: Exclude<ServiceName, 'intake'> = 'court-diversion',
): ServiceSpec => ({
  name,
  title: 'Writes down what it hears',
  settings: {},
  self: nobodysSelf,
  documents: [listenerType, organisationCopy],
  commands: [],
  reactions: [hearAccepted(breaksOn), hearWithdrawn, hearDeath, ...organisationReactions],
  queries: [readHeard, listHeard],
  followUps: [],
  projections: [],
  reads: subscriptions[name],
});
