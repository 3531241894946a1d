import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Handlers, Step } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { ClosingReason, TreatmentEpisode } from './state.ts';

export type TreatmentEvent =
  | { type: 'place-requested'; episodeId: string; askedOrg: string | null }
  | { type: 'place-withdrawal-met'; episodeId: string; withdrawalId: string }
  | { type: 'providers-wanted'; episodeId: string }
  /** The record that looked could not decide any more when it had found out. */
  | { type: 'invitation-interrupted'; episodeId: string }
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
  /** Something about an order that the provider which it names must know; published, not kept. */
  | { type: 'provider-notified'; episodeId: string; partnerOrg: string; about: string };

const blank = {
  invited: null,
  confirmed: null,
  noPlace: null,
  passedBy: [],
  started: null,
  breaks: [],
  ended: null,
  closed: null,
  withdrawalsMet: [],
} as const satisfies Partial<TreatmentEpisode>;

export const treatmentHandlers: Handlers<Pathway, TreatmentEvent> = {
  'place-requested': (state, { episodeId: id }) => {
    const request = state.requests[id];
    if (!request) return state;
    const { at, ...asked } = request;
    const lookingUp = asked.askedOrg === null;
    const episode = { ...asked, requestedAt: at, lookingUp, ...blank };
    return { ...state, episodes: put(state.episodes, id, episode) };
  },
  'place-withdrawal-met': (state, { episodeId, withdrawalId }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, ({ withdrawalsMet }) => ({
      withdrawalsMet: [...withdrawalsMet, withdrawalId],
    })),
  }),
  'providers-wanted': (state, { episodeId }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { lookingUp: true }),
  }),
  'invitation-interrupted': (state, { episodeId }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { lookingUp: false }),
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
  'provider-notified': (state) => state,
};
