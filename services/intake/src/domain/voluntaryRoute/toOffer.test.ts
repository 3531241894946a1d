import type { Instant } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import { emptyPathway, type Pathway } from '../pathway/state.ts';
import type { Referral } from '../referral/state.ts';
import { openRoutes, routeOf, routesToOffer } from './toOffer.ts';

const [orderId, referralId, episodeId] = [id('order'), id('referral'), id('episode')];
const on = (day: number) => `2026-03-0${day}T10:00:00.000Z` as Instant;
const perhaps = (day: number | null) => (day === null ? null : on(day));
const atCourt = (more: Partial<Pathway> = {}): Pathway => ({
  ...emptyPathway('p'),
  candidates: { [orderId]: { orderId, referralId } },
  referrals: { [referralId]: { referralId } as Referral },
  ...more,
});
const closed = (voluntaryRoute: boolean): Partial<Pathway> => ({
  closings: { [orderId]: { orderId, closedAt: on(2), voluntaryRoute } },
});
const place = (refusedAt: number | null, goesOnAt: number | null): Partial<Pathway> => ({
  placeAnswers: {
    [orderId]: {
      orderId,
      refusedAt: perhaps(refusedAt),
      goesOnAt: perhaps(goesOnAt),
    },
  },
});
const broken = (brokenOffAt: number | null, resumedAt: number | null): Partial<Pathway> => ({
  breakOffs: {
    [episodeId]: {
      episodeId,
      orderId,
      brokenOffAt: perhaps(brokenOffAt),
      resumedAt: perhaps(resumedAt),
    },
  },
});
const enrolled = (status: string): Partial<Pathway> => ({
  enrolments: { [id('e')]: { enrolmentId: id('e'), voided: false, stayId: null } },
  enrolmentStatuses: {
    [id('e')]: { enrolmentId: id('e'), status, at: on(4), sequence: 1 },
  },
});

describe('a second option', () => {
  it('is offered where the court closed the candidate and says so, and not where it ended with an order', () => {
    const route = { routeId: orderId, after: 'ORDER', since: on(2) };
    expect(routesToOffer(atCourt(closed(true)))).toEqual([route]);
    expect(routesToOffer(atCourt(closed(false)))).toEqual([]);
    expect(routesToOffer(atCourt())).toEqual([]);
  });

  it('is offered where nobody has a place, until one is looked for, held or taken again', () => {
    const route = { routeId: orderId, after: 'ORDER', since: on(3) };
    expect(routesToOffer(atCourt(place(3, 1)))).toEqual([route]);
    expect(routesToOffer(atCourt(place(3, null)))).toEqual([route]);
    expect(routesToOffer(atCourt(place(3, 4)))).toEqual([]);
    expect(routesToOffer(atCourt(place(null, 4)))).toEqual([]);
    expect(routesToOffer(atCourt({ ...place(3, 1), ...closed(false) }))).toEqual([]);
  });

  it('is one for a candidate without a place that the court then closes', () => {
    expect(routesToOffer(atCourt({ ...place(3, 1), ...closed(true) }))).toHaveLength(1);
  });

  it('is offered where treatment was broken off, until it goes on there or with another', () => {
    const route = { routeId: episodeId, after: 'TREATMENT', since: on(3) };
    expect(routesToOffer(atCourt({ ...place(null, 2), ...broken(3, null) }))).toEqual([route]);
    expect(routesToOffer(atCourt(broken(3, 2)))).toEqual([route]);
    expect(routesToOffer(atCourt(broken(3, 4)))).toEqual([]);
    expect(routesToOffer(atCourt({ ...place(null, 4), ...broken(3, null) }))).toEqual([]);
    expect(routesToOffer(atCourt(broken(null, 4)))).toEqual([]);
  });

  it.each(['NOT_ELIGIBLE', 'NOT_SUITABLE', 'DESELECTED'])(
    'is offered where a programme in prison ends as %s, and not where it goes on',
    (status) => {
      const route = { routeId: id('e'), after: 'ENROLMENT', since: on(4) };
      expect(routesToOffer({ ...emptyPathway('p'), ...enrolled(status) })).toEqual([route]);
      expect(routesToOffer({ ...emptyPathway('p'), ...enrolled('ON_PROGRAMME') })).toEqual([]);
    },
  );

  it('is not open for what was only heard here of what stands at another record', () => {
    const elsewhere = { ...atCourt({ ...closed(true), ...broken(3, null) }), referrals: {} };
    expect(openRoutes(elsewhere)).toEqual([]);
    const status = { ...emptyPathway('p'), ...enrolled('DESELECTED'), enrolments: {} };
    expect(openRoutes(status)).toEqual([]);
  });

  it('is offered to nobody of whom a death is reported, and once the report is retracted it is', () => {
    const report = (retracted: object | null) =>
      ({ deaths: { r: { reportId: 'r', reported: {}, verified: null, retracted } } }) as never;
    expect(routesToOffer({ ...atCourt(closed(true)), ...Object(report(null)) })).toEqual([]);
    expect(routesToOffer({ ...atCourt(closed(true)), ...Object(report({})) })).toHaveLength(1);
    const died = { deathsInCustody: { p: { occurredAt: on(3) } } };
    expect(routesToOffer(atCourt({ ...closed(true), ...died }))).toEqual([]);
  });

  it('that was answered is offered no more, and stays to be seen although its ground is gone', () => {
    const answered = { routeId: episodeId, after: 'TREATMENT', since: on(3), answer: 'DECLINED' };
    const voluntaryRoutes = { [episodeId]: answered as never };
    const state = atCourt({ ...broken(3, 4), voluntaryRoutes });
    expect(routesToOffer(atCourt({ ...broken(3, null), voluntaryRoutes }))).toEqual([]);
    expect(openRoutes(state)).toEqual([]);
    expect(routeOf(state, episodeId)).toBe(answered);
    expect(routeOf(atCourt(broken(3, 4)), episodeId)).toBeUndefined();
  });
});
