import { z } from 'zod';

const count = z.int().nonnegative();
const Tally = z.object({
  read: count,
  accepted: count,
  duplicate: count,
  ignored: count,
  rejected: count,
});

/** What a replay ends with, and what `report` prints of what is stored. What each field counts: docs/replay-report.md. */
export const Report = z.object({
  sources: z.record(z.string(), Tally),
  people: count,
  referrals: count,
  orders: z.object({
    issued: count,
    awaitingStart: count,
    active: count,
    suspended: count,
    completed: count,
    revoked: count,
    ended: count,
  }),
  custody: z.object({
    admitted: count,
    inCustody: count,
    leftList: count,
    inferredOpen: count,
    inferredReturned: count,
    releaseRecorded: count,
    releaseConfirmed: count,
    releaseReversed: count,
    releaseHeld: count,
    leftNotReleased: count,
    admissionUnknown: count,
    died: count,
    review: count,
  }),
  offers: z.object({
    made: count,
    accepted: count,
    declined: count,
    expired: count,
    withdrawn: count,
    open: count,
    unplaced: count,
    needUnknown: count,
  }),
  firstContacts: z.object({
    made: count,
    within24h: count,
    within72h: count,
    medianHours: z.number().nullable(),
    inReach: count,
  }),
  treatment: z.object({
    started: count,
    startImplied: count,
    startOverdue: count,
    brokenOff: count,
  }),
  events: z.object({
    published: count,
    applied: count,
    duplicates: count,
    gaps: count,
    parked: count,
  }),
  virtualDays: count,
  wallSeconds: z.number().nonnegative(),
});
export type Report = z.infer<typeof Report>;
export type Tallies = Report['sources'];
