import { id } from '@throughcare/testing';
import type { Referral } from '../referral/state.ts';
import { isRouteOpen, routesToOffer } from './toOffer.ts';

const [orderId, referralId] = [id('order'), id('referral')];
const closedAt = '2026-03-02T10:00:00.000Z' as never;
const heard = {
  candidates: { [orderId]: { orderId, referralId } },
  closings: { [orderId]: { orderId, closedAt, voluntaryRoute: true } },
  referrals: { [referralId]: { referralId } as Referral },
  voluntaryRoutes: {},
};

describe('the voluntary route', () => {
  it('is to be offered where the court closed the candidate of a referral that stands here', () => {
    expect(routesToOffer(heard)).toEqual([{ orderId, since: closedAt }]);
  });

  it('is not open for what was only heard here of a referral that stands at another record', () => {
    expect(isRouteOpen({ ...heard, referrals: {} }, orderId)).toBe(false);
    expect(routesToOffer({ ...heard, referrals: {} })).toEqual([]);
  });

  it('is not open before the court closed the candidate, nor where it closed it with an order', () => {
    expect(isRouteOpen({ ...heard, closings: {} }, orderId)).toBe(false);
    const closings = { [orderId]: { orderId, closedAt, voluntaryRoute: false } };
    expect(isRouteOpen({ ...heard, closings }, orderId)).toBe(false);
  });
});
