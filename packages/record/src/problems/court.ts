import { z } from 'zod';
import { conflict, forbidden, invalid } from './row.ts';

/** What the rules of the court refuse. */
const steps = {
  'already-asked': conflict('Wait for the answer of the provider.'),
  'already-challenged': conflict('Wait for the decision of the court on the challenge.'),
  'already-decided': conflict('Do nothing; this proof was decided on.'),
  'already-renewed': conflict('Go on with the new candidate that follows this order.'),
  'already-taken-up': conflict('Leave this candidate to the court that holds it.'),
  'assessment-expired': conflict('Ask for a new assessment.'),
  'assessment-not-completed': conflict('Wait until the assessment is completed, or name another.'),
  'first-phase': conflict('Leave the order in its first phase.'),
  'hearing-at-this-time': conflict('Set it for another moment, or leave the one that is set.'),
  'hearing-closed': conflict('Schedule another hearing; this one is over.', {
    state: z.string().meta({ description: 'Whether it was held or cancelled' }),
  }),
  'hearing-to-come': conflict('Wait until the hearing begins.'),
  'last-phase': conflict('Complete the order; no phase follows.'),
  'no-place-requested': conflict('Ask for a place first.'),
  'no-report-wanted': conflict('Do nothing; no report is wanted for this hearing.'),
  'not-for-this-role': forbidden('Leave this decision to the role whose it is.'),
  'not-taken-up': conflict('Take the candidate up first.'),
  'not-the-issuing-authority': forbidden('Leave it to the authority that issues in this regime.'),
  'not-the-completing-authority': forbidden(
    'Leave it to the authority that completes in this regime.',
  ),
  'not-the-reporting-authority': forbidden(
    'Leave it to the authority that reports in this regime.',
  ),
  'not-the-revoking-authority': forbidden('Leave it to the authority that revokes in this regime.'),
  'not-challenged': conflict('Record the challenge first.'),
  'nothing-reported': conflict('Report what was not kept first, or respond otherwise.'),
  'no-challenge-here': conflict('Do nothing; this regime knows no challenge of a revocation.'),
  'phases-left': conflict('Advance the order to its last phase first, or end it otherwise.'),
  'place-already-requested': conflict('Wait for the provider, or withdraw the request.'),
  'place-held': conflict('Go on with the place that is held, or withdraw it first.'),
  'place-not-confirmed': conflict('Ask for a treatment place, and wait until it is confirmed.'),
  'proof-not-decided': conflict('Decide on the proof that was handed in first.'),
  'prosecution-barred': conflict('Complete the order; its time is over.'),
  'provider-not-asked': conflict('Ask the provider why, and await the answer.'),
  'provider-reports-start': conflict('Leave it to the treatment provider to report the start.'),
  'report-received': conflict('Do nothing; the report is there.'),
  'start-not-known': conflict('Record the start first; a file may say that it is implied.'),
  'wrong-state': conflict('Read the order again; another step comes first.', {
    state: z.string().meta({ description: 'Where the order stands now' }),
  }),
};

const said = {
  'assessment-required': invalid('Name the assessment that it rests on.'),
  'basis-not-allowed': invalid('Leave the basis out; only an import attests for a source.'),
  'basis-required': invalid('Say that the source attests it.'),
  'before-order': invalid('Give a day on or after the date of the order.'),
  'confirmation-required': invalid('Name the written confirmation.'),
  'counsel-required': invalid('Record who advised the person.'),
  'hearing-in-the-past': invalid('Give a time that is still to come.'),
  'hearing-not-held': invalid('Name a hearing of this order that was held on the breach.'),
  'hearing-required': invalid('Name the hearing at which the breach is decided.'),
  'finding-missing': invalid('State what the regime asks to be found.'),
  'ground-not-of-this-regime': invalid('Give a reason that the regime knows.'),
  'held-until-required': invalid('Say until when the place is held; it lies ahead.'),
  'not-informed': invalid('Inform the person first; only an informed answer counts.'),
  'not-voluntary': invalid('Record the answer only if it was given freely.'),
  'hearing-needed': invalid('Hold the hearing; this regime knows no review without one.'),
  'nothing-to-accept': invalid('Leave it out; no late resumption is known.'),
  'nothing-to-vary': invalid('Say what is to change.'),
  'offences-not-stored': invalid('Leave the offences out of an import.'),
  'on-not-allowed': invalid('Leave the day out; an order ends on the day that it is said.'),
  'order-date-to-come': invalid('Give an order date that has come.'),
  'outcome-required': invalid('Say what the end means for the case.'),
  'plea-type-required': invalid('Record the type of plea.'),
  'provider-view-required': invalid('Add the view of the provider.'),
  'reason-not-allowed': invalid('Leave the reason out; there is nothing to give one for.'),
  'reason-required': invalid('Say why not.'),
  'start-by-passed': invalid('Give a start-by day that is still to come.'),
  'start-not-implied': invalid('Leave it out; only a source implies a start.'),
  'start-to-come': invalid('Give a day of start that has come.'),
  'suspension-outside': invalid(
    'Give a day from the start on, after earlier suspensions, up to today.',
  ),
};

/** What the regimes ask of the terms of an order. */
const terms = {
  'end-before-start': invalid('Let the order end after it begins and after its start-by day.'),
  'end-date-required': invalid('Say when the order ends.'),
  'intervals-required': invalid('Say how many sessions a week there are.'),
  'measure-not-of-this-regime': invalid('Name a measure that the regime knows.'),
  'precondition-missing': invalid('State every precondition of the regime that holds.'),
  'proof-date-outside-term': invalid('Give dates of proof within the term of the order.'),
  'proof-dates-required': invalid('Set the dates on which the person proves the treatment.'),
  'residence-ceiling-exceeded': invalid('Shorten the stay in residence to what the regime allows.'),
  'residential-required': invalid('Say whether treatment is residential.'),
  'review-interval-too-short': invalid('Set the reviews further apart.'),
  'review-required': invalid('Say how far apart the reviews are.'),
  'sentence-ceiling-exceeded': invalid(
    'Choose another regime; this one ends at a shorter sentence.',
  ),
  'sentence-length-required': invalid('Give the length of the sentence.'),
  'start-by-before-order': invalid('Give a start-by day on or after the date of the order.'),
  'start-by-required': invalid('Say by which day treatment starts.'),
  'term-ceiling-exceeded': invalid('Shorten the term to what the regime allows.'),
  'treatment-director-required': invalid('Name the director of the treatment.'),
  'treatment-not-to-be-specified': invalid('Leave out which treatment it is.'),
  'treatment-place-required': invalid('Name the place of treatment.'),
};

export const courtProblems = { ...steps, ...said, ...terms };
