import { ofAnothersStay, prisonProgramEventTypes } from '@throughcare/contracts';
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
  does: 'who is suitable for or on a prison programme has a known need; not by one of a stay that was somebody else’s',
  decide({ data, event }, state) {
    const { enrolmentId: id, stayId } = data;
    const shown = { type: 'need-heard', id, source: 'ENROLMENT', stayId } as const;
    if (data.reasonCode === ofAnothersStay) return [{ ...shown, need: 'NONE', at: event.time }];
    return meansNeed.includes(data.to) && !state.needs[id]
      ? [{ ...shown, need: 'KNOWN', at: event.time }]
      : [];
  },
});
