import { courts, ngos, providers } from '../cast.ts';
import {
  type Bodies,
  day,
  identity,
  idsIn,
  last,
  number,
  ofNoMatter,
  place,
  soon,
} from './about.ts';
import { answersOf } from './answers.ts';

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
    const [programmeCode, to] = about.chance.one([
      ['DRR', 'court-diversion'],
      ['DC', 'court-diversion'],
      ['AFTERCARE', 'aftercare'],
      ['SUPPORT', 'aftercare'],
      ['TC', 'prison-program'],
      ['ATLANTIS', 'prison-program'],
    ] as const);
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
    to: about.chance.one(['court-diversion', 'prison-program', 'aftercare']),
    court: null,
    area: place.area(about),
  }),
  'offer-screening': (about) => ({
    instrument:
      about.who.role === 'ASSR' ? 'CLINICAL' : about.chance.one(['DUDIT', 'ASSIST_3_1', 'AUDIT_C']),
    referralId: about.chance.happens(0.7)
      ? (idsIn(about, 'intake', 'referrals').at(-1) ?? null)
      : null,
  }),
  'complete-screening': (about) => ({
    mode: 'INTERVIEW',
    answers: answersOf(about),
    referencePeriod: 'CURRENT',
  }),
  'amend-screening': (about) => ({ answers: answersOf(about) }),
  'attach-screening': (about) => ({ referralId: last(idsIn(about, 'intake', 'referrals'), about) }),
  'request-consent': (about) => ({
    recipients: [
      ['NGOC', 'PROV'].includes(about.who.role)
        ? about.who.org
        : about.chance.one([...ngos, ...providers]),
    ],
    scopes: ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
    purpose: 'AFTERCARE',
  }),
  'give-consent': (about) => ({
    method: about.chance.one(['SIGNED', 'IN_PERSON']),
    ...(about.chance.happens(0.3) && { expiresAt: soon(about, 60) }),
  }),
  'record-legal-basis': (about) => ({
    recipients: [about.chance.one([...ngos, ...providers])],
    scopes: ['IDENTITY'],
    purpose: 'CONTINUITY_OF_CARE',
    expiresAt: soon(about, 90),
  }),
  'record-agreement': (about) => ({ referralId: last(idsIn(about, 'intake', 'referrals'), about) }),
  'redeem-claim-code': (about) => ({ code: about.papers.claim.at(-1) ?? 'ABCD-EFGH-JKLM' }),
  'bind-account': (about) => ({ code: about.papers.account.at(-1) ?? 'ABCD-EFGH-JKLM' }),
  'report-death': (about) => ({ occurredOn: about.chance.happens(0.5) ? day(about) : null }),
  'merge-person': (about) => ({ removedRef: last(about.others, about) }),
  'unmerge-person': (about) => ({ removedRef: last(about.mergedInto, about) }),
};
