import type {
  CalendarDate,
  IdentityGround,
  Instant,
  ProviderAnswer,
  TimeZone,
} from '@throughcare/contracts';
import type { Handlers, Step } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { noVoluntaryCare } from '../voluntary/state.ts';
import { brokenOff, resumed } from './breaks.ts';
import type { ClosingReason, TreatmentEpisode } from './state.ts';

export type TreatmentEvent =
  | { type: 'place-requested'; episodeId: string }
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
      identityBy: IdentityGround;
      attested: boolean;
      step: Step;
    }
  | {
      type: 'place-refused';
      episodeId: string;
      reasonCode: string;
      couldTake: readonly string[];
      step: Step;
    }
  | { type: 'place-passed'; episodeId: string; org: string }
  | {
      type: 'treatment-started';
      episodeId: string;
      providerOrg: string;
      on: CalendarDate;
      zone: TimeZone;
      attested: boolean;
      step: Step;
    }
  /** The court knows a start that the provider did not report: a proof of the person, or supervision. */
  | {
      type: 'treatment-start-heard';
      episodeId: string;
      on: CalendarDate;
      zone: TimeZone;
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
  | { type: 'enquiry-told'; episodeId: string; enquiryId: string }
  | {
      type: 'enquiry-answered';
      episodeId: string;
      enquiryId: string;
      answer: ProviderAnswer;
      step: Step;
    }
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
  voluntary: noVoluntaryCare,
  withdrawalsMet: [],
  enquiriesTold: [],
  answers: [],
} as const satisfies Partial<TreatmentEpisode>;

export const treatmentHandlers: Handlers<Pathway, TreatmentEvent> = {
  'place-requested': (state, { episodeId: id }) => {
    const request = state.requests[id];
    if (!request) return state;
    const { at, ...asked } = request;
    const episode = { ...asked, requestedAt: at, lookingUp: true, ...blank };
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
  'place-confirmed': (
    state,
    { episodeId, providerOrg, heldUntil, identityBy, attested, step },
  ) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      confirmed: { providerOrg, heldUntil, identityBy, attested, step },
    }),
  }),
  'place-refused': (state, { episodeId, reasonCode, couldTake, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { noPlace: { reasonCode, couldTake, step } }),
  }),
  'place-passed': (state, { episodeId, org }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, {
      passedBy: [...(state.episodes[episodeId]?.passedBy ?? []), org],
    }),
  }),
  'treatment-started': (state, { episodeId, on, zone, attested, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { started: { on, zone, attested, step } }),
  }),
  'treatment-start-heard': (state, { episodeId, on, zone, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, { started: { on, zone, attested: false, step } }),
  }),
  'treatment-broken-off': (state, event) => ({
    ...state,
    episodes: amend(state.episodes, event.episodeId, ({ breaks }) => ({
      breaks: brokenOff(breaks, event),
    })),
  }),
  'treatment-resumed': (state, event) => ({
    ...state,
    episodes: amend(state.episodes, event.episodeId, ({ breaks }) => ({
      breaks: resumed(breaks, event),
    })),
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
  'enquiry-told': (state, { episodeId, enquiryId }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, ({ enquiriesTold }) => ({
      enquiriesTold: [...enquiriesTold, enquiryId],
    })),
  }),
  'enquiry-answered': (state, { episodeId, enquiryId, answer, step }) => ({
    ...state,
    episodes: amend(state.episodes, episodeId, ({ answers }) => ({
      answers: [...answers, { enquiryId, answer, step }],
    })),
  }),
  'provider-notified': (state) => state,
};
