import { settingsOf, varyingSetting } from '@throughcare/record';
import { z } from 'zod';

/** Holds and tolerances of prisons. */
export const Settings = settingsOf({
  releaseHoldMinutes: varyingSetting(z.number().min(0).max(1440).default(45), {
    description: 'For which a recorded release stays provisional',
    unit: 'minutes',
    source:
      'prison-offender-events holds 45 in production; errors mostly show within the first 30 (domain reference 2.6 and 3.5)',
    variesBy: ['prison'],
  }),
  releaseRetoldHours: varyingSetting(z.number().min(0).max(168).default(24), {
    description: 'Within which a source that tells of a release again puts its moment right',
    unit: 'hours',
    source: 'ours: nobody is released twice within a day without having come in between',
    variesBy: ['prison'],
  }),
  placeHeldDays: varyingSetting(z.int().min(0).max(365).default(14), {
    description: 'For which the place of a participant who is moved is held at the new prison',
    unit: 'days',
    source: 'domain reference 2.4, "N days"; unchecked',
    variesBy: ['prison'],
  }),
  transferAnnouncedDays: varyingSetting(z.int().min(0).max(90).default(14), {
    description: 'For which a prison may announce a transfer at the most',
    unit: 'days',
    source: 'ours: an announcement lets another prison take the person in, so it must end',
    variesBy: ['prison'],
  }),
  ostToleranceHours: varyingSetting(z.number().min(0).max(168).default(24), {
    description: 'After the next due dose, at which an unconfirmed hand-over counts as a gap',
    unit: 'hours',
    source: 'domain reference 6.2: next dose within 24 h',
    variesBy: ['prison'],
  }),
  ostUrgentOnDay: varyingSetting(z.int().min(1).max(30).default(3), {
    description: 'Of missed doses, on which a gap becomes urgent',
    unit: 'days',
    source: 'domain reference 7.4: from the third the prescriber decides on the dose; methadone',
    variesBy: ['prison'],
  }),
  ostRestartOnDay: varyingSetting(z.int().min(1).max(30).default(5), {
    description: 'Of missed doses, on which treatment would have to begin anew',
    unit: 'days',
    source: 'domain reference 7.4: from the fifth a new induction; methadone, others unchecked',
    variesBy: ['prison'],
  }),
});
export type Settings = z.output<typeof Settings>;
