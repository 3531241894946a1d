import { arrivals } from './movementCodes/arrivals.ts';
import { departures } from './movementCodes/departures.ts';
import { leaves } from './movementCodes/leaves.ts';
import { releases } from './movementCodes/releases.ts';
import type {
  ArrivalMeaning,
  DepartureMeaning,
  LeaveReason,
  MovementCode,
} from './movementCodes/row.ts';

export {
  type ArrivalMeaning,
  type DepartureMeaning,
  type LeaveReason,
  leaveReasons,
  type MovementCode,
} from './movementCodes/row.ts';

/**
 * What a prison's message about someone going out or coming in means. The one classifier: every importer and service
 * asks it, so that a transfer, a day at court or a death is read as a release nowhere.
 */
export const movementCodes: readonly MovementCode[] = [
  ...releases,
  ...departures,
  ...leaves,
  ...arrivals,
];

const byCode = new Map(movementCodes.map((row) => [row.code, row]));
export const movementCodeOf = (code: string | null): MovementCode | undefined =>
  code === null ? undefined : byCode.get(code);

/** Movement codes by which a released person is back on recall. */
export const recallCodes: readonly string[] = movementCodes
  .filter(({ arrival }) => arrival?.is === 'RECALLED')
  .map(({ code }) => code);

/** What a reason says by itself, where no code says more. Source: DE prisoner.released and prisoner.received, POE tests. */
const left = (reason: LeaveReason) => ({ is: 'LEFT_NOT_RELEASED', reason }) as const;
const departureReasons: Readonly<Record<string, DepartureMeaning>> = {
  RELEASED: { is: 'RELEASED', kind: 'UNKNOWN' },
  TEMPORARY_ABSENCE_RELEASE: left('TEMPORARY_ABSENCE'),
  RELEASED_TO_HOSPITAL: left('RELEASED_TO_HOSPITAL'),
  SENT_TO_COURT: left('SENT_TO_COURT'),
  TRANSFERRED: left('TRANSFERRED'),
};
const arrivalReasons: Readonly<Record<string, ArrivalMeaning>> = {
  ADMISSION: { is: 'ADMITTED' },
  TEMPORARY_ABSENCE_RETURN: { is: 'RETURNED' },
  RETURN_FROM_COURT: { is: 'RETURNED' },
  TRANSFERRED: { is: 'RETURNED' },
};

/** The code has the last word against a release, the reason has it for one: a code alone starts no outreach. */
export function classifyDeparture(reason: string, code: string | null): DepartureMeaning {
  const byReason = departureReasons[reason] ?? { is: 'UNKNOWN' };
  if (code === null) return byReason;
  const row = movementCodeOf(code);
  const meaning = row?.departure ?? { is: 'UNKNOWN' };
  if (meaning.is === 'DIED') return meaning;
  if (byReason.is === 'UNKNOWN') return byReason;
  const isSaidSo = row?.reasons.includes(reason) === true;
  if (byReason.is === 'RELEASED') return meaning;
  if (meaning.is === 'UNKNOWN' || (meaning.is === 'RELEASED' && !isSaidSo)) return byReason;
  return meaning;
}

/** Somebody came in, whatever the code says: it only tells which way. */
export function classifyArrival(reason: string, code: string | null): ArrivalMeaning {
  const byReason = arrivalReasons[reason] ?? { is: 'UNKNOWN' };
  if (byReason.is !== 'ADMITTED') return byReason;
  return movementCodeOf(code)?.arrival ?? byReason;
}
