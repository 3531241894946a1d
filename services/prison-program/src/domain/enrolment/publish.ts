import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { type Publication, publication } from '@throughcare/record';
import type { Enrolment, EnrolmentEvent } from './state.ts';

/** Under an order it is justice; of one's own will it is care. */
export function publishEnrolment(event: EnrolmentEvent, enrolment: Enrolment): Publication[] {
  const audience = enrolment.underOrder ? 'justice' : 'care';
  const basis = enrolment.underOrder ? 'ORDER' : 'STATUTE';
  const { id: enrolmentId, programmeCode } = enrolment;
  if (event.type === 'enrolment-relocated')
    return event.fromPrison === null
      ? []
      : [
          publication(
            types.participantTransferred,
            audience,
            {
              enrolmentId,
              fromPrison: event.fromPrison,
              toPrison: event.toPrison,
              placeHeldUntil: event.placeHeldUntil,
            },
            basis,
          ),
        ];
  const change =
    event.type === 'enrolment-moved'
      ? event.change
      : { from: null, to: enrolment.status, reason: null };
  return [
    publication(
      types.enrolmentStatusUpdated,
      audience,
      {
        enrolmentId,
        programmeCode,
        from: change.from,
        to: change.to,
        reasonCode: change.reason,
      },
      basis,
    ),
  ];
}
