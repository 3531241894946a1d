import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { PlaceRequest } from '../order/state.ts';

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
        readonly step: Step;
      })
    | null;
  readonly noPlace: { readonly reasonCode: string; readonly step: Step } | null;
  /** Invited providers that have said no. */
  readonly passedBy: readonly string[];
  readonly started: (Attested & { readonly on: CalendarDate; readonly step: Step }) | null;
  readonly breaks: readonly {
    readonly on: CalendarDate;
    readonly reasonGroup: string;
    readonly resumedOn: CalendarDate | null;
    readonly step: Step;
    readonly resumedStep: Step | null;
  }[];
  readonly ended: {
    readonly on: CalendarDate;
    readonly reasonGroup: string;
    readonly step: Step;
  } | null;
  /** Closed by the order or by time, not by the provider. */
  readonly closed: { readonly at: Instant; readonly reason: ClosingReason } | null;
  /** Withdrawals by the court that this episode has met; each counts as things stood then. */
  readonly withdrawalsMet: readonly string[];
};

export type ClosingReason =
  | 'HOLD_EXPIRED'
  | 'REQUEST_WITHDRAWN'
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
  if (episode.confirmed) return 'CONFIRMED';
  return episode.noPlace ? 'REFUSED' : 'PLACE_REQUESTED';
}

/** A place that a person can go to at release: held, or treatment under way. */
export const holdsPlace = (episode: TreatmentEpisode): boolean =>
  ['CONFIRMED', 'STARTED', 'RESUMED'].includes(episodeState(episode));
export const inTreatment = (episode: TreatmentEpisode): boolean =>
  ['STARTED', 'RESUMED'].includes(episodeState(episode));

export const providerOf = (episode: TreatmentEpisode): string | null =>
  episode.confirmed?.providerOrg ?? episode.askedOrg;

/** Whether this organisation may know of the episode and act on it. */
export function mayAct(episode: TreatmentEpisode, org: string): boolean {
  const provider = providerOf(episode);
  return provider === null ? (episode.invited ?? []).includes(org) : provider === org;
}
