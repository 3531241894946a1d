import { inDays, issuedOrder, type OrderAt, provider } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

/** Enforcement is deferred by the prosecution under § 35 BtMG, and treatment runs. */
async function deferred(journey: Journey): Promise<OrderAt> {
  const order = await issuedOrder(journey, { until: 'OFFERED' });
  await order.does('counsel', 'record-answer', {
    answer: 'CONSENTED',
    informed: true,
    voluntary: true,
    pleaType: 'POST_SENTENCE',
    counsel: 'Counsel Example',
  });
  const terms = {
    orderNumber: '26-114',
    profile: 'GERMANY_35_BTMG',
    startBy: inDays(journey, 14),
    endDate: inDays(journey, 360),
    treatmentDirectorOrg: provider,
    treatmentPlace: 'Fachklinik',
    preconditions: [
      'OFFENCE_BECAUSE_OF_DEPENDENCE',
      'COURT_AGREES',
      'IN_TREATMENT_OR_START_GUARANTEED',
    ],
    sentenceMonths: 20,
    proofDueOn: [inDays(journey, 60)],
  };
  expect(await journey.as('judge').isNotAllowed(`${order.path}/issue`, terms)).toBe(
    '403 not-the-issuing-authority',
  );
  await order.does('prosecutor', 'issue', terms);
  await journey.settle();
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  return order;
}

describe('a deferral of enforcement', () => {
  it(
    'is revoked by the enforcing authority, at once, and a judge decides only where that is challenged',
    telling(async (journey) => {
      const order = await deferred(journey);
      const revoke = `${order.path}/revoke`;
      expect(await journey.as('judge').isNotAllowed(revoke, { reason: 'NEW_SENTENCE' })).toBe(
        '403 role',
      );
      await order.does('prosecutor', 'revoke', { reason: 'NEW_SENTENCE' });
      await journey.settle();
      expect(await order.state()).toBe('REVOKED');
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
      expect(await order.tasks()).toEqual([]);
      await order.does('counsel', 'challenge', { on: inDays(journey, 0) });
      // The revocation is carried out meanwhile, and the court has to decide.
      expect([await order.state(), await order.tasks()]).toEqual(['REVOKED', ['DECIDE_CHALLENGE']]);
      const decision = { outcome: 'SET_ASIDE' };
      const decide = `${order.path}/decide-challenge`;
      expect(await journey.as('prosecutor').isNotAllowed(decide, decision)).toBe('403 role');
      await order.does('judge', 'decide-challenge', decision);
      await journey.settle();
      expect(await order.tasks()).not.toContain('DECIDE_CHALLENGE');
      expect(await order.state()).toBe('ACTIVE');
      expect(await order.episode()).toMatchObject({ state: 'STARTED' });
      const events = await told(journey, order.ref, 'court-diversion', 'justice');
      expect(JSON.stringify(events)).toContain('REVOCATION_SET_ASIDE');
    }),
  );

  it(
    'stays revoked where the court upholds it, and a drug court’s order is not the prosecution’s to revoke',
    telling(async (journey) => {
      const order = await deferred(journey);
      await order.does('prosecutor', 'revoke', { reason: 'NOT_CONTINUED' });
      await order.does('clerk', 'challenge', { on: inDays(journey, 0) });
      await order.does('judge', 'decide-challenge', { outcome: 'UPHELD' });
      expect([await order.state(), await order.tasks()]).toEqual(['REVOKED', []]);
      // Nothing waits for a decision that nobody asked for.
      const decide = `${order.path}/decide-challenge`;
      expect(await journey.as('judge').isNotAllowed(decide, { outcome: 'SET_ASIDE' })).toBe(
        '409 not-challenged',
      );
      const drugCourt = await issuedOrder(journey);
      const revoke = `${drugCourt.path}/revoke`;
      expect(await journey.as('prosecutor').isNotAllowed(revoke, { reason: 'NEW_SENTENCE' })).toBe(
        '403 not-the-revoking-authority',
      );
    }),
  );
});
