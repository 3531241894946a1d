import { courts, ngos, providers } from '../cast.ts';
import {
  type About,
  type Bodies,
  checkedOf,
  day,
  identity,
  idsIn,
  last,
  none,
  number,
  ofNoMatter,
  place,
  soon,
} from './about.ts';
import { answersOf } from './answers.ts';

const programmes = [
  ['DRR', 'court-diversion'],
  ['DC', 'court-diversion'],
  ['AFTERCARE', 'aftercare'],
  ['SUPPORT', 'aftercare'],
  ['TC', 'prison-program'],
  ['ATLANTIS', 'prison-program'],
] as const;

/** The referral that a court works on: only of an assessment under it does the court hear. */
const atCourt = (about: About): string | undefined =>
  idsIn(about, 'intake', 'referrals').findLast(
    (id) =>
      (about.state('intake').referrals?.[id] as { readonly routedTo?: string } | undefined)
        ?.routedTo === 'court-diversion',
  );

/** What the shapes of intake’s steps do not say. */
export const intakeBodies: Bodies = {
  'open-person': (about) => ({
    ...identity(about),
    sex: about.chance.one(['F', 'M', 'M', 'X']),
    area: place.area(about),
    languages: ['en'],
    needs: about.chance.one([['OST'], ['DRUG_TREATMENT'], ['HOUSING'], []]),
    contactRoutes: [{ kind: 'PHONE', value: '+1-312-555-0100' }],
    ...ofNoMatter,
    ...(about.chance.happens(0.5) && { identifiers: [number(about)] }),
  }),
  'find-or-open-person-by-identifier': (about) => ({
    issuer: 'prison-north',
    type: 'NUMBER',
    value: `N${about.count()}`,
    area: place.area(about),
    languages: ['en'],
    needs: [],
    ...ofNoMatter,
  }),
  'resolve-person': (about) => ({
    issuer: 'prison-north',
    type: 'NUMBER',
    value: `N${about.count()}`,
  }),
  'describe-person': (about) => ({
    ...(about.chance.happens(0.3) && { identity: identity(about) }),
    area: place.area(about),
    languages: ['en'],
    ...ofNoMatter,
  }),
  'add-identifier': (about) => number(about),
  'draft-referral': (about) => {
    const asked = programmes.filter(([, to]) => to === about.bent);
    const any = asked.length === 0 || about.chance.happens(0.3);
    const [programmeCode, to] = about.chance.one(any ? programmes : asked);
    return {
      programmeCode,
      to: about.chance.happens(0.8) ? to : null,
      court:
        to === 'court-diversion' && about.chance.happens(0.3) ? about.chance.one(courts) : null,
      area: about.chance.happens(0.6) ? place.area(about) : null,
      source: undefined,
      urgency: about.chance.one(['ROUTINE', 'ROUTINE', 'URGENT']),
      caseRef: about.chance.happens(0.3) ? `case ${about.chance.below(4)}` : null,
      note: null,
    };
  },
  'request-more-info': () => ({ question: 'When was the last stay in hospital?' }),
  'route-referral': (about) => ({
    to:
      about.bent !== 'intake' && about.chance.happens(0.7)
        ? about.bent
        : about.chance.one(['court-diversion', 'prison-program', 'aftercare']),
    court: null,
    area: place.area(about),
  }),
  'offer-screening': (about) => ({
    referralId: about.chance.happens(0.7)
      ? (about.chance.one([atCourt(about), undefined]) ??
        idsIn(about, 'intake', 'referrals').at(-1) ??
        null)
      : null,
  }),
  'complete-screening': (about) => ({
    mode: 'INTERVIEW',
    answers: answersOf(about),
    referencePeriod: 'CURRENT',
  }),
  'amend-screening': (about) => ({ answers: answersOf(about) }),
  'attach-screening': (about) => ({
    referralId: atCourt(about) ?? last(idsIn(about, 'intake', 'referrals'), about),
  }),
  'request-consent': (about) => ({
    recipients: [
      ['NGOC', 'PROV'].includes(about.who.role)
        ? about.who.org
        : about.chance.one([...ngos, ...providers]),
    ],
    scopes: ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
    purpose: 'AFTERCARE',
  }),
  'take-consent-in-presence': (about) => ({
    recipients: [about.who.org],
    scopes: ['IDENTITY', 'CONTACT_ROUTE'],
    purpose: 'AFTERCARE',
    checked: checkedOf(about),
    witness: 'A. Sample',
    witnessRole: 'PEER',
    ...none('guardianId', 'expiresAt'),
  }),
  'give-consent': (about) => ({
    method: about.chance.one(['SIGNED', 'IN_PERSON']),
    ...(about.who.role !== 'PERSON' && {
      method: about.who.role === 'IMPORT' ? 'ATTESTED' : 'ORAL_WITNESSED',
      witness: 'A. Sample',
      witnessRole: 'PEER',
    }),
    ...(['NGOC', 'PROV', 'COORD'].includes(about.who.role) && { checked: checkedOf(about) }),
    ...(about.chance.happens(0.3) && { expiresAt: soon(about, 60) }),
  }),
  'record-legal-basis': (about) => ({
    recipients: [about.chance.one([...ngos, ...providers])],
    scopes: ['IDENTITY'],
    purpose: 'CONTINUITY_OF_CARE',
    expiresAt: soon(about, 90),
  }),
  'record-agreement': (about) => ({ referralId: last(idsIn(about, 'intake', 'referrals'), about) }),
  'report-death': (about) => ({ occurredOn: about.chance.happens(0.5) ? day(about) : null }),
  'merge-person': (about) => ({ removedRef: last(about.others, about) }),
  'unmerge-person': (about) => ({ removedRef: last(about.mergedInto, about) }),
};
