import { type InstallationSettings, settingsInForce } from '@throughcare/runtime';
import { type Json, only } from './support/caller.ts';
import { orderOf } from './support/court.ts';
import { handIn, openPerson } from './support/intake.ts';
import { Journey } from './support/journey.ts';
import { inbox, onboard } from './support/partners.ts';
import { insideWithNeed } from './support/stories.ts';

/** Each differs from its default. */
const everywhere = {
  intake: {
    autoRoute: false,
    triageWorkingDays: 1,
    staleDraftDays: 10,
    screeningValidDays: 90,
    screeningOfferDays: 14,
    auditCCutOffs: { F: 5, M: 5 },
    claimCodeDays: 20,
    wrongCodesAnHour: 3,
    oldestPersonYears: 110,
    searchesAtMost: 100,
    searchesWithinMinutes: 5,
    accountCodeDays: 14,
    claimConsentDays: 60,
    provisionalConsentHours: 48,
    consentAnswerWorkingDays: 2,
    consentDays: 100,
    noticeLookMinutes: 30,
    noticeSecondHours: 12,
    noticeCoordinatorHours: 48,
    noticeRepeatHours: 12,
    noticeTries: 3,
    privateWebhookHosts: ['hooks.internal'],
  },
  'court-diversion': {
    triageWorkingDays: 1,
    eligibilityDays: 5,
    suitabilityDays: 10,
    placeAnswerDays: 3,
    providerAnswerWorkingDays: 5,
    placeHeldDays: 10,
    offerOpenDays: 5,
    issueDays: 3,
    assessmentValidMonths: 3,
    breakOffGraceDays: 10,
    responseDays: 5,
    breachDecisionDays: 10,
    challengeDecisionDays: 10,
    proofDecisionDays: 5,
    reportRequestLeadDays: 10,
    holdReviewDays: 7,
    suspensionReviewDays: 14,
    reportDueLeadDays: 1,
  },
  'prison-program': {
    releaseHoldMinutes: 20,
    releaseRetoldHours: 12,
    placeHeldDays: 10,
    ostToleranceHours: 12,
    ostUrgentOnDay: 2,
    ostRestartOnDay: 4,
    transferAnnouncedDays: 7,
  },
  aftercare: {
    offerLeadDays: 14,
    answerWorkingDays: 2,
    urgentAnswerMinutes: 60,
    urgentRoundSize: 2,
    maxRounds: 2,
    unplacedAfterHours: 12,
    askAgainDays: 2,
    attemptDueHours: 12,
    lapseHours: 36,
    openOffersWithoutCapacity: 5,
    gatherSeconds: 2,
    releaseCountsDays: 100,
    reentryMonths: 6,
    rearrestHours: 48,
    offersForInferredDepartures: false,
    continuationLeadDays: 14,
    placeInvitations: 10,
  },
  days: { timeZone: 'Europe/London', holidays: ['2026-12-25'] },
} as const satisfies InstallationSettings;

const rows: InstallationSettings = {
  'court-diversion': { by: [{ court: 'court-hills', eligibilityDays: 12 }] },
  'prison-program': { by: [{ prison: 'prison-north', releaseHoldMinutes: 10 }] },
  aftercare: {
    by: [
      { area: 'IL', answerWorkingDays: 4, urgentAnswerMinutes: 90 },
      { agreement: 'ngo-harbour', urgentAnswerMinutes: 30 },
    ],
  },
};

let journey: Journey;
const begin = async (settings: InstallationSettings) => {
  journey = await Journey.begin({ settings });
};
afterEach(async () => {
  await journey.assertDelivered();
  await journey.end();
});

/** A candidate at the court of this clerk, sent there by an officer. */
async function candidate(clerk: 'clerk' | 'otherClerk' = 'clerk') {
  const ref = await openPerson(journey, {}, journey.as(clerk));
  const referral = { programmeCode: 'DC', to: 'court-diversion' };
  const referralId = await handIn(journey.as(clerk), ref, referral);
  const path = `/intake/people/${ref}/referrals/${referralId}`;
  const accepted = await journey.as('intake').does(`${path}/accept`);
  await journey.as('intake').does(`${path}/route`, { to: 'court-diversion' });
  await journey.settle();
  return { accepted, order: await orderOf(journey, ref, referralId, clerk) };
}
const dueOf = async (part: 'clerk' | 'otherClerk', code: string) =>
  only(await journey.as(part).lists('/court-diversion/tasks'), { code }).dueAt;

describe('services with a file of settings', () => {
  it('in which all that one machine knows differs from its default go by it', async () => {
    const inForce = settingsInForce({ file: null, settings: everywhere, overruled: {} });
    const defaults = settingsInForce({ file: null, settings: {}, overruled: {} });
    const same = inForce.filter(
      ({ value }, n) => JSON.stringify(value) === JSON.stringify(defaults[n]?.value),
    );
    expect(same.map(({ name }) => name)).toEqual(['aftercare.partnerTopics']);

    await begin(everywhere);
    // Intake: an accepted referral waits for the officer, and a claim code works for 20 days.
    const { accepted, order } = await candidate();
    expect(accepted.state).toBe('ACCEPTED');
    const code = await journey.as('intake').does(`/intake/people/${order.ref}/claim-codes`);
    expect(code.expiresAt).toBe('2026-03-22T09:00:00.000Z');
    // The court: five days for the legal screen.
    await order.does('clerk', 'take-up');
    expect(await dueOf('clerk', 'LEGAL_SCREEN')).toBe('2026-03-07T09:00:00.000Z');
    // Prison: a release is confirmed after 20 minutes. Aftercare: then a partner has an hour.
    await onboard(journey, 'harbour');
    const stay = await insideWithNeed(journey);
    await stay.released('FROM_COURT');
    await journey.pass({ minutes: 19 });
    expect(await inbox(journey, 'harbour')).toEqual([]);
    await journey.pass({ minutes: 1 });
    const [offer] = await inbox(journey, 'harbour');
    expect(offer?.answerBy).toBe('2026-03-02T10:20:00.000Z');
  });

  it('go by the rows of the place: the court that holds an order, the prison of a stay, the partner asked', async () => {
    await begin(rows);
    const { order } = await candidate('otherClerk');
    await order.does('otherClerk', 'take-up');
    expect(await dueOf('otherClerk', 'LEGAL_SCREEN')).toBe('2026-03-14T09:00:00.000Z');
    await onboard(journey, 'harbour');
    await onboard(journey, 'lantern');
    const stay = await insideWithNeed(journey);
    await stay.released('FROM_COURT');
    await journey.pass({ minutes: 10 });
    expect((await inbox(journey, 'harbour'))[0]?.answerBy).toBe('2026-03-02T09:40:00.000Z');
    expect((await inbox(journey, 'lantern'))[0]?.answerBy).toBe('2026-03-02T10:40:00.000Z');
  });

  it('and what no row names keeps its default', async () => {
    await begin(rows);
    const { order } = await candidate();
    await order.does('clerk', 'take-up');
    expect(await dueOf('clerk', 'LEGAL_SCREEN')).toBe('2026-03-09T09:00:00.000Z');
  });

  it('give a partner five days where its agreement says so, and never longer than to the release', async () => {
    await begin({});
    await onboard(journey, 'harbour', { answerWorkingDays: 5 });
    const [near, far] = [await insideWithNeed(journey), await insideWithNeed(journey)];
    await near.releaseOn('2026-03-05');
    await far.releaseOn('2026-03-20');
    const offers = await inbox(journey, 'harbour');
    const times = offers.map(({ profile, answerBy }) => [(profile as Json).from, answerBy]);
    expect(times.toSorted()).toEqual([
      ['2026-03-05T00:00:00.000Z', '2026-03-05T00:00:00.000Z'],
      ['2026-03-20T00:00:00.000Z', '2026-03-09T09:00:00.000Z'],
    ]);
  });
});
