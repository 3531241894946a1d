import { z } from 'zod';
import { at, conflict, invalid, later, tooMany } from './row.ts';

/** What the rules of aftercare refuse. */
export const aftercareProblems = {
  'already-placed': conflict('Do nothing; somebody has taken the person on.'),
  'appointment-ahead': conflict('Wait until the appointment has been.'),
  'appointment-closed': conflict('Schedule another appointment; this one is over or cancelled.'),
  'before-start': invalid('Let the agreement end after it begins.'),
  'case-closed': conflict('Ask for a new referral; support under this case has ended.'),
  'cursor-invalid': at('the partner feed', invalid('Send a cursor that this feed has given.')),
  'date-ahead': invalid('Give a day that has come.'),
  'episode-not-in-state': conflict('Read the episode again; another step comes first.', {
    state: z.string().meta({ description: 'Where it stands now' }),
  }),
  'no-contact-yet': conflict('Meet the person first; a plan is agreed with them.'),
  'no-plan-yet': conflict('Agree a plan first.'),
  'not-missing': invalid('Name codes that the offer says are missing.'),
  'nothing-to-continue': conflict('Do nothing; there is no treatment here that could go on.', {
    state: z.string().meta({ description: 'Where it stands now' }),
  }),
  'not-ahead': invalid('Give a moment that lies ahead.'),
  'not-discharged': conflict('End support first; only a discharge can be amended.'),
  'offer-closed': conflict('Do nothing; this offer is closed.'),
  'outreach-paused': conflict('Wait; nobody reaches out to this person for now.'),
  'provider-required': invalid('Name the provider; the court asked none by name.'),
  'outcomes-required': invalid('Say what support has achieved, for at least one goal.'),
  'placement-over': conflict('Do nothing; looking for a partner is over.'),
  'reentry-over': conflict('Ask for a new referral.'),
  'round-open': conflict('Wait until the round of offers has ended.'),
  'still-wanted': conflict('Record what the person says, or the arrest; or withdraw the referral.'),
  'time-ahead': invalid('Give a moment that has come.'),
  'too-many-connections': at(
    'the partner feed',
    later(30, tooMany('Close a connection to the feed, or wait until one has ended.')),
  ),
  'time-past': invalid('Give a time that lies ahead.'),
};
