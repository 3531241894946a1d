import { calendarDate, dateOf } from '@throughcare/contracts';
import { hasCome, type Limits, zoneOf } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';

/** Files and forms write 1850 or 1900-01-01 where nobody knows; such a date would find nobody again. */
export const bornBetween: Limits<Pathway, IntakeSettings> = {
  ...hasCome,
  from: [
    { is: 'the first year that is taken', at: () => calendarDate('1900-01-01') },
    {
      is: 'as old as anybody can be',
      at({ context: { now, settings, actor } }) {
        const today = dateOf(now, zoneOf(settings, actor.org));
        const year = Number(today.slice(0, 4)) - settings.oldestPersonYears;
        return calendarDate(`${String(year)}-01-01`);
      },
    },
  ],
};
