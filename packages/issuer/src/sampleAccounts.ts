import type { NewAccount } from './accounts.ts';

/** One account for each kind of person at work in the sample: a court, a prison, two providers, two NGOs, a city. */
export const sampleAccounts: readonly NewAccount[] = [
  { name: 'intake', title: 'Intake officer', org: 'intake-city', roles: ['INTAKE'] },
  { name: 'screener', title: 'Nurse, trained to screen', org: 'intake-city', roles: ['SCREENER'] },
  { name: 'assessor', title: 'Clinical assessor', org: 'intake-city', roles: ['ASSR'] },
  { name: 'clerk', title: 'Drug-court coordinator', org: 'court-city', roles: ['DCC'] },
  { name: 'judge', title: 'Judge', org: 'court-city', roles: ['JUDGE'] },
  { name: 'prosecutor', title: 'Prosecution', org: 'court-city', roles: ['PROS'] },
  { name: 'counsel', title: 'Defence counsel', org: 'court-city', roles: ['DEF'] },
  { name: 'probation', title: 'Supervising officer', org: 'court-city', roles: ['PROB'] },
  { name: 'case-manager', title: 'Prison case manager', org: 'prison-north', roles: ['PCM'] },
  { name: 'programme', title: 'Prison programme team', org: 'prison-north', roles: ['PPT'] },
  { name: 'prison-nurse', title: 'Prison healthcare', org: 'prison-north', roles: ['PHC'] },
  {
    name: 'reception',
    title: 'Prison reception and discharge',
    org: 'prison-north',
    roles: ['PREC'],
  },
  { name: 'provider', title: 'Treatment provider', org: 'provider-riverside', roles: ['PROV'] },
  {
    name: 'prescriber',
    title: 'Community prescriber',
    org: 'provider-riverside',
    roles: ['PRESCRIBER'],
  },
  { name: 'ngo', title: 'NGO coordinator', org: 'ngo-harbour', roles: ['NGOC'] },
  { name: 'ngo-worker', title: 'NGO worker', org: 'ngo-harbour', roles: ['NGOW'] },
  { name: 'peer', title: 'Peer worker', org: 'ngo-harbour', roles: ['PEER'] },
  { name: 'ngo-two', title: 'Coordinator of another NGO', org: 'ngo-lantern', roles: ['NGOC'] },
  { name: 'city', title: 'City coordinator', org: 'city', roles: ['COORD'] },
  { name: 'privacy', title: 'Privacy officer', org: 'city', roles: ['PRIVACY'] },
  { name: 'operator', title: 'Operator of this installation', org: 'operator', roles: ['ADMIN'] },
];
