import { addDaysToDate, dateOf, instant, type ServiceName, utc } from '@throughcare/contracts';
import { sampleAccounts } from '@throughcare/issuer';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { hearFetched, recordingLog, temporaryDir, undeclaredIn } from '@throughcare/testing/house';
import { z } from 'zod';
import { type Census, censusOf } from '../test/census.ts';
import { Cast, type Who } from './cast.ts';
import { fill } from './fill.ts';

/** A Wednesday morning: late enough for a hearing to have been, early enough for one to come. */
const until = instant('2026-04-15T11:20:00.000Z');
const today = dateOf(until, utc);
const { dir, remove } = temporaryDir();
const log = recordingLog();
const fetched = hearFetched(undeclaredIn(allServices()));
let house: House | undefined;
let cast: Cast;
let census: Census;

beforeAll(async () => {
  const told = await fill({ dataDir: dir, until, logger: log });
  const clock = new VirtualClock(until);
  house = await openHouse({
    dataDir: dir,
    port: 0,
    clock,
    stepped: true,
    services: allServices(),
    logger: log,
  });
  cast = new Cast(house);
  census = await censusOf(
    cast,
    told.map(({ ref }) => ref),
  );
}, 240_000);
afterAll(async () => {
  fetched.stop();
  await house?.close();
  remove();
});

/** What the sample claims to show: each thing, in each of these states. */
const claims = {
  referral:
    'DRAFT SUBMITTED MORE_INFO_REQUESTED ACCEPTED REJECTED ROUTED ON_HOLD WITHDRAWN DUPLICATE_OF CONCLUDED',
  instrument: 'ASSIST_3_0 ASSIST_3_1 DUDIT AUDIT_C AUDIT CLINICAL',
  screening: 'OFFERED IN_PROGRESS COMPLETED DECLINED_BY_PERSON LAPSED AMENDED SUPERSEDED EXPIRED',
  consent: 'REQUESTED GIVEN REFUSED NOT_REQUIRED WITHDRAWN EXPIRED',
  order:
    'CANDIDATE NOT_ELIGIBLE LEGALLY_ELIGIBLE NOT_SUITABLE CLINICALLY_SUITABLE TREATMENT_PLACE_CONFIRMED OFFERED DECLINED CONSENTED ISSUED START_OVERDUE ACTIVE SUSPENDED NON_COMPLIANCE_REPORTED TREATMENT_BROKEN_OFF BREACHED COMPLETED REVOKED ENDED_ADMIN WITHDRAWN_BY_PERSON',
  regime: 'US_DRUG_COURT ENGLAND_DRR GERMANY_35_BTMG AUSTRIA_39_SMG',
  phase: '1 2 3 4 5',
  // A provider that refused is told no more of it.
  treatment: 'PLACE_REQUESTED CONFIRMED STARTED BROKEN_OFF RESUMED ENDED CLOSED',
  whereabouts:
    'IN_CUSTODY TEMPORARILY_OUT LEFT_LIST ESCAPED RELEASE_RECORDED RELEASED DEPORTED DIED',
  need: 'KNOWN NONE UNKNOWN',
  halt: 'OUTREACH_STOPPED STOPPED',
  outreach: 'OPEN PAUSED STOPPED',
  release: 'RECORDED CONFIRMED REVERSED CORRECTED',
  departure: 'OPEN RELEASED LEFT_NOT_RELEASED NEVER_LEFT',
  plan: 'NONE PLAN_STARTED PLAN_READY PACK_ISSUED',
  enrolment:
    'REFERRAL_STARTED REFERRAL_SUBMITTED AWAITING_ASSESSMENT ASSESSMENT_STARTED ASSESSED_SUITABLE SUITABLE_NOT_READY NOT_SUITABLE NOT_ELIGIBLE ON_HOLD_AWAITING_ASSESSMENT WAITLISTED ON_PROGRAMME PAUSED TRANSFER_PENDING PROGRAMME_COMPLETE DESELECTED WITHDRAWN CONTINUES_IN_COMMUNITY',
  ost: 'RECEIVED_ON_OST ASSESSED STABILISING MAINTAINED TAPERING ENDED RELEASE_PLANNED HANDED_OVER CONFIRMED_COMMUNITY GAP_SUSPECTED RESUMED LOST',
  offer: 'OFFERED ACCEPTED DECLINED EXPIRED WITHDRAWN HANDED_BACK LAPSED',
  placement: 'DRAFT OFFERED ACCEPTED WITH_PROVIDER UNPLACED DECLINED_BY_PERSON RETURNED WITHDRAWN',
  case: 'ACCEPTED CONTACT_ATTEMPTED FIRST_CONTACT ENGAGED IN_SUPPORT DISCHARGED DECLINED_BY_PERSON HANDED_BACK LAPSED RECALLED ENDED',
  appointment: 'COMPLETED DID_NOT_ATTEND CANCELLED',
} as const;

describe.each(Object.entries(claims))('the sample shows every %s', (what, states) => {
  it.each(states.split(' '))('%s', (state) => {
    expect(census.get(`${what} ${state}`) ?? 0).toBeGreaterThan(0);
  });
});

/** Where each account finds its work. */
const inboxes: readonly (readonly [Who, ServiceName, string])[] = [
  ['intake', 'intake', '/referrals?state=SUBMITTED'],
  ['intake', 'intake', '/referrals?state=ACCEPTED'],
  ['intake', 'intake', '/voluntary-routes'],
  ['privacy', 'intake', '/merge-review'],
  ['screener', 'intake', '/screening-offers'],
  ['assessor', 'intake', '/screening-offers'],
  ['clerk', 'intake', '/own-referrals'],
  ['clerk', 'court-diversion', '/tasks'],
  ['clerk', 'court-diversion', '/tasks?held=NOBODYS'],
  ['clerk', 'court-diversion', `/hearings?on=${today}`],
  ['judge', 'court-diversion', '/orders?state=CONSENTED'],
  ['prosecutor', 'court-diversion', '/orders?state=CANDIDATE'],
  ['counsel', 'court-diversion', '/orders?state=OFFERED'],
  ['probation', 'court-diversion', '/orders?state=START_OVERDUE'],
  ['case-manager', 'prison-program', `/releases?from=${today}&to=${addDaysToDate(today, 6)}`],
  ['case-manager', 'prison-program', '/people-held'],
  ['programme', 'prison-program', '/enrolments?status=WAITLISTED'],
  ['reception', 'prison-program', '/open-departures'],
  ['reception', 'prison-program', '/custody-reviews'],
  ['reception', 'prison-program', '/agreements'],
  ['reception', 'prison-program', `/releases?from=${today}&to=${today}`],
  ['provider', 'aftercare', '/treatment-episodes?state=PLACE_REQUESTED'],
  ['ngo', 'aftercare', '/offers?state=OFFERED'],
  ['ngo', 'aftercare', '/cases'],
  ['ngo-worker', 'aftercare', '/cases'],
  ['ngo-two', 'aftercare', '/offers?state=OFFERED'],
  ['peer', 'aftercare', '/cases'],
  ['participant', 'intake', '/own-referrals'],
  ['city', 'aftercare', '/unplaced'],
  ['city', 'aftercare', '/breached-windows'],
  ['city', 'aftercare', '/contact-cards'],
];
const Items = z.object({ items: z.array(z.looseObject({})) });

describe('every account finds work today', () => {
  it.each(inboxes)('%s, at %s%s', async (who, service, path) => {
    expect(sampleAccounts.map(({ name }) => name)).toContain(who);
    const list = await cast.as(who).get(service, path, Items);
    expect(list?.items.length).toBeGreaterThan(0);
  });
});

it('is answered with nothing that the OpenAPI documents do not tell of', () => {
  expect(fetched.heard()).toBeGreaterThan(500);
  expect([...new Set(fetched.wrong)].slice(0, 20)).toEqual([]);
});

it('leaves nothing parked, waiting or unread, and logs no error', async () => {
  expect(house?.services).toHaveLength(4);
  for (const service of house?.services ?? [])
    expect(await service.health()).toMatchObject({
      ready: true,
      parked: 0,
      lag: 0,
      pendingEvents: 0,
      gaps: 0,
    });
  expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

it('has one partner that takes nobody for now', async () => {
  const { items } = (await cast.as('city').get('aftercare', '/partners', Items)) ?? { items: [] };
  expect(items.filter(({ open }) => open === false)).toHaveLength(1);
});
