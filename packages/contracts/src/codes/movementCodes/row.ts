import type { ReleaseKind } from '../releaseKinds.ts';

/** Going out without being released. Source: domain reference 2.6, LEFT_NOT_RELEASED; the last one PIS, removal centres. */
export const leaveReasons = [
  'TEMPORARY_ABSENCE',
  'SENT_TO_COURT',
  'TRANSFERRED',
  'RELEASED_TO_HOSPITAL',
  'IMMIGRATION_DETENTION',
] as const;
export type LeaveReason = (typeof leaveReasons)[number];

export type DepartureMeaning =
  | { readonly is: 'RELEASED'; readonly kind: ReleaseKind }
  | { readonly is: 'LEFT_NOT_RELEASED'; readonly reason: LeaveReason }
  | { readonly is: 'ESCAPED' }
  | { readonly is: 'DEPORTED' }
  | { readonly is: 'DIED' }
  /** A booking was closed; nobody went anywhere. */
  | { readonly is: 'ADMINISTRATIVE' }
  /** Not to be acted on; a person looks at it. */
  | { readonly is: 'UNKNOWN' };

export type ArrivalMeaning =
  | { readonly is: 'ADMITTED' }
  | { readonly is: 'RECALLED' }
  | { readonly is: 'RETURNED' }
  | { readonly is: 'RECAPTURED' }
  | { readonly is: 'UNKNOWN' };

/** One movement code of an establishment. */
export type MovementCode = {
  readonly code: string;
  /** The publisher's reasons that it comes with. */
  readonly reasons: readonly string[];
  /** What it means of someone going out; null where it is only said of someone coming in. */
  readonly departure: DepartureMeaning | null;
  /** The other way round. Whoever comes back from somewhere brings the code of going there, and the reason says the rest. */
  readonly arrival: ArrivalMeaning | null;
  /** For people, in our own words. */
  readonly label: string;
  readonly source: string;
};

type Group = Pick<MovementCode, 'reasons' | 'source'> &
  Partial<Pick<MovementCode, 'departure' | 'arrival'>>;

/** Codes of one meaning and one source, each with what it stands for. */
export const group = (
  { departure = null, arrival = null, ...more }: Group,
  labels: Readonly<Record<string, string>>,
): readonly MovementCode[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label, departure, arrival, ...more }));

/** The reference list of movement reasons that the prison service of England and Wales itself uses. */
export const nomis = 'prison-api, reference codes MOVE_RSN';
