import { OrgId } from '@throughcare/contracts';
import { setting, settingsOf, varyingSetting } from '@throughcare/record';
import { z } from 'zod';

const ownDefault = 'our own default';

/** Deadlines and limits of aftercare. */
export const AftercareSettings = settingsOf({
  offerLeadDays: varyingSetting(z.int().positive().default(28), {
    description: 'Before a planned release, at which the offer is raised',
    unit: 'days',
    source: 'domain reference 2.7 and 6.2',
    variesBy: ['prison', 'area'],
  }),
  answerWorkingDays: varyingSetting(z.int().positive().max(30).default(3), {
    description:
      'In which a partner answers an ordinary offer, where its agreement says nothing else; never past the release',
    unit: 'working days',
    source: 'domain reference 6.2',
    variesBy: ['agreement', 'prison', 'area'],
  }),
  urgentAnswerMinutes: varyingSetting(z.int().positive().max(1440).default(120), {
    description:
      'In which a partner answers when the release is today, unplanned or already past; an agreement may say less, not more',
    unit: 'minutes',
    source: 'domain reference 6.2',
    variesBy: ['agreement', 'prison', 'area'],
  }),
  urgentRoundSize: varyingSetting(z.int().positive().default(3), {
    description:
      'Asked at once in an urgent round, while free places are left when each person who is sought has one',
    unit: 'partners',
    source: 'domain reference 2.7',
    variesBy: ['prison', 'area'],
  }),
  maxRounds: varyingSetting(z.int().positive().default(3), {
    description: 'After which nobody counts as found and the alarm is raised; looking goes on',
    unit: 'rounds',
    source: 'domain reference 2.7',
    variesBy: ['prison', 'area'],
  }),
  unplacedAfterHours: varyingSetting(z.int().positive().default(24), {
    description: 'After the release, at which the alarm is raised; looking goes on',
    unit: 'hours',
    source: 'domain reference 2.7',
    variesBy: ['prison', 'area'],
  }),
  askAgainDays: varyingSetting(z.int().positive().default(1), {
    description:
      'After which an unplaced person is asked for again, also of a partner that had no room or let its offer expire',
    unit: 'days',
    source: ownDefault,
    variesBy: ['prison', 'area'],
  }),
  attemptDueHours: varyingSetting(z.int().positive().default(24), {
    description:
      'After acceptance or release without an attempt at contact, at which the alarm is raised',
    unit: 'hours',
    source: 'domain reference 2.7 and 6.2',
    variesBy: ['agreement', 'prison', 'area'],
  }),
  lapseHours: varyingSetting(z.int().positive().default(72), {
    description: 'The same, at which the person is offered again',
    unit: 'hours',
    source: 'domain reference 2.7',
    variesBy: ['agreement', 'prison', 'area'],
  }),
  rearrestHours: varyingSetting(z.int().positive().default(24), {
    description:
      'After the word that a person was arrested again, in which a prison says so too; else they are looked for again',
    unit: 'hours',
    source: ownDefault,
    variesBy: ['prison', 'area'],
  }),
  openOffersWithoutCapacity: varyingSetting(z.int().positive().default(10), {
    description: 'Open at most for a partner that states no capacity',
    unit: 'offers and cases',
    source: ownDefault,
    variesBy: ['agreement'],
  }),
  gatherSeconds: setting(z.int().nonnegative().default(5), {
    description:
      'For which a free place that several people need is kept, so that all who ask in the same moment are looked at, and not who asks first has it',
    unit: 'seconds',
    source: ownDefault,
  }),
  releaseCountsDays: setting(z.int().positive().default(365), {
    description:
      'After a release, in which it begins to raise offers, the time for which re-entry needs no referral; looking that has begun goes on',
    unit: 'days',
    source: 'domain reference 2.8',
  }),
  reentryMonths: setting(z.int().positive().default(12), {
    description: 'After discharge, in which a person may come back without a new referral',
    unit: 'months',
    source: 'domain reference 2.8',
  }),
  offersForInferredDepartures: varyingSetting(z.boolean().default(true), {
    description:
      'Whether a departure that a roster lets infer raises an offer, anonymous and marked as not confirmed; a list that is filtered loses people who never left',
    unit: null,
    source: 'domain reference 2.6 and 2.7',
    variesBy: ['prison'],
  }),
  continuationLeadDays: varyingSetting(z.int().min(0).max(366).default(28), {
    description:
      'Before a mandate is known to end, at which the person and the provider are told that care can go on of their own will',
    unit: 'days',
    source: ownDefault,
    variesBy: ['agreement', 'area'],
  }),
  placeInvitations: setting(z.int().positive().max(50).default(20), {
    description: 'Asked at once for a place where the court names none',
    unit: 'providers',
    source: ownDefault,
  }),
  partnerTopics: setting(z.array(OrgId).default([]), {
    description:
      'Large enough for a Kafka topic of their own, written from their feed; on many machines only, and `PARTNER_TOPICS` stands over it',
    unit: 'organisations',
    source: ownDefault,
  }),
});
export type AftercareSettings = z.output<typeof AftercareSettings>;
