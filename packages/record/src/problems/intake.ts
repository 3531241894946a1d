import { z } from 'zod';
import { conflict, forbidden, invalid, later, tooMany } from './row.ts';

const state = z.string().meta({ description: 'Where it stands now' });

/** What the rules of intake refuse. */
export const intakeProblems = {
  'already-answered': conflict('Do nothing; the person has answered.'),
  'not-yours-to-begin': forbidden('Leave `begin` out, and let who screens there begin it.'),
  'assessors-only': forbidden('Ask an assessor to offer or make the clinical assessment.'),
  'attestation-missing': invalid('Say `ATTESTED` as the basis of what a file tells.'),
  'attestation-not-yours': invalid('Leave the basis out; only an import attests.'),
  'check-missing': invalid('Say how it was checked that it is the person.'),
  closed: conflict('Do nothing more here; this is closed.'),
  'consent-not-in-state': conflict('Read the consent again; ask for a new one if it is over.', {
    state,
  }),
  'court-or-area-missing': invalid('Name the court, or the area whose courts should hear of it.'),
  'death-retracted': conflict('Report the death anew if it is true after all.'),
  'death-verified': forbidden('Ask those who may verify a death to retract it.'),
  'guardian-needed': conflict('Record a guardian and name them, or have a legal basis recorded.'),
  'guardian-unknown': invalid('Name a guardian who acts for this person.'),
  'guardian-unnamed': invalid('Say who the guardian is, or which authority acts.'),
  'identity-not-confirmed': invalid('Check the code or the document with the person again.'),
  'merge-under-way': later(5, conflict('Wait until the merge is done, then try again.')),
  'method-not-yours': invalid('Say how the person gave the consent; `ATTESTED` is for files.'),
  'no-such-window': invalid('Leave the reference period at `CURRENT` for this instrument.'),
  'name-missing': invalid('Give the given name or the family name; one is enough.'),
  'not-a-referrer': forbidden('Ask somebody whose role refers.'),
  'not-answered': invalid('Answer the item that `errors` names.'),
  'not-for-others': invalid('Name your own organisation as the recipient.'),
  'not-merged': conflict('Name a record that was taken up into this one.'),
  'organisation-registered': conflict('Change the organisation that is there, or open it again.', {
    closed: z.boolean().meta({ description: 'Whether it is closed' }),
  }),
  'other-instrument': invalid('Answer the instrument that was offered.'),
  'outreach-stopped': conflict('Do nothing more; a death of the person is reported.'),
  'own-organisation': conflict('Ask somebody of another organisation to close it.'),
  'own-favour': forbidden(
    'Have the person give it by their account or a code, or another office take it down.',
  ),
  'own-report': forbidden('Ask intake or another organisation to verify what yours reported.'),
  'person-already-known': conflict('Go on with the record that `pathwayRef` names.', {
    pathwayRef: z.uuid().meta({ description: 'The record that has this number' }),
  }),
  'referral-already-open': conflict('Go on with the referral that `referralId` names.', {
    referralId: z.uuid().meta({ description: 'The open referral' }),
  }),
  'referral-missing': invalid('Name the referral that it is for, or null for none of them.'),
  'referral-not-in-state': conflict('Read the referral again; another step comes first.'),
  'review-settled': conflict('Do nothing; `belongsTo` says what was decided.', {
    belongsTo: z
      .enum(['KEPT', 'REMOVED'])
      .meta({ description: 'Which of the two it was decided to belong to' }),
  }),
  'screening-not-in-state': conflict('Read the screening again; another step comes first.', {
    state,
  }),
  'skipped-item-answered': invalid('Leave out the item that the answers before it skip.'),
  'source-missing': invalid('Say whose referral it is.'),
  'source-not-yours': invalid('Leave the source out, or name your own side.'),
  'too-many-tries': later(
    3_600,
    tooMany('Ask the person to read the code again; wait an hour before you try more.'),
  ),
  'unknown-programme': invalid('Use a code of the programmes that `GET /programmes` lists.'),
  'unknown-referral': invalid('Name a referral of this person that is not at its end.'),
  'webhook-not-encrypted': invalid(
    'Give an `https` address, or have its host named in intake’s setting `privateWebhookHosts`.',
  ),
  'webhook-private': invalid(
    'Give a public address, or have its host named in the setting `privateWebhookHosts`.',
  ),
  'witness-missing': invalid('Say who was there when the person gave it.'),
};
