import { idIn } from '../support/caller.ts';
import { drugCourtTerms, inDays, legal, type OrderAt, provider } from '../support/court.ts';
import { screen } from '../support/intake.ts';
import { feedOf } from '../support/partners.ts';
import type { Story } from '../support/story.ts';

/** The court: legal screen, suitability, a place confirmed by the provider, an informed yes, the order. */
export async function fromCandidateToIssued(journey: Story, order: OrderAt): Promise<void> {
  await order.does('clerk', 'take-up');
  expect(await journey.as('otherClerk').isRefused(order.path)).toBe('404 not-found');
  await order.does('prosecutor', 'determine-eligibility', {
    eligible: true,
    offences: [{ code: 'X-1', description: legal.offence }],
    assessorOrg: 'intake-city',
  });
  const answers = {
    instrument: 'CLINICAL',
    severity: 'HIGH',
    risk: 'HIGH',
    need: 'HIGH',
    suitable: true,
  };
  const assessed = await screen(journey.as('assessor'), order.ref, answers, {
    referralId: idIn(await order.seen(), 'referralId'),
  });
  await journey.settle();
  const waiting = await journey.as('assessor').lists('/court-diversion/to-assess');
  expect(waiting).toMatchObject([{ orderId: order.orderId, state: 'LEGALLY_ELIGIBLE' }]);
  expect(waiting[0]).not.toHaveProperty('legal');
  const suitable = { suitable: true, assessmentId: idIn(assessed, 'screeningId') };
  expect(
    await journey.as('clerk').isNotAllowed(`${order.path}/determine-suitability`, suitable),
  ).toBe('403 role');
  await order.does('assessor', 'determine-suitability', suitable);
  expect(await journey.as('assessor').lists('/court-diversion/to-assess')).toEqual([]);
  await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
  await journey.settle();

  const asked = await order.episode();
  expect(asked).toMatchObject({ state: 'PLACE_REQUESTED', providerOrg: provider });
  await order.providerDoes('confirm-place', { heldUntil: `${inDays(journey, 14)}T17:00:00.000Z` });
  expect(await order.state()).toBe('TREATMENT_PLACE_CONFIRMED');

  await order.does('judge', 'offer');
  await order.does('counsel', 'record-answer', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_PLEA',
    counsel: legal.counsel,
  });
  await order.does('judge', 'issue', drugCourtTerms(journey));
  await journey.settle();
  expect(await order.state()).toBe('ISSUED');
}

/** The provider reports the start; the court sees it by itself. A review, its report, the next phase. */
export async function treatedUnderTheOrder(journey: Story, order: OrderAt): Promise<void> {
  await journey.pass({ days: 5 });
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  expect(await order.seen()).toMatchObject({ state: 'ACTIVE', order: { phase: 1 } });

  await journey.pass({ days: 10 });
  await order.does('clerk', 'hearings', {
    at: `${inDays(journey, 20)}T10:00:00.000Z`,
    type: 'REVIEW',
  });
  await journey.pass({ days: 7 });
  expect(await order.tasks()).toContain('REPORT_DUE');
  const feed = await feedOf(journey, 'provider');
  expect(feed.map(({ about }) => about)).toContain('PROGRESS_REPORT_REQUESTED');
  const [hearing] = await journey.as('provider').lists(`${order.path}/hearings`);
  const hearingPath = `/court-diversion/people/${order.ref}/hearings/${idIn(hearing ?? {}, 'hearingId')}`;
  await journey.as('provider').does(`${hearingPath}/report`, {
    attendance: 'AS_AGREED',
    providerView: 'Comes to every session.',
    testsReported: true,
  });
  expect(await order.tasks()).not.toContain('REPORT_DUE');
  await journey.pass({ days: 13, hours: 2 });
  await journey.as('judge').does(`${hearingPath}/hold`, {
    minutes: ['PERSON_PRESENT', 'REPORT_READ', 'ORDER_CONTINUES'],
  });
  await order.does('judge', 'advance-phase', { teamRecommends: true });
  expect(await order.seen()).toMatchObject({ state: 'ACTIVE', order: { phase: 2 } });
}

export async function completed(journey: Story, order: OrderAt): Promise<void> {
  for (const phase of [3, 4, 5]) {
    await journey.pass({ days: 60 });
    const advanced = await order.does('judge', 'advance-phase', { teamRecommends: true });
    expect(advanced).toMatchObject({ order: { phase } });
  }
  await order.does('judge', 'complete', { outcome: 'CHARGE_DISMISSED' });
  await journey.settle();
  expect(await order.state()).toBe('COMPLETED');
  expect(await order.tasks()).toEqual([]);
  expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
}
