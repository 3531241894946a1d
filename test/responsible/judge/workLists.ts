import type { Role, ServiceName } from '@throughcare/contracts';
import { courts, ngos, prisons, providers } from '../cast.ts';

/** What is owed to a person: the domain reference's own words for what somebody is responsible for. */
export type Kind =
  | 'referral'
  | 'screening offer'
  | 'order'
  | 'place or treatment'
  | 'enquiry'
  | 'stay'
  | 'release preparation'
  | 'programme'
  | 'substitution treatment'
  | 'search or case'
  | 'contact card'
  | 'overdose window'
  | 'review item'
  | 'consent'
  | 'death report';

export type WorkList = {
  readonly name: string;
  readonly service: ServiceName;
  /** The question, with the words that make this list of it. */
  readonly path: string;
  readonly kind: Kind;
  /** Whose desk it is: who asks, each at their own organisation. The first must see every row; the others what is theirs. */
  readonly desks: readonly { readonly role: Role; readonly orgs: readonly string[] }[];
  /** Where a row's thing is read, by its record and the item's id; null where the row is all there is to see. */
  readonly address: ((ref: string, item: string) => string) | null;
  /** For items that no collection of a record names: the parameter of the paths of steps. */
  readonly param?: string;
};

const office = [{ role: 'INTAKE', orgs: ['intake-city'] }] as const;
const city = [{ role: 'COORD', orgs: ['city'] }] as const;
const ofReferral = (ref: string, id: string) => `/intake/people/${ref}/referrals/${id}`;
const ofPerson = (ref: string) => `/intake/people/${ref}`;
const inPrison = (ref: string) => `/prison-program/people/${ref}`;

const referralsAt = (state: string): WorkList => ({
  name: `referrals ${state}`,
  service: 'intake',
  path: `/referrals?state=${state}`,
  kind: 'referral',
  desks: office,
  address: ofReferral,
});

const enrolmentsAt = (status: string): WorkList => ({
  name: `enrolments ${status}`,
  service: 'prison-program',
  path: `/enrolments?status=${status}`,
  kind: 'programme',
  desks: [
    { role: 'PPT', orgs: prisons },
    { role: 'PCM', orgs: prisons },
  ],
  address: inPrison,
});

const episodesAt = (search: string): WorkList => ({
  name: `treatment episodes ${search}`,
  service: 'aftercare',
  path: `/treatment-episodes?${search}`,
  // What the court asks of a treatment that goes on is owed beside it (2.3: the provider is asked why).
  kind: search === 'asked=true' ? 'enquiry' : 'place or treatment',
  desks: [{ role: 'PROV', orgs: providers }],
  address: (_ref, id) => `/aftercare/treatment-episodes/${id}`,
});

const court = [
  { role: 'DCC', orgs: courts },
  { role: 'JUDGE', orgs: courts },
] as const;

/**
 * Every list that somebody works from, and none that is a register: people held, one's own referrals, all orders of a court,
 * releases by day, disclosures and feeds are looked things up in.
 */
export const workLists: readonly WorkList[] = [
  ...['SUBMITTED', 'MORE_INFO_REQUESTED', 'ON_HOLD', 'ACCEPTED'].map(referralsAt),
  {
    name: 'screening offers',
    service: 'intake',
    path: '/screening-offers',
    kind: 'screening offer',
    desks: office,
    address: ofPerson,
  },
  {
    name: 'voluntary routes',
    service: 'intake',
    path: '/voluntary-routes',
    kind: 'search or case',
    desks: office,
    address: ofPerson,
    param: 'routeId',
  },
  {
    name: 'screenings under way',
    service: 'intake',
    path: '/screening-offers?state=IN_PROGRESS',
    kind: 'screening offer',
    desks: office,
    address: ofPerson,
  },
  {
    name: 'death reports',
    service: 'intake',
    path: '/death-reports',
    kind: 'death report',
    desks: office,
    address: ofPerson,
  },
  ...(
    [
      ['the office', 'INTAKE', ['intake-city']],
      ['a prison', 'PCM', prisons],
      ['a partner', 'NGOC', ngos],
    ] as const
  ).map(
    ([whose, role, orgs]): WorkList => ({
      name: `consent requests of ${whose}`,
      service: 'intake',
      path: '/consent-requests',
      kind: 'consent',
      desks: [{ role, orgs }],
      address: null,
    }),
  ),
  {
    name: 'consents not asked for in time',
    service: 'intake',
    path: '/consents-not-asked',
    kind: 'consent',
    desks: city,
    address: null,
  },
  ...[
    ['merge review', '/merge-review'],
    ['mismatches', '/mismatches'],
    ['likely duplicates', '/likely-duplicates'],
  ].map(
    ([name = '', path = '']): WorkList => ({
      name,
      service: 'intake',
      path,
      kind: 'review item',
      desks: office,
      address: ofPerson,
    }),
  ),
  {
    name: 'court tasks',
    service: 'court-diversion',
    path: '/tasks',
    kind: 'order',
    desks: court,
    address: null,
  },
  {
    name: 'tasks that no court has',
    service: 'court-diversion',
    path: '/tasks?held=NOBODYS',
    kind: 'order',
    desks: court,
    address: null,
  },
  {
    name: 'to assess',
    service: 'court-diversion',
    path: '/to-assess',
    kind: 'order',
    desks: [{ role: 'ASSR', orgs: ['intake-city', ...providers] }],
    address: (ref, id) => `/court-diversion/people/${ref}/orders/${id}`,
  },
  {
    name: 'release preparation',
    service: 'prison-program',
    path: '/release-preparation',
    kind: 'release preparation',
    desks: [
      { role: 'PCM', orgs: prisons },
      { role: 'PREC', orgs: prisons },
    ],
    address: inPrison,
  },
  {
    name: 'open departures',
    service: 'prison-program',
    path: '/open-departures',
    kind: 'stay',
    desks: [{ role: 'PREC', orgs: prisons }],
    address: inPrison,
  },
  ...[
    'REFERRAL_STARTED',
    'REFERRAL_SUBMITTED',
    'AWAITING_ASSESSMENT',
    'ASSESSMENT_STARTED',
    'ASSESSED_SUITABLE',
    'SUITABLE_NOT_READY',
    'WAITLISTED',
    'ON_PROGRAMME',
    'PAUSED',
    'TRANSFER_PENDING',
    'ON_HOLD_REFERRAL_SUBMITTED',
    'ON_HOLD_AWAITING_ASSESSMENT',
    'ON_HOLD_ASSESSMENT_STARTED',
  ].map(enrolmentsAt),
  {
    name: 'substitution',
    service: 'prison-program',
    path: '/substitution',
    kind: 'substitution treatment',
    desks: [{ role: 'PHC', orgs: prisons }],
    address: (ref) => `/prison-program/people/${ref}/ost`,
  },
  {
    name: 'hand-overs',
    service: 'prison-program',
    path: '/ost-hand-overs',
    kind: 'substitution treatment',
    desks: [{ role: 'PRESCRIBER', orgs: providers }],
    address: (ref) => `/prison-program/people/${ref}/ost`,
  },
  {
    name: 'substitution gaps',
    service: 'prison-program',
    path: '/substitution-gaps',
    kind: 'substitution treatment',
    desks: city,
    address: null,
  },
  {
    name: 'offers',
    service: 'aftercare',
    path: '/offers?state=OFFERED',
    kind: 'search or case',
    desks: [{ role: 'NGOC', orgs: ngos }],
    address: (_ref, id) => `/aftercare/offers/${id}`,
  },
  {
    name: 'cases',
    service: 'aftercare',
    path: '/cases?state=ACTIVE',
    kind: 'search or case',
    desks: [{ role: 'NGOC', orgs: ngos }],
    address: (_ref, id) => `/aftercare/cases/${id}`,
  },
  ...[
    'state=PLACE_REQUESTED',
    'state=CONFIRMED',
    'state=STARTED',
    'state=BROKEN_OFF',
    'state=RESUMED',
    'state=VOLUNTARY',
    'asked=true',
  ].map(episodesAt),
  {
    name: 'unplaced',
    service: 'aftercare',
    path: '/unplaced',
    kind: 'search or case',
    desks: city,
    address: (ref) => `/aftercare/people/${ref}/placements`,
  },
  {
    name: 'breached windows',
    service: 'aftercare',
    path: '/breached-windows',
    kind: 'overdose window',
    desks: city,
    address: (_ref, id) => `/aftercare/overdose-windows/${id}`,
  },
  {
    name: 'contact cards',
    service: 'aftercare',
    path: '/contact-cards',
    kind: 'contact card',
    desks: city,
    address: null,
  },
];
