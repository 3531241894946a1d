import { CalendarDate, PathwayRef } from '@throughcare/contracts';
import { hasCome, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { sourceOfHolder } from '../../domain/access/relations.ts';
import { bookingOf, giveAway } from '../../domain/custody/booking.ts';
import { gate, happened, moment } from '../../domain/custody/gate.ts';
import { basisFor } from '../../domain/custody/steps.ts';

/** The stay ends here, and a follow-up opens it at the person whose it is. */
export const moveBooking = command({
  name: 'move-booking',
  summary: 'Record that a stay was booked under the wrong person',
  path: '/people/{pathwayRef}/custody/move-booking',
  by: { IMPORT: sourceOfHolder },
  body: z.strictObject({
    toRef: PathwayRef.meta({ description: 'The person whose stay it is' }),
    bookedOn: CalendarDate.nullable().meta({
      description: 'The day on which the stay began, where it was',
    }),
    movedAt: moment,
    basis: gate.basis,
  }),
  dates: { '/bookedOn': hasCome, '/movedAt': happened },
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: openRecord,
  decide({ body: { toRef, bookedOn, movedAt, basis } }, state, context) {
    if (toRef === state.ref)
      return refuse.invalid('/toRef', 'same-record', 'The stay is this person’s already.');
    const repeats = Object.values(state.episodes).some(
      ({ ending }) => ending?.kind === 'BOOKING_MOVED' && ending.at === movedAt,
    );
    if (repeats) return [];
    const stay = bookingOf(state, bookedOn);
    if (!stay)
      return refuse.conflict('not-in-custody', 'No stay that goes on began on the day of booking.');
    const fact = { at: movedAt, prisonId: stay.prisonId, basis: basisFor(context, basis) };
    return giveAway(stay, state, toRef, fact, context);
  },
});
