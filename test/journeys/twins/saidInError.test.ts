import { drugCourtTerms, inDays, issuedOrder } from '../support/court.ts';
import { onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, outUnplanned, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

describe('what cannot be', () => {
  it(
    'at the court: a sanction for nothing, and two hearings at once, are refused with the reason',
    telling(async (journey) => {
      const order = await issuedOrder(journey);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      const judge = journey.as('judge');
      const sanction = { code: 'COMMUNITY_SERVICE' };
      expect(await judge.isNotAllowed(`${order.path}/responses`, sanction)).toBe(
        '409 nothing-reported',
      );
      await order.does('probation', 'report-non-compliance', {
        code: 'MISSED_SUPERVISION',
        on: inDays(journey, 0),
      });
      await order.does('judge', 'responses', sanction);
      expect(await judge.isNotAllowed(`${order.path}/responses`, { code: 'WARNING' })).toBe(
        '409 nothing-reported',
      );
      const hearing = { at: `${inDays(journey, 5)}T10:00:00.000Z`, type: 'STATUS' };
      await order.does('clerk', 'hearings', hearing);
      expect(await journey.as('clerk').isNotAllowed(`${order.path}/hearings`, hearing)).toBe(
        '409 hearing-at-this-time',
      );
    }),
  );

  it(
    'a start before the order is kept as what it is: early, and active from the order on',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await order.seen()).toMatchObject({ state: 'OFFERED', startedEarly: true });
      await journey.pass({ days: 3 });
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: 'Counsel',
      });
      await order.does('judge', 'issue', drugCourtTerms(journey));
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        state: 'ACTIVE',
        startedOn: inDays(journey, -3),
        startedEarly: true,
      });
      const events = await told(journey, order.ref, 'court-diversion', 'justice');
      expect(events.at(-1)?.data).toMatchObject({ early: true, late: false });
    }),
  );

  it(
    'and where no order is made of it, treatment that began is the person’s own affair from there',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      await order.does('counsel', 'record-answer', { answer: 'DECLINED', counsel: 'Counsel' });
      await journey.settle();
      expect(await order.episode()).toMatchObject({
        state: 'CLOSED',
        voluntary: { state: 'GOES_ON' },
      });
      const before = await told(journey, order.ref, 'aftercare', 'justice');
      await order.providerDoes('report-break-off', {
        on: inDays(journey, 0),
        reasonGroup: 'PERSON_LEFT',
      });
      expect(await told(journey, order.ref, 'aftercare', 'justice')).toEqual(before);
    }),
  );

  it(
    'a discharge as completed of which nothing came is refused; one that was wrong is amended, and keeps its trail',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      await onboard(journey, 'lantern');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      const path = `/aftercare/cases/${caseId}`;
      const harbour = journey.as('harbour');
      const said = { reason: 'COMPLETED', outcomes: [] as object[] };
      expect(await harbour.isNotAllowed(`${path}/discharge`, said)).toBe('422 outcomes-required');
      const right = { reason: 'COMPLETED', outcomes: [{ goal: 'HOUSING', result: 'PARTIAL' }] };
      expect(await harbour.isNotAllowed(`${path}/amend-discharge`, right)).toBe(
        '409 not-discharged',
      );
      await harbour.does(`${path}/discharge`, { reason: 'MOVED', outcomes: [] });
      expect(await journey.as('lantern').isNotAllowed(`${path}/amend-discharge`, right)).toBe(
        '404 not-found',
      );
      await harbour.does(`${path}/amend-discharge`, right);
      expect(await theCase(journey, caseId)).toMatchObject({
        discharge: { ...right, amended: [{ reason: 'MOVED', outcomes: [] }] },
      });
    }),
  );
});
