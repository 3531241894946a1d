import type {
  CalendarDate,
  IdentityGround,
  Instant,
  ProviderAnswer,
  TimeZone,
} from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { PlaceRequest } from '../order/state.ts';
import type { VoluntaryCare } from '../voluntary/state.ts';
import type { Break, TreatmentEnd } from './breaks.ts';

export type Attested = { readonly attested: boolean };
/** A treatment place under an order, from the request to the end. Source: domain reference 2.10. */
export type TreatmentEpisode = Omit<PlaceRequest, 'at'> & {
  readonly requestedAt: Instant;
  /** Onboarded providers of the area that may take it, once looked up; null before. */
  readonly invited: readonly string[] | null;
  /** Somebody looks them up; not so where the record that looked had to leave off, or the episode has come from it. */
  readonly lookingUp: boolean;
  readonly confirmed:
    | (Attested & {
        readonly providerOrg: string;
        readonly heldUntil: Instant;
        /** On what the provider may know who comes. */
        readonly identityBy: IdentityGround;
        readonly step: Step;
      })
    | null;
  readonly noPlace: {
    readonly reasonCode: string;
    /** Providers that have a place which fits; none where nobody looked. */
    readonly couldTake: readonly string[];
    readonly step: Step;
  } | null;
  /** Invited providers that have said no. */
  readonly passedBy: readonly string[];
  readonly started:
    | (Attested & {
        readonly on: CalendarDate;
        /** By which the provider tells its days. */
        readonly zone: TimeZone;
        readonly step: Step;
      })
    | null;
  readonly breaks: readonly Break[];
  readonly ended: TreatmentEnd | null;
  /** Closed by the order or by time, not by the provider. */
  readonly closed: { readonly at: Instant; readonly reason: ClosingReason } | null;
  /** What is said and done about it as care of the person's own will. */
  readonly voluntary: VoluntaryCare;
  /** Withdrawals by the court that this episode has met; each counts as things stood then. */
  readonly withdrawalsMet: readonly string[];
  /** Questions of the court that its provider was told of. */
  readonly enquiriesTold: readonly string[];
  readonly answers: readonly {
    readonly enquiryId: string;
    readonly answer: ProviderAnswer;
    readonly step: Step;
  }[];
};

export type ClosingReason =
  | 'HOLD_EXPIRED'
  | 'REQUEST_WITHDRAWN'
  | 'MOVED'
  | 'ORDER_REVOKED'
  | 'ORDER_COMPLETED'
  | 'ORDER_ENDED'
  | 'STOPPED';

export type EpisodeState =
  | 'PLACE_REQUESTED'
  | 'CONFIRMED'
  | 'REFUSED'
  | 'STARTED'
  | 'BROKEN_OFF'
  | 'RESUMED'
  | 'ENDED'
  | 'CLOSED';

/** Derived from who did what when; nothing stores it. */
export function episodeState(episode: TreatmentEpisode): EpisodeState {
  if (episode.ended) return 'ENDED';
  if (episode.closed) return 'CLOSED';
  const last = episode.breaks.at(-1);
  if (last) return last.resumedOn ? 'RESUMED' : 'BROKEN_OFF';
  if (episode.started) return 'STARTED';
  // A place that was confirmed may be taken back before treatment starts.
  if (episode.noPlace) return 'REFUSED';
  return episode.confirmed ? 'CONFIRMED' : 'PLACE_REQUESTED';
}

/** A place that a person can go to at release: held, or treatment under way. */
export const holdsPlace = (episode: TreatmentEpisode): boolean =>
  ['CONFIRMED', 'STARTED', 'RESUMED'].includes(episodeState(episode));
/** A place that nobody else can have. */
export const isTaken = (episode: TreatmentEpisode): boolean =>
  holdsPlace(episode) || episodeState(episode) === 'BROKEN_OFF';
export const inTreatment = (episode: TreatmentEpisode): boolean =>
  ['STARTED', 'RESUMED'].includes(episodeState(episode));

export const providerOf = (episode: TreatmentEpisode): string | null =>
  episode.confirmed?.providerOrg ?? episode.askedOrg;

/** Whether this organisation may know of the episode and act on it. */
export function mayAct(episode: TreatmentEpisode, org: string): boolean {
  if (hasRefused(episode, org) || nobodyAsked(episode)) return false;
  const provider = providerOf(episode);
  return provider === null ? (episode.invited ?? []).includes(org) : provider === org;
}

/** Who was asked takes nobody, as far as is known here: it was not told. */
const nobodyAsked = ({ noPlace }: TreatmentEpisode): boolean => noPlace?.step.role === 'SYS';

/** It said that it has no place, for itself or, as the last one, for all that were asked. */
export const hasRefused = (episode: TreatmentEpisode, org: string): boolean =>
  episode.passedBy.includes(org) ||
  (episodeState(episode) === 'REFUSED' && episode.noPlace?.step.org === org);
