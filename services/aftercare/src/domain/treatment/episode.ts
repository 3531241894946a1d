import type { CalendarDate, Instant } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type { Tagged } from '../collection.ts';

export type Attested = { readonly attested: boolean };
/** A treatment place under an order, from the request to the end. Source: domain reference 2.10. */
export type TreatmentEpisode = Tagged & {
  readonly id: string;
  readonly orderId: string;
  /** Whom the court asked; null: any provider of the area. */
  readonly askedOrg: string | null;
  readonly area: string;
  readonly needs: readonly string[];
  /** Until when the court wants the place held. */
  readonly wantedUntil: Instant;
  readonly startBy: CalendarDate | null;
  readonly requestedAt: Instant;
  /** Onboarded providers of the area that may take it, once looked up; null before. */
  readonly invited: readonly string[] | null;
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

/** What the court has said of an order; recorded as heard, also before the place is asked for. */
export type OrderFacts = Tagged & {
  readonly id: string;
  readonly issued: boolean;
  readonly startBy: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly over: 'ORDER_REVOKED' | 'ORDER_COMPLETED' | 'ORDER_ENDED' | null;
};
