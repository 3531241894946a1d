import { setting, settingsOf, varyingSetting } from '@throughcare/record';
import { z } from 'zod';

const cutOff = z.int().min(1).max(12);

/** How long things stay valid at intake, and what counts as positive. */
export const IntakeSettings = settingsOf({
  autoRoute: setting(z.boolean().default(true), {
    description:
      "Whether accepted referrals that name a destination go there without an officer's step",
    unit: null,
    source: 'domain reference 2.1',
  }),
  triageWorkingDays: varyingSetting(z.int().min(0).max(60).default(2), {
    description: 'In which a referral that was handed in is decided',
    unit: 'working days',
    source: 'domain reference 2.3, deadlines: triage',
    variesBy: ['area'],
  }),
  staleDraftDays: setting(z.int().min(1).max(365).default(30), {
    description: 'After which a draft that nobody touched is removed',
    unit: 'days',
    source: 'domain reference 2.1, which names no figure; unchecked',
  }),
  screeningValidDays: varyingSetting(z.int().min(1).max(1825).default(182), {
    description: 'For which the result of a screening is valid',
    unit: 'days',
    source: 'domain reference 2.3, deadlines: 6 months',
    variesBy: ['area'],
  }),
  screeningOfferDays: varyingSetting(z.int().min(1).max(365).default(28), {
    description: 'After which an offer of screening lapses',
    unit: 'days',
    source: "four times an order's offer; unchecked",
    variesBy: ['area'],
  }),
  auditCCutOffs: varyingSetting(z.strictObject({ F: cutOff, M: cutOff }).default({ F: 3, M: 4 }), {
    description: 'AUDIT-C: from which a result is positive, by sex',
    unit: 'points',
    source: 'Bush 1998, Bradley 2003; UK services use 5 for all (domain reference 4.3)',
    variesBy: ['area'],
  }),
  oldestPersonYears: setting(z.int().min(100).max(150).default(120), {
    description: 'Nobody is older: a date of birth before that is a typing error',
    unit: 'years',
    source: 'our own default; the oldest person known reached 122',
  }),
  claimCodeDays: setting(z.int().min(1).max(365).default(56), {
    description: 'For which a printed claim code works',
    unit: 'days',
    source: 'the overdose window of 28 days, twice',
  }),
  wrongCodesAnHour: setting(z.int().min(1).max(100).default(5), {
    description:
      'Codes that do not work which an organisation, or a person, may try within an hour',
    unit: 'codes',
    source: 'our own default',
  }),
  searchesAtMost: setting(z.int().min(1).max(100_000).default(60), {
    description:
      'Searches for people by name or number that one account may make within `searchesWithinMinutes`; each process counts its own',
    unit: 'searches',
    source: 'our own default: one in ten seconds, all the time',
  }),
  searchesWithinMinutes: setting(z.int().min(1).max(1440).default(10), {
    description: 'After which the searches of an account are counted anew',
    unit: 'minutes',
    source: 'our own default',
  }),
  accountCodeDays: setting(z.int().min(1).max(365).default(28), {
    description: 'For which a code works that binds the person’s account to their record',
    unit: 'days',
    source: 'our own default',
  }),
  claimConsentDays: setting(z.int().min(1).max(730).default(182), {
    description: 'For which consent given by bringing a claim code lasts, unless withdrawn',
    unit: 'days',
    source: 'our own default',
  }),
  provisionalConsentHours: setting(z.int().min(1).max(720).default(72), {
    description:
      'For which a consent counts that its own recipient took down, unless the person or an office confirms it',
    unit: 'hours',
    source: 'our own default',
  }),
  consentAnswerWorkingDays: varyingSetting(z.int().min(0).max(60).default(3), {
    description: 'In which whoever holds the person asks them about a consent that was requested',
    unit: 'working days',
    source: 'as long as a partner has to answer (domain reference 6.2)',
    variesBy: ['area'],
  }),
  consentDays: setting(z.int().min(0).max(1825).default(365), {
    description: 'For which consent recorded without an end lasts; 0 leaves it open',
    unit: 'days',
    source: 'our own default',
  }),
  noticeLookMinutes: setting(z.int().min(1).max(1440).default(15), {
    description: 'After which it is looked again whether something waits for an organisation',
    unit: 'minutes',
    source: 'our own default',
  }),
  noticeSecondHours: setting(z.int().min(0).max(720).default(24), {
    description: 'After something was due, at which the second person is told',
    unit: 'hours',
    source: 'our own default',
  }),
  noticeCoordinatorHours: setting(z.int().min(0).max(2160).default(72), {
    description: 'After something was due, at which the coordinator of the area is told',
    unit: 'hours',
    source: 'our own default',
  }),
  noticeRepeatHours: setting(z.int().min(1).max(720).default(24), {
    description: 'Before which nobody is told again while the same still waits',
    unit: 'hours',
    source: 'our own default',
  }),
  noticeTries: setting(z.int().min(1).max(50).default(8), {
    description: 'Of one notice at the most; after each the pause doubles',
    unit: 'tries',
    source: 'our own default',
  }),
  privateWebhookHosts: setting(z.array(z.string().min(1).max(253)).default([]), {
    description:
      'Hosts to which webhooks may go although they are in a private network, and without TLS',
    unit: 'hosts',
    source: 'our own default',
  }),
});
export type IntakeSettings = z.output<typeof IntakeSettings>;
