import { id } from '@throughcare/testing';
import { emptyPathway, type Pathway } from '../pathway/state.ts';
import { afterScreening } from './afterScreening.ts';

const at = '2026-03-02T10:00:00.000Z';
const screening = (need: 'KNOWN' | 'NONE', ...to: string[]) => ({
  [id('screening')]: {
    screeningId: id('screening'),
    completion: { result: { need } },
    steps: to.map((one) => ({ to: one, done: { at } })),
  },
});
const record = (more: object = {}): Pathway =>
  ({
    ...emptyPathway('p'),
    screenings: screening('KNOWN', 'OFFERED', 'COMPLETED'),
    ...more,
  }) as never;
const referral = (to: string) => ({ referrals: { r: { steps: [{ to, done: { at } }] } } });

describe('help after a screening that showed a need', () => {
  it('is offered where nothing has followed, or what did was refused or taken back', () => {
    const route = { routeId: id('screening'), after: 'SCREENING', since: at };
    expect(afterScreening(record())).toEqual(route);
    expect(afterScreening(record(referral('REJECTED')))).toEqual(route);
    expect(afterScreening(record(referral('WITHDRAWN')))).toEqual(route);
  });

  it.each(['DRAFT', 'SUBMITTED', 'ON_HOLD', 'ROUTED', 'CONCLUDED'])(
    'is not while a referral is %s',
    (to) => expect(afterScreening(record(referral(to)))).toBeNull(),
  );

  it.each(['stays', 'releases', 'candidates', 'offers', 'places', 'enrolments'])(
    'is not where others told of %s',
    (shelf) => expect(afterScreening(record({ [shelf]: { one: {} } }))).toBeNull(),
  );

  it('is not for a result that found no need, is not there yet, or counts no more', () => {
    const of = (need: 'KNOWN' | 'NONE', ...to: string[]) =>
      afterScreening(record({ screenings: screening(need, 'OFFERED', ...to) }));
    expect(of('NONE', 'COMPLETED')).toBeNull();
    expect(of('KNOWN', 'IN_PROGRESS')).toBeNull();
    expect(of('KNOWN', 'COMPLETED', 'EXPIRED')).toBeNull();
  });
});
