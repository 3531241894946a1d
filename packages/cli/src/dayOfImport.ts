import {
  type CalendarDate,
  dateOf,
  type Instant,
  Organisation,
  timeZoneOf,
  utc,
} from '@throughcare/contracts';
import { type Callers, importerOrg } from '@throughcare/replay';

/** The day that it is for the organisation whose files these are, as the register has it; in UTC for one that it does not know. */
export async function dayOfImport(
  callers: Pick<Callers, 'as'>,
  now: Instant,
): Promise<CalendarDate> {
  const operator = callers.as('operator', 'ADMIN');
  const path = `/organisations/${importerOrg}`;
  const known = await operator.get('intake', path, Organisation.pick({ timeZone: true }));
  return dateOf(now, timeZoneOf(known?.timeZone ?? '') ?? utc);
}
