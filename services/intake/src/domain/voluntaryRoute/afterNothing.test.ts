import type { Instant } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import { emptyPathway, type Pathway } from '../pathway/state.ts';
import { afterNothing } from './afterNothing.ts';
import { routesToOffer } from './toOffer.ts';

const on = (day: number) => `2026-03-0${day}T10:00:00.000Z` as Instant;
const [screeningId, referralId, orderId, caseId] = [
  id('screening'),
  id('referral'),
  id('order'),
  id('case'),
];
const screening = (need: 'KNOWN' | 'NONE', ...to: string[]) => ({
  [screeningId]: {
    screeningId,
    completion: { result: { need } },
    steps: to.map((one) => ({ to: one, done: { at: on(2) } })),
  },
});
const record = (more: object = {}): Pathway =>
  ({
    ...emptyPathway('p'),
    screenings: screening('KNOWN', 'OFFERED', 'COMPLETED'),
    ...more,
  }) as never;
const referral = (to: string, day = 2) => ({
  referrals: { [referralId]: { referralId, steps: [{ to, done: { at: on(day) } }] } },
});
const released = (day: number) => ({
  releases: {
    x: {
      releaseId: 'x',
      recorded: { prisonId: 'p', at: on(day) },
      confirmed: true,
      takenBack: false,
    },
  },
});
const ended = (day: number) => ({
  outcomes: { [caseId]: { id: caseId, service: 'aftercare', at: on(day) } },
});

describe('help for whoever has a known need and stands nowhere', () => {
  const afterScreening = { routeId: screeningId, after: 'SCREENING', since: on(2) };
  const afterReferral = { routeId: referralId, after: 'REFERRAL', since: on(3) };

  it('is offered after the result, or after the referral that was refused or taken back', () => {
    expect(afterNothing(record())).toEqual(afterScreening);
    expect(afterNothing(record(referral('REJECTED', 3)))).toEqual(afterReferral);
    expect(afterNothing(record(referral('WITHDRAWN', 3)))).toEqual(afterReferral);
    expect(afterNothing(record(referral('WITHDRAWN', 1)))).toEqual(afterScreening);
  });

  it.each(['DRAFT', 'SUBMITTED', 'ON_HOLD', 'ROUTED', 'DUPLICATE_OF'])(
    'is not while a referral is %s',
    (to) => expect(afterNothing(record(referral(to)))).toBeNull(),
  );

  it.each<[string, object]>([
    ['the court has a candidate', { candidates: { [orderId]: { orderId, referralId } } }],
    ['a partner has accepted', { offers: { one: { offerId: 'one', acceptedBy: 'ngo' } } }],
    [
      'a provider has a place',
      { places: { one: { providerOrg: 'clinic', endedAt: null, closing: null } } },
    ],
    ['a programme runs', { enrolmentStatuses: { one: { status: 'ON_PROGRAMME' } } }],
    ['a prescriber goes on', { handOvers: { one: { ostId: 'one' } } }],
    ['a prison has the person', { stays: { one: { received: { prisonId: 'p', at: on(1) } } } }],
    ['a partner is looked for after a release', released(1)],
  ])('is not while %s', (_where, more) => expect(afterNothing(record(more))).toBeNull());

  it('is not where support has ended since, and is again where a later result shows a need', () => {
    expect(afterNothing(record({ ...released(1), ...ended(3) }))).toBeNull();
    expect(afterNothing(record({ ...released(1), ...ended(1) }))).toEqual(afterScreening);
  });

  it('is not where the person wants nobody, until they came back to a partner or something new came to nothing', () => {
    const after = released(1);
    const releases = { x: { ...after.releases.x, episodeId: 's' } };
    const declines = { s: { id: 's', at: on(3) } };
    expect(afterNothing(record({ releases, declines }))).toBeNull();
    expect(afterNothing(record({ declines }))).toBeNull();
    const reopenings = { c: { id: 'c', at: on(4) } };
    expect(afterNothing(record({ declines, reopenings }))).toEqual(afterScreening);
    expect(afterNothing(record({ releases, declines, reopenings }))).toBeNull();
    const anew = record({ releases, declines, ...referral('WITHDRAWN', 4) });
    expect(afterNothing(anew)).toEqual({ ...afterReferral, since: on(4) });
  });

  it('is where all that followed was a stay of somebody else, and what went and ended with it', () => {
    const at = on(3);
    const voided = {
      stays: { s: { episodeId: 's', received: { prisonId: 'p', at }, voided: true } },
      releases: { x: { ...released(3).releases.x, episodeId: 's' } },
      enrolmentStatuses: { e: { status: 'WITHDRAWN' } },
      offers: { o: { offerId: 'o', acceptedBy: 'ngo' } },
      outcomes: { c: { id: 'c', service: 'aftercare', offerId: 'o', at, plansChanged: true } },
    };
    expect(afterNothing(record(voided))).toEqual(afterScreening);
    for (const more of [
      { releases: {}, stays: { s: { ...voided.stays.s, voided: false } } },
      { outcomes: { c: { ...voided.outcomes.c, plansChanged: false } } },
      { reopenings: { c: { id: 'c', at: on(4) } } },
    ])
      expect(afterNothing(record({ ...voided, ...more }))).toBeNull();
  });

  it('is not asked again of a person who said no, until something new came to nothing', () => {
    const answered = { answer: 'DECLINED', done: { at: on(3) } };
    const voluntaryRoutes = { [screeningId]: { ...afterScreening, ...answered } };
    expect(afterNothing(record({ voluntaryRoutes }))).toBeNull();
    const later = { ...afterReferral, since: on(4) };
    expect(afterNothing(record({ voluntaryRoutes, ...referral('WITHDRAWN', 4) }))).toEqual(later);
  });

  it('is asked again where the person said yes and the referral came to nothing', () => {
    const answered = { answer: 'ACCEPTED', done: { at: on(2) } };
    const voluntaryRoutes = { [screeningId]: { ...afterScreening, ...answered } };
    const state = record({ voluntaryRoutes, ...referral('WITHDRAWN', 3) });
    expect(routesToOffer(state)).toEqual([afterReferral]);
  });

  it('is not for a result that found no need or is not there yet, and is for one that is old', () => {
    const of = (need: 'KNOWN' | 'NONE', ...to: string[]) =>
      afterNothing(record({ screenings: screening(need, 'OFFERED', ...to) }));
    expect(of('NONE', 'COMPLETED')).toBeNull();
    expect(of('KNOWN', 'IN_PROGRESS')).toBeNull();
    expect(of('KNOWN', 'COMPLETED', 'EXPIRED')).toEqual(afterScreening);
    expect(of('KNOWN', 'COMPLETED', 'SUPERSEDED')).toBeNull();
  });
});

describe('help after support that came to nothing', () => {
  const concluded = {
    referrals: {
      [referralId]: {
        referralId,
        routedTo: 'aftercare',
        steps: [
          { to: 'ROUTED', done: { at: on(2) } },
          { to: 'CONCLUDED', done: { at: on(4) } },
        ],
      },
    },
  };
  const outcome = (plansChanged: boolean) => ({
    outcomes: { [caseId]: { id: caseId, service: 'aftercare', at: on(3), plansChanged } },
  });

  it('is offered where its cause was none, and not where support was given or not wanted', () => {
    const route = { routeId: referralId, after: 'REFERRAL', since: on(4) };
    expect(afterNothing(record({ ...concluded, ...outcome(true) }))).toEqual(route);
    expect(afterNothing(record({ ...concluded, ...outcome(false) }))).toBeNull();
    const declines = { [referralId]: { id: referralId, at: on(3) } };
    expect(afterNothing(record({ ...concluded, declines }))).toBeNull();
  });

  it('is offered where support that had helped began again and came to nothing then', () => {
    const back = (day: number) => ({ reopenings: { [caseId]: { id: caseId, at: on(day) } } });
    const again = (day: number) =>
      afterNothing(record({ ...concluded, ...outcome(false), ...back(day) }));
    expect(again(5)).toEqual({ routeId: referralId, after: 'REFERRAL', since: on(4) });
    expect(again(2)).toBeNull();
  });
});

describe('help after support that ended with the person still in need of it', () => {
  const at = on(4);
  const supported = (more: object) => ({
    offers: { o: { offerId: 'o', acceptedBy: 'ngo', acceptedAt: on(2) } },
    outcomes: { c: { id: 'c', service: 'aftercare', offerId: 'o', at, ...more } },
  });
  const withdrawn = referral('WITHDRAWN', 3);

  it('is offered where the referral was withdrawn meanwhile, since nobody else is looked for', () => {
    const route = { routeId: referralId, after: 'REFERRAL', since: on(3) };
    expect(afterNothing(record({ ...withdrawn, ...supported({ needsMore: true }) }))).toEqual(
      route,
    );
    expect(afterNothing(record({ ...withdrawn, ...supported({ needsMore: false }) }))).toBeNull();
  });

  it('is not while the referral or a release has somebody looked for', () => {
    for (const more of [referral('ROUTED'), released(1)])
      expect(afterNothing(record({ ...more, ...supported({ needsMore: true }) }))).toBeNull();
  });

  it('is offered where a partner says so after another one has helped, and not before it', () => {
    const helped = (day: number) => ({ id: 'd', service: 'aftercare', at: on(day) });
    const both = (day: number) => {
      const { offers, outcomes } = supported({ needsMore: true });
      return { ...withdrawn, offers, outcomes: { ...outcomes, d: helped(day) }, ...released(2) };
    };
    const route = { routeId: referralId, after: 'REFERRAL', since: on(3) };
    expect(afterNothing(record(both(3)))).toEqual(route);
    expect(afterNothing(record(both(4)))).toEqual(route);
    expect(afterNothing(record(both(5)))).toBeNull();
  });

  it('is offered after a referral that was withdrawn, where help for this release had ended before it', () => {
    const out = released(4);
    const releases = { x: { ...out.releases.x, episodeId: 's' } };
    const ended = (more: object) => {
      const { outcomes } = supported({ at: on(2), needsMore: false, ...more });
      const offers = { o: { offerId: 'o', acceptedBy: 'ngo', acceptedAt: on(1), stayId: 's' } };
      return record({ ...referral('WITHDRAWN', 5), releases, offers, outcomes });
    };
    const route = { routeId: referralId, after: 'REFERRAL', since: on(5) };
    expect(afterNothing(ended({}))).toEqual(route);
    expect(afterNothing(ended({ plansChanged: true }))).toBeNull();
  });

  it('is offered where a later result shows a need after support that was given', () => {
    const later = { ...supported({ needsMore: false, at: on(1) }), ...referral('CONCLUDED', 1) };
    const route = { routeId: screeningId, after: 'SCREENING', since: on(2) };
    expect(afterNothing(record(later))).toEqual(route);
  });
});

describe('help after an order that was revoked or ended', () => {
  const order = {
    referrals: { [referralId]: { referralId, steps: [{ to: 'CONCLUDED', done: { at: on(3) } }] } },
    candidates: { [orderId]: { orderId, referralId } },
    closings: { [orderId]: { orderId, closedAt: on(3), voluntaryRoute: true } },
    atCourt: { [orderId]: { orderId, issuedAt: on(1) } },
  };

  it('is offered where nobody else has the person', () => {
    expect(routesToOffer(record(order))).toEqual([
      { routeId: orderId, after: 'ORDER', since: on(3) },
    ]);
    const inside = { stays: { one: { received: { prisonId: 'p', at: on(3) } } } };
    expect(routesToOffer(record({ ...order, ...inside }))).toEqual([]);
  });

  it('is not after an order that was completed, and is after a referral that was withdrawn from the court', () => {
    const done = { closings: { [orderId]: { orderId, closedAt: on(3), voluntaryRoute: false } } };
    expect(routesToOffer(record({ ...order, ...done }))).toEqual([]);
    const withdrawn = { ...referral('WITHDRAWN', 3), ...done, atCourt: {} };
    expect(routesToOffer(record({ ...order, ...withdrawn }))).toEqual([
      { routeId: referralId, after: 'REFERRAL', since: on(3) },
    ]);
  });

  it('is not where the court has taken the ending back', () => {
    const lifted = { orderLifts: { [orderId]: { orderId, at: on(4) } } };
    expect(routesToOffer(record({ ...order, ...lifted }))).toEqual([]);
  });
});
