import { Webhook } from 'standardwebhooks';
import { atDesks, type Desks } from './support/atDesks.ts';
import { issuedOrder } from './support/court.ts';
import type { Shown } from './support/desk.ts';
import type { Journey } from './support/journey.ts';
import { organisations } from './support/organisations.ts';
import { onboard } from './support/partners.ts';
import { openPostOffice, type PostOffice } from './support/postOffice.ts';

const intake = { noticeLookMinutes: 60, privateWebhookHosts: ['127.0.0.1'], noticeTries: 3 };
const harbour = '/organisation/ngo-harbour/notices';
const court = '/organisation/court-city/notices';
const make = 'do/make-webhook-secret';

const secretIn = ({ text }: Shown): string => /<code>(whsec_[^<]+)<\/code>/.exec(text)?.[1] ?? '';

describe('the page of an organisation for its notices', () => {
  let office: PostOffice;
  beforeEach(async () => {
    office = await openPostOffice();
  });
  afterEach(() => office.close());

  /** Notices of the court and of Harbour go to a webhook; nobody is told for the others. */
  const hooked = (story: (journey: Journey, desks: Desks) => Promise<void>) => () =>
    atDesks(story, {
      notices: office.sender,
      settings: { intake },
      registered: organisations.map((one) => ({
        ...one,
        ...(['court-city', 'ngo-harbour'].includes(one.organisationId) && {
          noticesTo: [office.hook],
        }),
      })),
    })();

  it(
    'is found from the door, and says where notices go, what they are signed with and what is not there yet',
    hooked(async (journey, desks) => {
      await onboard(journey, 'harbour');
      const desk = desks.as('harbour');
      expect((await desk.opens('/ngo/door')).text).toContain(`href="${harbour}"`);
      const page = await desk.opens(harbour);
      expect(page.status).toBe(200);
      expect(page.words).toContain(office.hook);
      expect(page.words).toContain(
        'The operator of this installation enters and changes addresses',
      );
      expect(page.words).toContain('nothing is sent to a webhook before there is one');
      expect(page.words).toContain('None yet. A notice stands here once');
      expect(page.text).toContain(`href="${harbour}/${make}"`);
      // Of the two that have no address, one has a door and the other finds the way behind its name.
      const lantern = await desks.as('lantern').opens('/organisation/ngo-lantern/notices');
      expect(lantern.words).toContain('Nobody is told when something waits here.');
      expect(lantern.words).toContain('No address stands in the register.');
      expect(lantern.text).not.toContain(make);
      expect((await desks.as('clerk').opens('/account')).text).toContain(`href="${court}"`);
      expect((await desks.as('judge').opens('/account')).text).not.toContain('/organisation/');
    }),
  );

  it(
    'tells a secret once, keeps the one before, and makes one however often it is sent',
    hooked(async (_journey, desks) => {
      const desk = desks.as('harbour');
      const form = `${harbour}/${make}`;
      const first = secretIn(await desk.sends(form));
      expect(first).toMatch(/^whsec_/);
      const opened = await desk.opens(form);
      const oldTab = await desk.opens(form);
      const made = await desk.sendsOld(form, opened);
      expect(made.words).toContain('The one before stays valid until the next is made');
      expect(made.words).toContain('Standard Webhooks');
      const twice = await desk.sendsOld(form, opened);
      expect(secretIn(twice)).toBe(secretIn(made));
      // What was opened before would push out a secret that is in use.
      const late = await desk.sendsOld(form, oldTab);
      expect(late.status).toBe(412);
      expect(late.words).toContain('This changed while you were at it.');
      const page = await desk.opens(harbour);
      expect(page.words).toMatch(/In force since .* Also valid the one before, of /);
      for (const secret of [first, secretIn(made)]) expect(page.text).not.toContain(secret);
    }),
  );

  it(
    'has each notice with its answer and its next try, and sends one that failed again',
    hooked(async (journey, desks) => {
      const desk = desks.as('clerk');
      const secret = secretIn(await desk.sends(`${court}/${make}`));
      office.status = 500;
      await overdue(journey);
      await journey.pass({ minutes: 1 });
      const waiting = await desk.opens(court);
      expect(waiting.words).toMatch(/is being sent tried 2 times 500 \d+ \w+ 2026, \d\d:\d\d/);
      expect(waiting.text).toContain('data-again');
      await journey.pass({ minutes: 2 });
      const failed = await desk.opens(court);
      expect(failed.words).toContain('One notice has failed: look below.');
      expect(failed.words).toContain('failed tried 3 times 500 none by itself Send again');
      const again = /href="([^"]*\/do\/send-notice-again)"/.exec(failed.text)?.[1] ?? '';
      const asked = await desk.opens(again);
      expect(asked.words).toContain('under the same id');
      office.status = 204;
      const done = await desk.sendsOld(again, asked);
      expect(done.to).toBe(`${court}?done=send-notice-again`);
      await journey.settle();
      expect((await desk.opens(court)).words).toContain('arrived tried 4 times 204 not needed');
      const last = office.hooked.at(-1);
      expect(new Webhook(secret).verify(last?.body ?? '', last?.headers ?? {})).toMatchObject({
        type: 'something.waits',
      });
      expect((await desks.as('otherClerk').opens(again)).status).toBe(404);
    }),
    60_000,
  );

  it(
    'says the quiet hours with the zone, who is on call in them, and which notice went to them',
    () =>
      atDesks(
        async (journey, desks) => {
          const clerk = desks.as('clerk');
          const page = await clerk.opens(court);
          expect(page.words).toContain('Quiet hours 22:00 to 07:00, by the clocks of Asia/Bishkek');
          expect(page.words).toContain('On call in them night@court.example');
          expect(page.words).toContain('enters and changes addresses and quiet hours');
          const ours = await desks.as('harbour').opens(harbour);
          expect(ours.words).toContain('Quiet hours none: notices go out at any hour');
          expect(ours.words).not.toContain('On call in them');
          // It is due as a day begins there, which is night.
          await overdue(journey);
          await journey.pass({ hours: 1 });
          const night = await clerk.opens(court);
          expect(night.words).toContain('night@court.example on call');
          expect(night.words).not.toContain('day@court.example first addresses');
          await journey.pass({ hours: 7 });
          const day = await clerk.opens(court);
          expect(day.words).toContain('day@court.example first addresses');
          expect(office.mails.map(({ to }) => to)).toEqual([
            'night@court.example',
            'day@court.example',
          ]);
        },
        {
          notices: office.sender,
          settings: { intake },
          registered: organisations.map((one) => ({
            ...one,
            ...(one.organisationId === 'ngo-harbour' && { secondTo: ['office@harbour.example'] }),
            ...(one.organisationId === 'court-city' && {
              timeZone: 'Asia/Bishkek',
              noticesTo: ['day@court.example'],
              quietHours: { from: '22:00', to: '07:00' },
              onCallTo: ['night@court.example'],
            }),
          })),
        },
      )(),
    60_000,
  );

  it(
    'is closed to another organisation and to whoever has no part in it',
    hooked(async (_journey, desks) => {
      for (const path of [harbour, `${harbour}/${make}`]) {
        const page = await desks.as('lantern').opens(path);
        expect(page.status).toBe(404);
        expect(page.text).not.toContain(office.hook);
        for (const part of ['harbourWorker', 'peer', 'operator'] as const)
          expect((await desks.as(part).opens(path)).status).toBe(403);
      }
      const foreign = { _csrf: 'of-this-session' };
      expect((await desks.as('lantern').posts(`${harbour}/${make}`, foreign)).status).toBe(404);
      expect((await desks.as('harbour').opens(harbour)).words).toContain('before there is one');
    }),
  );
});

/** Treatment did not start: the first task of the court is due at this moment. */
async function overdue(journey: Journey): Promise<void> {
  await issuedOrder(journey, { startWithin: 14 });
  await journey.pass({ days: 15 });
  const tasks = await journey.as('clerk').lists('/court-diversion/tasks?limit=200');
  const [due = ''] = tasks.map(({ dueAt }) => String(dueAt)).sort();
  if (due > journey.now) await journey.passTo(due);
}
