import { addWorkingDays, type Instant } from '@throughcare/contracts';
import { calendarOf, type Duty, listed, oneDesk } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';

/** Reports that nobody has verified or retracted: as long as they stand so, nobody reaches out to the person. */
export const deathReportsOwed = ({ deaths }: Pathway, settings: IntakeSettings): Duty[] =>
  Object.values(deaths)
    .filter(({ verified, retracted }) => verified === null && retracted === null)
    .map(({ reportId: id, reported }) =>
      listed(
        'death-reports',
        {
          kind: 'DEATH_REPORT',
          id,
          due: addWorkingDays(reported.at as Instant, 1, calendarOf(settings, null)),
        },
        { key: oneDesk, sort: reported.at },
      ),
    );
