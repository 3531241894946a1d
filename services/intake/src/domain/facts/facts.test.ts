import type { Instant } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import fc from 'fast-check';
import { merging } from '../merging.ts';
import * as join from './join.ts';
import { type Facts, hasEnded, noFacts } from './state.ts';

const moments = ['2026-01-01', '2026-01-02', '2026-01-03'].map(
  (day) => `${day}T00:00:00.000Z` as Instant,
);
const [first, second, third] = moments as [Instant, Instant, Instant];
const moment = fc.constantFrom(...moments);
const org = fc.constantFrom('ngo-a', 'ngo-b');
const either = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Two words on one thing, of any kind that is told. */
const words = {
  offers: fc.record({
    offerId: fc.constant('x'),
    acceptedBy: org,
    acceptedAt: moment,
    stayId: either(fc.constantFrom('s', 't')),
    referralId: either(fc.constantFrom('r', 's')),
  }),
  offerEnds: fc.record({ offerId: fc.constant('x'), endedAt: moment }),
  places: fc.record({
    episodeId: fc.constant('x'),
    orderId: fc.constantFrom('o', 'p'),
    providerOrg: either(org),
    identityBy: either(fc.constantFrom('ORDER', 'CONSENT')),
    startedAt: either(moment),
    endedAt: either(moment),
    closing: either(
      fc.record({ closed: fc.boolean(), at: moment, sequence: fc.constantFrom(9, 10) }),
    ),
  }),
  voluntaryCare: fc.record({
    episodeId: fc.constant('x'),
    providerOrg: org,
    begunAt: either(moment),
    endedAt: either(moment),
  }),
  placeAnswers: fc.record({
    orderId: fc.constant('x'),
    refusedAt: either(moment),
    goesOnAt: either(moment),
  }),
  breakOffs: fc.record({
    episodeId: fc.constant('x'),
    orderId: fc.constantFrom('o', 'p'),
    brokenOffAt: either(moment),
    resumedAt: either(moment),
  }),
  candidates: fc.record({ orderId: fc.constant('x'), referralId: fc.constantFrom('r', 's') }),
  closings: fc.record({
    orderId: fc.constant('x'),
    closedAt: moment,
    voluntaryRoute: fc.boolean(),
  }),
  orderLifts: fc.record({ orderId: fc.constant('x'), at: moment }),
  enrolments: fc.record({
    enrolmentId: fc.constant('x'),
    voided: fc.boolean(),
    stayId: either(fc.constantFrom('s', 't')),
  }),
  enrolmentStatuses: fc.record({
    enrolmentId: fc.constant('x'),
    status: fc.constantFrom('ON_PROGRAMME', 'DESELECTED'),
    at: moment,
    sequence: fc.constantFrom(9, 10),
  }),
  substitutions: fc.record({
    ostId: fc.constant('x'),
    stayId: either(fc.constantFrom('s', 't')),
  }),
  handOvers: fc.constant({ ostId: 'x' }),
  needEvidence: fc.record({
    id: fc.constant('x'),
    kind: fc.constantFrom('ORDER', 'OST'),
    since: moment,
  }),
  outcomes: fc.record({
    id: fc.constant('x'),
    service: fc.constantFrom('aftercare', 'prison-program'),
    at: moment,
    partnerOrg: either(org),
    offerId: either(fc.constantFrom('o', 'p')),
    plansChanged: fc.boolean(),
    needsMore: fc.boolean(),
    toldAt: moment,
  }),
  reopenings: fc.record({ id: fc.constant('x'), at: moment }),
  declines: fc.record({
    id: fc.constant('x'),
    of: fc.constantFrom('referrals', 'stays'),
    at: moment,
  }),
  deathsInCustody: fc.record({ occurredAt: moment }),
  atCourt: fc.record({
    orderId: fc.constant('x'),
    court: either(org),
    assessor: either(fc.record({ org, at: moment })),
    issuedAt: either(moment),
    names: either(fc.record({ org: either(org), at: moment, sequence: fc.constantFrom(9, 10) })),
  }),
  stays: fc.record({
    episodeId: fc.constant('x'),
    voided: fc.boolean(),
    received: either(fc.record({ prisonId: org, at: moment })),
  }),
  transfers: fc.record({
    episodeId: fc.constant('x'),
    toPrison: org,
    until: moment,
    at: moment,
  }),
  prescribers: fc.record({
    ostId: fc.constant('x'),
    prescriberOrg: org,
    byConsent: fc.boolean(),
    at: moment,
  }),
  prescriberEnds: fc.record({
    id: fc.constant('x/a'),
    ostId: fc.constant('x'),
    prescriberOrg: fc.constant('ngo-a'),
    endedAt: moment,
  }),
  workers: fc.record({
    id: fc.constant('x'),
    offerId: fc.constantFrom('o', 'p'),
    worker: org,
    assignedAt: either(moment),
    releasedAt: either(moment),
  }),
  releases: fc.record({
    releaseId: fc.constant('x'),
    episodeId: fc.constantFrom('s', 't'),
    recorded: either(fc.record({ prisonId: org, at: moment, told: moment })),
    confirmed: fc.boolean(),
    takenBack: fc.boolean(),
  }),
} as const satisfies Record<keyof Facts, unknown>;

it('of two ends of one case, between which it went on, the last one says what it leaves', () => {
  const end = (toldAt: Instant, plansChanged: boolean, needsMore: boolean) => ({
    ...{ id: 'x', service: 'aftercare' as const, partnerOrg: 'ngo-a', offerId: 'o' },
    ...{ at: toldAt, toldAt, plansChanged, needsMore },
  });
  const [left, none] = [end(first, false, true), end(second, true, false)];
  expect(join.joinOutcome(left, none)).toEqual(none);
  expect(join.joinOutcome(none, end(third, false, true))).toEqual(end(third, false, true));
});

describe('two words on one thing', () => {
  it.each(Object.keys(words) as (keyof Facts)[])(
    'of %s join the same from either side, in any order and any number of times',
    (name) => {
      const both = merging.collections[name]?.join;
      const word = words[name] as fc.Arbitrary<object>;
      if (!both) throw new Error('it is not declared');
      fc.assert(
        fc.property(word, word, word, (a, b, c) => {
          expect(both(a, a)).toEqual(a);
          expect(canonical(both(a, b))).toBe(canonical(both(b, a)));
          expect(both(both(a, b), c)).toEqual(both(a, both(b, c)));
        }),
      );
    },
  );

  it('keep the first end and the last outcome, and fill in what the other did not say', () => {
    const end = (endedAt: Instant) => ({ offerId: 'x', endedAt });
    expect(join.joinOfferEnd(end(second), end(first))).toEqual(end(first));
    const outcome = {
      id: 'x',
      service: 'aftercare',
      partnerOrg: null,
      offerId: null,
      plansChanged: false,
      needsMore: false,
      toldAt: first,
    } as const;
    expect(
      join.joinOutcome({ ...outcome, at: first }, { ...outcome, at: second, partnerOrg: 'ngo' }),
    ).toEqual({ ...outcome, at: second, partnerOrg: 'ngo' });
    const place = {
      episodeId: 'x',
      orderId: 'o',
      providerOrg: null,
      identityBy: null,
      startedAt: null,
      endedAt: null,
      closing: null,
    };
    expect(
      join.joinPlace({ ...place, endedAt: second }, { ...place, providerOrg: 'clinic' }),
    ).toEqual({ ...place, providerOrg: 'clinic', endedAt: second });
    const closing = { orderId: 'x', closedAt: second, voluntaryRoute: false };
    expect(
      join.joinClosing(closing, { ...closing, closedAt: first, voluntaryRoute: true }),
    ).toEqual({ orderId: 'x', closedAt: second, voluntaryRoute: true });
  });
});

const outcome = (id: string, more: object = {}) => ({
  id,
  service: 'aftercare' as const,
  at: second,
  partnerOrg: 'ngo-a',
  offerId: null,
  plansChanged: false,
  needsMore: false,
  toldAt: second,
  ...more,
});
const knowing = (facts: Partial<Facts>): Facts => ({ ...noFacts, ...facts });

describe('an end', () => {
  it.each([
    ['before it', first, true],
    // A return to a partner that ends in the same write, since a prison has the person.
    ['at its moment', second, true],
    ['after it', third, false],
  ] as const)('reopened %s still stands: %s %s', (_when, at, stands) => {
    const facts = knowing({ reopenings: { x: { id: 'x', at } } });
    expect(hasEnded(facts, outcome('x'))).toBe(stands);
    expect(hasEnded(facts, outcome('y'))).toBe(true);
  });
});
