import { only } from '../support/caller.ts';
import { type OrderAt, orderOf } from '../support/court.ts';
import { assistAnswers, auditCAnswers, duditAnswers, handIn, screen } from '../support/intake.ts';
import type { Story } from '../support/story.ts';

/** Intake: the clerk's referral, three screens, an assessment; accepted and routed. */
export async function screenedAndRouted(journey: Story, ref: string): Promise<OrderAt> {
  const referralId = await handIn(journey.as('clerk'), ref, {
    programmeCode: 'DC',
    to: 'court-diversion',
  });
  for (const answers of [assistAnswers, duditAnswers, auditCAnswers])
    await screen(journey.as('screener'), ref, answers, { referralId });
  const screenings = `/intake/people/${ref}/screenings`;

  const seen = await journey.as('screener').lists(screenings);
  expect(only(seen, { instrument: 'ASSIST_3_1' }).result).toMatchObject({
    need: 'KNOWN',
    substances: {
      CANNABIS: { score: 21, band: 'MODERATE' },
      OPIOIDS: { score: 39, band: 'HIGH' },
    },
  });
  expect(only(seen, { instrument: 'DUDIT' }).result).toMatchObject({ total: 27 });
  const atIntake = await journey.as('intake').lists(screenings);
  expect(atIntake.map(({ need, result }) => ({ need, result }))).toEqual([
    { need: 'KNOWN', result: undefined },
    { need: 'KNOWN', result: undefined },
    { need: 'NONE', result: undefined },
  ]);
  expect(await journey.as('clerk').isRefused(screenings)).toBe('403 role');

  await journey.as('intake').does(`/intake/people/${ref}/referrals/${referralId}/accept`);
  await journey.settle();
  const referral = await journey.as('clerk').sees(`/intake/people/${ref}/referrals/${referralId}`);
  expect(referral).toMatchObject({ state: 'ROUTED', routedTo: 'court-diversion' });
  const order = await orderOf(journey, ref, referralId);
  expect(await order.state()).toBe('CANDIDATE');
  return order;
}
