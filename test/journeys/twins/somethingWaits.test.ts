import type { ServiceHealth } from '@throughcare/service-kit';
import { Webhook } from 'standardwebhooks';
import { idIn, type Json } from '../support/caller.ts';
import { inDays, issuedOrder, legal } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { organisations } from '../support/organisations.ts';
import { openPostOffice, type PostOffice } from '../support/postOffice.ts';
import { telling } from '../support/telling.ts';

/** Nobody looks more often than the test needs; a webhook may go to this machine. */
const intake = { noticeLookMinutes: 360, privateWebhookHosts: ['127.0.0.1'] };
const notices = '/intake/organisations/court-city/notices';

describe('something waits', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await openPostOffice();
  });
  afterEach(() => office.close());

  /** The court’s first address and its second, and the city’s, which coordinates. */
  const addresses = (first: readonly string[]) =>
    new Map<string, object>([
      ['court-city', { noticesTo: first, secondTo: ['head@court.example'] }],
      ['city', { noticesTo: ['coordinator@city.example'] }],
    ]);
  /** The night of a court in Bishkek, and the day of a city in Chicago, which coordinates. */
  const quiet = new Map<string, object>([
    [
      'court-city',
      {
        timeZone: 'Asia/Bishkek',
        quietHours: { from: '22:00', to: '07:00' },
        onCallTo: ['night@court.example'],
      },
    ],
    ['city', { timeZone: 'America/Chicago', quietHours: { from: '09:00', to: '17:00' } }],
  ]);
  const told = (
    story: (journey: Journey) => Promise<void>,
    first: () => readonly string[] = () => ['clerk@court.example'],
    more: object = {},
  ) => {
    const to = () => addresses(first());
    return async () =>
      telling(story, {
        notices: office.sender,
        settings: { intake: { ...intake, ...more } },
        registered: organisations.map((one) => ({ ...one, ...to().get(one.organisationId) })),
      })();
  };
  const mailed = () => office.mails.map(({ to }) => to);
  /** Treatment did not start: the court has a task, which is due at this moment. */
  const overdue = async (journey: Journey) => {
    const order = await issuedOrder(journey, { startWithin: 14 });
    await journey.pass({ days: 15 });
    const tasks = await journey.as('clerk').lists('/court-diversion/tasks?limit=200');
    const [due = ''] = tasks.map(({ dueAt }) => String(dueAt)).sort();
    return { order, due };
  };

  it(
    'nobody answers: a reminder, the second person, the coordinator; no more than once a day each',
    told(async (journey) => {
      const { order, due } = await overdue(journey);
      if (due > journey.now) {
        expect(mailed()).toEqual([]);
        await journey.passTo(due);
      }
      await journey.pass({ hours: 7 });
      expect(mailed()).toEqual(['clerk@court.example']);
      await journey.pass({ days: 1 });
      expect(mailed()).toContain('head@court.example');
      expect(mailed()).not.toContain('coordinator@city.example');
      await journey.pass({ days: 2 });
      const reached = mailed();
      expect(new Set(reached)).toEqual(
        new Set(['clerk@court.example', 'head@court.example', 'coordinator@city.example']),
      );
      expect(reached.filter((to) => to === 'clerk@court.example').length).toBeLessThanOrEqual(4);
      // No name, place, service, charge or case stands anywhere in them.
      const said = office.mails
        .map(({ to, raw }) => raw.replaceAll(to.split('@')[1] ?? '', ''))
        .join('\n')
        .toLowerCase();
      const words = [order.ref, order.orderId, legal.offence, legal.counsel, '26-dc-0114'];
      const more = ['court', 'cook', 'chicago', 'diversion', 'aftercare', 'treatment', 'drug'];
      expect([...words, ...more].filter((word) => said.includes(word.toLowerCase()))).toEqual([]);
    }),
    60_000,
  );

  it(
    'at night whoever is on call is told at once, and the others when the quiet hours are over, by the clocks of each',
    async () =>
      telling(
        async (journey) => {
          const order = await issuedOrder(journey, { startWithin: 14 });
          await journey.pass({ days: 15 });
          const tasks = await journey.as('clerk').lists('/court-diversion/tasks?limit=200');
          // As a day begins in Bishkek, which is 18:00 in UTC.
          expect(tasks.map(({ dueAt }) => dueAt)).toEqual(['2026-03-17T18:00:00.000Z']);
          const toldBy = async (moment: string) => {
            await journey.passTo(moment);
            return mailed();
          };
          expect(await toldBy('2026-03-17T19:00:00.000Z')).toEqual(['night@court.example']);
          // 07:00 there.
          expect(await toldBy('2026-03-18T00:59:00.000Z')).toEqual(['night@court.example']);
          const morning = ['night@court.example', 'clerk@court.example'];
          expect(await toldBy('2026-03-18T02:00:00.000Z')).toEqual(morning);
          // A day after it was due it is night again: the second address waits, and nobody on call is woken twice.
          expect(await toldBy('2026-03-19T00:59:00.000Z')).toEqual(morning);
          const next = await toldBy('2026-03-19T02:00:00.000Z');
          expect(next.slice(2).sort()).toEqual(['clerk@court.example', 'head@court.example']);
          // Three days after it, it is day in Chicago, where the coordinator is, and in their quiet hours nobody is on call.
          const before = await toldBy('2026-03-20T21:59:00.000Z');
          expect(before).not.toContain('coordinator@city.example');
          expect(await toldBy('2026-03-20T23:00:00.000Z')).toContain('coordinator@city.example');
          const rows = (await journey.as('clerk').sees(notices)).deliveries as Json[];
          expect(rows.toReversed().map(({ step, onCall }) => [step, onCall])).toContainEqual([
            'REMINDER',
            true,
          ]);
          expect(rows.filter(({ onCall }) => onCall).map(({ to }) => to)).toEqual([
            'night@court.example',
          ]);
          expect(office.mails.map(({ raw }) => raw).join()).not.toContain(order.ref);
        },
        {
          notices: office.sender,
          settings: { intake: { ...intake, noticeLookMinutes: 60 } },
          registered: organisations.map((one) => ({
            ...one,
            ...addresses(['clerk@court.example']).get(one.organisationId),
            ...quiet.get(one.organisationId),
          })),
        },
      )(),
    60_000,
  );

  it(
    'answered in time, nobody is told',
    told(async (journey) => {
      const { order, due } = await overdue(journey);
      await order.does('probation', 'ask-provider');
      await order.does('provider', 'provider-answer', { answer: 'PROVIDER_DELAY' });
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await order.tasks()).not.toContain('ASK_WHY_NOT_STARTED');
      if (due > journey.now) await journey.passTo(due);
      await journey.pass({ hours: 7 });
      expect(mailed()).toEqual([]);
      expect(office.hooked).toEqual([]);
    }),
    60_000,
  );

  it(
    'a webhook is verified by its secret, is inspected, fails, and is sent again under the same id',
    told(
      async (journey) => {
        const secrets = '/intake/organisations/court-city/webhook-secrets';
        const { secret } = await journey.as('clerk').does(secrets);
        office.status = 500;
        const { order, due } = await overdue(journey);
        if (due > journey.now) await journey.passTo(due);
        await journey.pass({ hours: 7 });
        const sent = office.hooked.length;
        expect(sent).toBeGreaterThanOrEqual(1);
        const rows = (await journey.as('clerk').sees(notices)).deliveries as Json[];
        expect(rows[0]).toMatchObject({ step: 'REMINDER', to: office.hook, code: '500' });
        await journey.pass({ hours: 3 });
        office.status = 204;
        const failed = ((await journey.as('clerk').sees(notices)).deliveries as Json[]).find(
          ({ status }) => status === 'FAILED',
        );
        expect(failed).toBeDefined();
        const again = `${notices}/${idIn(failed ?? {}, 'deliveryId')}/send-again`;
        await journey.as('clerk').does(again);
        await journey.settle();
        const last = office.hooked.at(-1) as (typeof office.hooked)[number];
        expect(last.headers['webhook-id']).toBe(idIn(failed ?? {}, 'deliveryId'));
        const verified = new Webhook(String(secret)).verify(last.body, last.headers);
        expect(verified).toMatchObject({ type: 'something.waits' });
        expect(last.body).not.toContain(order.ref);
        const other = new Webhook(`whsec_${Buffer.from('x'.repeat(32)).toString('base64')}`);
        expect(() => other.verify(last.body, last.headers)).toThrow();
        // Who is of another organisation learns of no delivery.
        expect(await journey.as('otherClerk').isRefused(notices)).toMatch(/^404 /);
      },
      () => [office.hook],
      { noticeTries: 2 },
    ),
    60_000,
  );

  it(
    'whoever runs the installation sees how many wait and why the last one failed, and no address',
    told(
      async (journey) => {
        const health = async () => {
          const answer = await fetch(`${journey.house.url}/intake/health/ready`);
          return ((await answer.json()) as ServiceHealth).notices;
        };
        expect(await health()).toEqual({
          mails: true,
          standing: { waiting: 0, lastFailure: null },
        });
        await journey.as('clerk').does('/intake/organisations/court-city/webhook-secrets');
        office.status = 500;
        const { due } = await overdue(journey);
        await journey.passTo(due > journey.now ? due : journey.now);
        await journey.pass({ hours: 6 });
        const failing = await health();
        expect(failing).toMatchObject({ standing: { lastFailure: { code: '500' } } });
        expect(failing?.standing?.waiting).toBeGreaterThan(0);
        expect(JSON.stringify(failing)).not.toMatch(/127\.0\.0\.1|court|hook/);
        office.status = 204;
        await journey.pass({ hours: 7 });
        expect(await health()).toMatchObject({ standing: { waiting: 0, lastFailure: null } });
      },
      () => [office.hook],
      { noticeTries: 50 },
    ),
    60_000,
  );

  it(
    'never at a private address that is not allowed by name: it is refused when it is entered',
    told(
      async (journey) => {
        const court = organisations.find(({ organisationId }) => organisationId === 'court-city');
        const { organisationId: _id, ...stated } = court ?? {};
        const change = (noticesTo: readonly string[]) =>
          journey
            .as('operator')
            .isNotAllowed('/intake/organisations/court-city/change', { ...stated, noticesTo });
        expect(await change(['https://127.0.0.1:9/hook'])).toBe('422 webhook-private');
        expect(await change(['http://hooks.example/'])).toBe('422 webhook-not-encrypted');
        const kept = await journey.as('operator').sees('/intake/organisations/court-city');
        expect(kept).toMatchObject({ noticesTo: ['clerk@court.example'] });
      },
      () => ['clerk@court.example'],
      { privateWebhookHosts: [] },
    ),
    60_000,
  );
});

describe('the feed of a court', () => {
  it(
    'tells its own people what changed, each row read at its address, and a stranger nothing',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      await journey.settle();
      const read = async (part: Parameters<Journey['as']>[0], search = '') =>
        (await journey.as(part).sees(`/court-diversion/feed${search}`)).entries as Json[];
      const types = (await read('clerk')).map(({ type }) => type);
      expect(types).toEqual(
        expect.arrayContaining([
          'place.confirmed',
          'order.issued',
          'treatment.started',
          'task.raised',
        ]),
      );
      for (const { address } of await read('clerk'))
        await journey.as('clerk').sees(String(address));
      // Who assesses learns what concerns the assessment, and nothing of treatment.
      const assessor = (await read('assessor')).map(({ type }) => String(type));
      expect(assessor.filter((type) => /^(treatment|place)\./.test(type))).toEqual([]);
      expect(await read('otherClerk')).toEqual([]);
      const { next } = await journey.as('clerk').sees('/court-diversion/feed?from=now');
      await journey.settle();
      const after = await read('clerk', `?after=${encodeURIComponent(String(next))}`);
      expect(after).toEqual([]);
      expect(
        (await read('clerk', '?types=task.raised')).every(({ type }) => type === 'task.raised'),
      ).toBe(true);
    }),
    60_000,
  );
});
