import { brokenSums } from './brokenSums.ts';
import type { Report } from './report.ts';

const sound: Report = {
  sources: { 'a.csv': { read: 10, accepted: 6, duplicate: 1, ignored: 1, rejected: 2 } },
  people: 6,
  referrals: 7,
  orders: {
    issued: 6,
    awaitingStart: 1,
    active: 1,
    suspended: 1,
    completed: 1,
    revoked: 1,
    ended: 1,
  },
  custody: {
    admitted: 4,
    inCustody: 1,
    leftList: 3,
    inferredOpen: 1,
    inferredReturned: 1,
    releaseRecorded: 3,
    releaseConfirmed: 1,
    releaseReversed: 1,
    releaseHeld: 1,
    leftNotReleased: 0,
    admissionUnknown: 0,
    died: 0,
    review: 0,
  },
  offers: {
    made: 5,
    accepted: 1,
    declined: 1,
    expired: 1,
    withdrawn: 1,
    open: 1,
    unplaced: 0,
    needUnknown: 0,
  },
  firstContacts: { made: 2, within24h: 1, within72h: 2, medianHours: 20, inReach: 1 },
  treatment: { started: 1, startImplied: 1, startOverdue: 0, brokenOff: 0 },
  events: { published: 1, applied: 1, duplicates: 0, gaps: 0, parked: 0 },
  virtualDays: 1,
  wallSeconds: 1,
};

it('finds nothing in a report whose sums hold', () => {
  expect(brokenSums(sound)).toEqual([]);
});

it.each<[keyof Report, string, number]>([
  ['orders', 'issued', 7],
  ['orders', 'suspended', 0],
  ['custody', 'leftList', 1],
  ['custody', 'leftList', 20],
  ['custody', 'releaseHeld', 0],
  ['offers', 'open', 2],
  ['firstContacts', 'within24h', 3],
  ['firstContacts', 'within72h', 3],
  ['firstContacts', 'made', 0],
  ['treatment', 'startImplied', 2],
])('names the sum that %s.%s = %d breaks', (group, field, value) => {
  const broken = { ...sound, [group]: { ...(sound[group] as object), [field]: value } };
  expect(brokenSums(broken).length).toBeGreaterThan(0);
});

it('names the source whose rows are not all accounted for', () => {
  const sources = { 'b.csv': { read: 2, accepted: 1, duplicate: 0, ignored: 0, rejected: 0 } };
  expect(brokenSums({ ...sound, sources })).toEqual(['read = the four outcomes (b.csv)']);
});

it('misses no referral of an order', () => {
  expect(brokenSums({ ...sound, referrals: 5 })).toEqual(['referrals >= orders']);
});
