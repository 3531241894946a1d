import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import { amend, put } from '../collection.ts';
import type { Handlers } from '../handlers.ts';
import type { ClosingReason, OrderFacts, TreatmentEpisode } from './episode.ts';

export type TreatmentEvent =
  | {
      type: 'place-requested';
      episodeId: string;
      orderId: string;
      askedOrg: string | null;
      area: string;
      needs: readonly string[];
      wantedUntil: Instant;
      startBy: CalendarDate | null;
      at: Instant;
    }
  | { type: 'providers-invited'; episodeId: string; orgs: readonly string[] }
  | {
      type: 'place-confirmed';
      episodeId: string;
      providerOrg: string;
      heldUntil: Instant;
      attested: boolean;
      step: Step;
    }
  | { type: 'place-refused'; episodeId: string; reasonCode: string; step: Step }
  | { type: 'place-passed'; episodeId: string; org: string }
  | {
      type: 'treatment-started';
      episodeId: string;
      providerOrg: string;
      on: CalendarDate;
      attested: boolean;
      step: Step;
    }
  | {
      type: 'treatment-broken-off';
      episodeId: string;
      on: CalendarDate;
      reasonGroup: string;
      step: Step;
    }
  | { type: 'treatment-resumed'; episodeId: string; on: CalendarDate; step: Step }
  | {
      type: 'treatment-ended';
      episodeId: string;
      on: CalendarDate;
      reasonGroup: string;
      step: Step;
    }
  | { type: 'episode-closed'; episodeId: string; reason: ClosingReason; at: Instant }
  | { type: 'episode-reopened'; episodeId: string }
  | {
      type: 'order-heard';
      orderId: string;
      change: Partial<Omit<OrderFacts, 'id' | 'origin'>>;
    }
  /** Something about an order that the provider which it names must know; published, not kept. */
  | { type: 'provider-notified'; episodeId: string; partnerOrg: string; about: string };

const order = (id: string): OrderFacts => ({
  id,
  issued: false,
  startBy: null,
  endDate: null,
  over: null,
  origin: null,
});

const blank = {
  invited: null,
  confirmed: null,
  noPlace: null,
  passedBy: [],
  started: null,
  breaks: [],
  ended: null,
  closed: null,
  origin: null,
} as const satisfies Partial<TreatmentEpisode>;

export const treatmentHandlers: Handlers<TreatmentEvent> = {
  'place-requested': (state, { type: _type, episodeId: id, at, ...asked }) => ({
    ...state,
    episodes: put(state.episodes, id, { id, requestedAt: at, ...asked, ...blank }),
  }),
  'providers-invited': (state, { episodeId, orgs }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { invited: orgs }),
  }),
  'place-confirmed': (state, { episodeId, providerOrg, heldUntil, attested, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      confirmed: { providerOrg, heldUntil, attested, step },
    }),
  }),
  'place-refused': (state, { episodeId, reasonCode, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { noPlace: { reasonCode, step } }),
  }),
  'place-passed': (state, { episodeId, org }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      passedBy: [...(state.episodes[episodeId]?.passedBy ?? []), org],
    }),
  }),
  'treatment-started': (state, { episodeId, on, attested, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { started: { on, attested, step } }),
  }),
  'treatment-broken-off': (state, { episodeId, on, reasonGroup, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      breaks: [
        ...(state.episodes[episodeId]?.breaks ?? []),
        { on, reasonGroup, step, resumedOn: null, resumedStep: null },
      ],
    }),
  }),
  'treatment-resumed': (state, { episodeId, on, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      breaks: (state.episodes[episodeId]?.breaks ?? []).map((pause, n, all) =>
        n === all.length - 1 ? { ...pause, resumedOn: on, resumedStep: step } : pause,
      ),
    }),
  }),
  'treatment-ended': (state, { episodeId, on, reasonGroup, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { ended: { on, reasonGroup, step } }),
  }),
  'episode-closed': (state, { episodeId, reason, at }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { closed: { reason, at } }),
  }),
  'episode-reopened': (state, { episodeId }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { closed: null }),
  }),
  'order-heard': (state, { orderId, change }) => ({
    ...state,
    orders: put(state.orders, orderId, { ...(state.orders[orderId] ?? order(orderId)), ...change }),
  }),
  'provider-notified': (state) => state,
};
