import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { EnrolmentEvent } from './events.ts';
import type { Enrolment, StatusChange } from './state.ts';

export const enrolmentPublishers: Publishers<PathwayState, EnrolmentEvent> = {
  'enrolment-opened': ({ enrolment }) => [
    statusUpdated(enrolment, { from: null, to: enrolment.status, reason: null }),
  ],
  'enrolment-moved': changed,
  'enrolment-given': changed,
  'enrolment-relocated': ({ enrolmentId, fromPrison, toPrison, placeHeldUntil }, state) => {
    const enrolment = state.enrolments[enrolmentId];
    if (!enrolment || fromPrison === null) return [];
    const { audience, basis } = groundsOf(enrolment);
    const data = { enrolmentId, fromPrison, toPrison, placeHeldUntil };
    return [publication(types.participantTransferred, audience, data, basis)];
  },
};

function changed(
  { enrolmentId, change }: { readonly enrolmentId: string; readonly change: StatusChange },
  { enrolments }: PathwayState,
): (Publication | null)[] {
  const enrolment = enrolments[enrolmentId];
  return [enrolment ? statusUpdated(enrolment, change) : null];
}

/** Under an order it is justice; of one's own will it is care. */
const groundsOf = ({ underOrder }: Enrolment) =>
  underOrder
    ? ({ audience: 'justice', basis: 'ORDER' } as const)
    : ({ audience: 'care', basis: 'STATUTE' } as const);

function statusUpdated(
  enrolment: Enrolment,
  { from, to, reason }: Omit<StatusChange, 'step'>,
): Publication {
  const { id: enrolmentId, programmeCode, stayId } = enrolment;
  const { audience, basis } = groundsOf(enrolment);
  const begun = stayId === null ? {} : { stayId };
  const data = { enrolmentId, programmeCode, from, to, reasonCode: reason, ...begun };
  return publication(types.enrolmentStatusUpdated, audience, data, basis);
}
