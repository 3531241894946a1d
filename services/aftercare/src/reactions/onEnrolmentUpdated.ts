import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

/** Statuses of the custody flow that say that the programme is for this person. Source: domain reference 2.4, 2.11. */
const meansNeed: readonly string[] = [
  'ON_PROGRAMME',
  'PROGRAMME_COMPLETE',
  'ASSESSED_SUITABLE',
  'CONTINUES_IN_COMMUNITY',
];

export const onEnrolmentUpdated = reaction({
  to: prisonProgramEventTypes.enrolmentStatusUpdated,
  does: 'who is suitable for or on a prison programme has a known need',
  decide: ({ data, event }, state) =>
    meansNeed.includes(data.to) && !state.needs[data.enrolmentId]
      ? [
          {
            type: 'need-heard',
            id: data.enrolmentId,
            source: 'ENROLMENT',
            need: 'KNOWN',
            at: event.time,
          },
        ]
      : [],
});
