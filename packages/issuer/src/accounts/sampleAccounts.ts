import type { Role } from '@throughcare/contracts';
import type { NewAccount } from './account.ts';

const sample = (
  name: string,
  title: string,
  org: string,
  role: Role,
  what: string,
): NewAccount => ({
  name,
  title,
  org,
  roles: [role],
  kind: 'SAMPLE',
  what,
});

/**
 * One account for each kind of person at work in the sample: a court, a prison, two providers, two NGOs, a city; and one for
 * a person whose records they are.
 */
export const sampleAccounts: readonly NewAccount[] = [
  sample(
    'clerk',
    'Drug-court coordinator',
    'court-city',
    'DCC',
    'Takes candidates up, prepares orders, watches whether treatment starts.',
  ),
  sample(
    'judge',
    'Judge',
    'court-city',
    'JUDGE',
    'Offers and issues orders, holds reviews, decides.',
  ),
  sample(
    'prosecutor',
    'Prosecution',
    'court-city',
    'PROS',
    'Says whether a case may go to treatment instead, and answers reports of breach.',
  ),
  sample(
    'counsel',
    'Defence counsel',
    'court-city',
    'DEF',
    'Goes through an offered order with the person, and says yes or no for them.',
  ),
  sample(
    'probation',
    'Supervising officer',
    'court-city',
    'PROB',
    'Asks why treatment has not started, answers for the order outside court.',
  ),
  sample(
    'case-manager',
    'Prison case manager',
    'prison-north',
    'PCM',
    'Enrols people, prepares each release.',
  ),
  sample(
    'programme',
    'Prison programme team',
    'prison-north',
    'PPT',
    'Assesses who is referred, runs the programmes, records how each one goes.',
  ),
  sample(
    'prison-nurse',
    'Prison healthcare',
    'prison-north',
    'PHC',
    'Keeps substitution treatment going, hands it over.',
  ),
  sample(
    'reception',
    'Prison reception and discharge',
    'prison-north',
    'PREC',
    'Records who comes and who leaves.',
  ),
  sample('ngo', 'NGO coordinator', 'ngo-harbour', 'NGOC', 'Picks up releases, takes people on.'),
  sample(
    'ngo-worker',
    'NGO worker',
    'ngo-harbour',
    'NGOW',
    'Keeps in touch with the people of the caseload, agrees a plan with each.',
  ),
  sample(
    'peer',
    'Peer worker',
    'ngo-harbour',
    'PEER',
    'Meets people at the gate and in their first weeks.',
  ),
  sample(
    'ngo-two',
    'Coordinator of another NGO',
    'ngo-lantern',
    'NGOC',
    'Takes people on where the first NGO has no place.',
  ),
  sample(
    'provider',
    'Treatment provider',
    'provider-riverside',
    'PROV',
    'Confirms places, reports start and break-off.',
  ),
  sample(
    'prescriber',
    'Community prescriber',
    'provider-riverside',
    'PRESCRIBER',
    'Goes on with substitution treatment from the day of release.',
  ),
  sample('city', 'City coordinator', 'city', 'COORD', 'Finds somebody for whoever has nobody.'),
  sample(
    'intake',
    'Intake officer',
    'intake-city',
    'INTAKE',
    'Takes referrals in, sends each where it belongs, makes one record of two.',
  ),
  sample(
    'screener',
    'Nurse, trained to screen',
    'intake-city',
    'SCREENER',
    'Offers a screening and goes through it with whoever wants one.',
  ),
  sample(
    'assessor',
    'Clinical assessor',
    'intake-city',
    'ASSR',
    'Finds out with the person which treatment would suit them.',
  ),
  sample(
    'participant',
    'A person, whose records these are',
    'public',
    'PERSON',
    'Sees who holds what, and who looked.',
  ),
  sample('privacy', 'Privacy officer', 'city', 'PRIVACY', 'Sees who looked at what, and why.'),
  sample(
    'operator',
    'Operator of this installation',
    'operator',
    'ADMIN',
    'Sees to it that everything runs, and that nothing stands still unseen.',
  ),
];

/** The first account of an installation without a sample. */
export const operatorAccount: NewAccount = {
  name: 'operator',
  title: 'Operator of this installation',
  org: 'operator',
  roles: ['ADMIN'],
  kind: 'LOCAL',
};
