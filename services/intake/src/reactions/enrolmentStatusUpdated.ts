import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { enrolmentFacts } from '../domain/facts/enrolment.ts';
import { reactionOn } from '../domain/pathway.ts';

export const enrolmentStatusUpdated = reactionOn({
  to: told.enrolmentStatusUpdated,
  does: 'On a programme: the need is known; at its end the referral that led there is concluded',
  decide: ({ data, event }) => enrolmentFacts(data, event.time),
});
