import { z } from 'zod';
import { conflict, forbidden, invalid } from './row.ts';

const state = z.string().meta({ description: 'Where it stands now' });

/** What the rules of the prison programme refuse. */
export const prisonProblems = {
  'already-in-custody': conflict('Do nothing; the person is in custody already.'),
  'already-released': conflict('Correct or reverse the release that is recorded.'),
  'not-your-step': forbidden('Leave this step to the side whose step it is.'),
  'appointment-after-dose': invalid('Set the appointment no later than the next due dose.'),
  'cannot-hold': conflict('Read the enrolment again; at this step it is not put on hold.', {
    state,
  }),
  'appointment-too-late': conflict('Plan the appointment again, or bridge the days up to it.'),
  'dose-before-release': invalid('Name a dose that was given outside, after the release.'),
  'dose-order': invalid('Let the next dose be due after the last one.'),
  'enrolment-already-open': conflict('Go on with the enrolment that `enrolmentId` names.', {
    enrolmentId: z.uuid().meta({ description: 'The open enrolment' }),
  }),
  'files-only': invalid('Leave this field out; only a file tells it.'),
  'hold-over': conflict('Correct the release; its hold is over.'),
  'language-missing': invalid('Say which language the card is in.'),
  'no-open-departure': conflict('Do nothing; no departure waits to be settled.'),
  'no-release': conflict('Record the release first.'),
  'no-such-transition': conflict('Read it again; it does not move that way from where it stands.', {
    state,
  }),
  'not-in-custody': conflict('Admit the person first if they are here.'),
  'not-on-hold': conflict('Do nothing; the enrolment is not on hold.', { state }),
  'not-on-treatment': conflict('Read the treatment again; it is assessed only, or over.', {
    state,
  }),
  'not-released': conflict('Recall only a person who was released.'),
  'not-your-item': forbidden('Leave this item to the role that sees to it.'),
  'not-your-prison': forbidden('Leave it to the prison whose gate it is.'),
  'ost-already-open': conflict('Go on with the treatment that `ostId` names.', {
    ostId: z.uuid().meta({ description: 'The treatment that is recorded' }),
  }),
  'ost-inside': conflict('Do nothing; whoever is inside is given the dose there.', { state }),
  'ost-outside': conflict(
    'Confirm a dose outside, say that treatment was lost, or reverse a release that did not happen.',
    { state },
  ),
  'out-of-order': conflict('Look at the stay: something later is known of it.'),
  'pack-incomplete': conflict('Add the missing items, or say why they are missing.', {
    missing: z.array(z.string()).meta({ description: 'Items of the pack, by their codes' }),
  }),
  'pause-reason': invalid('Give a reason with a pause, and with nothing else.'),
  'person-died': conflict('Do nothing more on this record; the person has died.'),
  'place-kept': conflict('Wait: it goes on by itself as soon as healthcare or the court says so.'),
  'plan-not-ready': conflict('Declare the plan ready first.'),
  'plan-not-started': conflict('Start the plan first.'),
  'prison-only': forbidden('Leave it to the prison; a court tells of the releases that it orders.'),
  'review-needed': conflict('Review it with the person and a clinician, then confirm.'),
  'same-prison': invalid('Name another prison; the person is here.'),
  'stay-over': conflict('Do nothing; this stay is over.'),
  'still-held': conflict('Reverse the release; it is still held.'),
  'unknown-order': invalid('Name an open order of this person, or leave it out.'),
  'until-out-of-range': invalid('Let it end after now, and within the days that are set for it.'),
  'when-missing': invalid('Say when the appointment is.'),
  'window-reversed': invalid('Let the window end after it begins.'),
};
