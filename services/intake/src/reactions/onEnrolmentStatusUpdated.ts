import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { enrolmentFacts } from '../domain/facts/enrolment.ts';

export const onEnrolmentStatusUpdated = reaction({
  to: told.enrolmentStatusUpdated,
  does: 'On a programme: the need is known; at its end the referral that led there is concluded; refused or deselected: a second option is offered',
  decide: ({ data, event }) => enrolmentFacts(data, event),
});
