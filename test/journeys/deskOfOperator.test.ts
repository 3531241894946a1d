import type { CloudEvent, PathwayRef } from '@throughcare/contracts';
import type { Desks } from './support/atDesks.ts';
import { desksOf } from './support/desk.ts';
import { openPerson, person, refer } from './support/intake.ts';
import { Journey } from './support/journey.ts';

const stream = (ref: string) =>
  ({ service: 'intake', audience: 'justice', ref: ref as PathwayRef }) as const;

/** Somebody of whom intake has told the court. */
async function told(journey: Journey): Promise<string> {
  const ref = await openPerson(journey);
  await refer(journey, journey.as('clerk'), ref, { programmeCode: 'DC', to: 'court-diversion' });
  await journey.settle();
  return ref;
}

/** Another event of intake about them, as the log would bring it. */
async function append(journey: Journey, ref: string, steps: number, more: Partial<CloudEvent>) {
  const { log, journal } = journey.house.pair;
  const last = (await journal.read(stream(ref), 0, 1_000)).at(-1);
  if (!last) throw new Error('intake told nothing yet');
  const sequence = last.sequence + steps;
  const event = { ...last, id: `intake/justice/${ref}/${sequence}`, sequence, ...more };
  await log.append([{ topic: 'throughcare.intake.justice', event }]);
  await journey.settle();
  return sequence;
}

/** A journey in which something stays parked at the end, as other journeys must not leave it. */
const atDesks =
  (story: (journey: Journey, desks: Desks) => Promise<void>): (() => Promise<void>) =>
  async () => {
    const journey = await Journey.begin();
    const desks = await desksOf(journey);
    try {
      await story(journey, desks);
      expect(desks.failures).toEqual([]);
    } finally {
      await desks.close();
      await journey.end();
    }
  };

const newer = { type: 'org.throughcare.intake.referral.submitted.v9' };

describe('the desk of an operator', () => {
  it(
    'shows the services and what flows between them, first calm, then with what stands still',
    atDesks(async (journey, desks) => {
      const desk = desks.as('operator');
      const calm = await desk.opens('/operator/flow');
      expect(calm.words).toContain('All four services work, and nothing stands still.');
      const ref = await told(journey);
      const flowing = await desk.opens('/operator/flow');
      expect(flowing.text).toContain('<svg class="flow"');
      expect(flowing.text).not.toMatch(/ style=/);
      expect(flowing.words).toMatch(/Intake Courts [1-9][0-9.]* 0 0 \d/);
      await append(journey, ref, 1, newer);
      const alarmed = await desk.opens('/operator/flow');
      expect(alarmed.words).toContain('1 event is parked at Courts');
      expect(alarmed.text).toContain('href="/operator/parked/court-diversion"');
      expect(alarmed.text).toContain('href="/status/"');
      for (const page of [calm, flowing, alarmed]) expect(page.text).not.toContain(ref);
    }),
  );

  it(
    'says first what stands still and which organisation is told of nothing, and to nobody else',
    atDesks(async (journey, desks) => {
      const desk = desks.as('operator');
      const calm = await desk.opens('/');
      expect(calm.words).toContain('All four services work, and nothing stands still.');
      expect(calm.words).toContain('Organisations without an address for notices');
      const untold = '/operator/notices/court-city';
      expect(calm.text).toContain(`href="${untold}"`);
      const to = { noticesTo: 'desk@court.example' };
      await desk.sends(`${untold}/do/change-organisation`, to);
      expect((await desk.opens('/')).text).not.toContain(`href="${untold}"`);
      const ref = await told(journey);
      await append(journey, ref, 1, newer);
      const alarmed = await desk.opens('/');
      expect(alarmed.text).toContain('href="/operator/parked/court-diversion"');
      expect(alarmed.text).not.toContain(ref);
      expect((await desks.as('clerk').opens('/')).text).not.toContain('/operator/');
    }),
  );

  it(
    'tries parked events again after it has said what would happen, and what is refused stays',
    atDesks(async (journey, desks) => {
      const desk = desks.as('operator');
      expect((await desk.opens('/operator/parked')).words).toContain('Nothing is parked.');
      const ref = await told(journey);
      await append(journey, ref, 1, newer);
      const list = await desk.opens('/operator/parked');
      const one = `/operator/parked/court-diversion/${ref}`;
      expect(list.words).toContain('a newer version than this service knows; update it');
      expect(list.words).not.toContain(ref);
      expect(list.words).not.toContain(person.familyName);
      expect(list.text).toContain(`href="${one}"`);
      const dry = await desk.opens(one);
      expect(dry.words).toContain('None would find its place now; one would stay parked.');
      expect(dry.text).toContain(`href="${one}/do/redrive-parked"`);
      const done = await desk.sends(`${one}/do/redrive-parked`);
      expect(done.status).toBe(200);
      expect(done.words).toContain('No event found its place.');
      expect(done.words).toMatch(/One event is still parked at Courts/);
      expect((await desk.opens('/operator/parked')).text).toContain(`href="${one}"`);
      const all = await desk.sends('/operator/parked/court-diversion/do/redrive-parked');
      expect(all.words).toContain('No event found its place.');
      expect((await desk.opens(`/operator/parked/court-diversion/${ref}x`)).status).toBe(404);
    }),
  );

  it(
    'follows one event through all services: published, applied, parked, not yet, never read',
    atDesks(async (journey, desks) => {
      const desk = desks.as('operator');
      const ref = await told(journey);
      const gap = await append(journey, ref, 2, {});
      const wrong = await desk.opens('/operator/events?event=what');
      expect(wrong.words).toContain('This is no id of an event.');
      const found = await desk.opens(`/operator/events?event=intake/justice/${ref}/1`);
      const way = `/operator/events/intake/justice/${ref}/1`;
      expect(found.text).toContain(`href="${way}"`);
      const shown = await desk.opens(way);
      expect(shown.words).toMatch(/Intake · published\./);
      expect(shown.words).toMatch(/Courts · (applied|read; it is of no concern there)\./);
      expect(shown.words).not.toContain(ref);
      const parked = await desk.opens(`/operator/events/intake/justice/${ref}/${gap}`);
      expect(parked.words).toContain(
        'Courts · parked: an earlier event of its stream has not been applied.',
      );
      expect(parked.text).toContain(`href="/operator/parked/court-diversion/${ref}"`);
      const care = await desk.opens(`/operator/events/intake/care/${ref}/900`);
      expect(care.words).toContain('Courts · does not read such events.');
      expect(care.words).toContain('Aftercare · has not read it yet.');
      expect(care.words).toContain('Intake · has published no such event.');
    }),
  );

  it(
    'says that everything has been sent, and changes who is told that something waits',
    atDesks(async (_journey, desks) => {
      const desk = desks.as('operator');
      expect((await desk.opens('/operator/in-transit')).words).toContain(
        'Everything has been sent.',
      );
      const list = await desk.opens('/operator/notices');
      const page = '/operator/notices/ngo-harbour';
      expect(list.text).toContain(`href="${page}"`);
      const form = `${page}/do/change-organisation`;
      expect((await desk.opens(page)).text).toContain(`href="${form}"`);
      const wrong = await desk.sends(form, { noticesTo: 'no address' });
      expect(wrong.status).toBe(422);
      const done = await desk.sends(form, {
        noticesTo: 'office@harbour.example',
        secondTo: 'night@harbour.example',
      });
      expect(done.to).toBe(`${page}?done=change-organisation`);
      const after = await desk.opens(page);
      expect(after.words).toContain('office@harbour.example');
      expect(after.words).toContain('night@harbour.example');
      expect(after.words).toContain('None yet.');
    }),
  );

  it(
    'enters quiet hours and who is on call in them, and says by which clocks; takes them away again',
    atDesks(async (_journey, desks) => {
      const desk = desks.as('operator');
      const page = '/operator/notices/ngo-harbour';
      const form = `${page}/do/change-organisation`;
      expect((await desk.opens(page)).words).toContain('Quiet hours none: notices go out at any');
      const asked = await desk.opens(form);
      expect(asked.words).toContain('By the clocks of UTC, such as 22:00.');
      const night = { 'quietHours.from': '22:00', 'quietHours.to': '07:00' };
      const bad: [object, string][] = [
        [{ ...night, 'quietHours.to': '22:00' }, 'quietHours.to'],
        [{ ...night, 'quietHours.from': '10 pm' }, 'quietHours.from'],
        [{ 'quietHours.from': '22:00' }, 'quietHours.to'],
        [{ ...night, onCallTo: 'https://127.0.0.1/hook' }, 'onCallTo'],
      ];
      for (const [typed, field] of bad) {
        const wrong = await desk.sends(form, { noticesTo: 'office@harbour.example', ...typed });
        expect(wrong.status).toBe(422);
        expect(wrong.text).toContain(`href="#${field}"`);
      }
      expect((await desk.opens(page)).words).toContain('Quiet hours none');
      const onCallTo = 'night@harbour.example\nhttps://hooks.harbour.example/night';
      const done = await desk.sends(form, {
        noticesTo: 'office@harbour.example',
        ...night,
        onCallTo,
      });
      expect(done.to).toBe(`${page}?done=change-organisation`);
      const after = await desk.opens(page);
      expect(after.words).toContain('Quiet hours 22:00 to 07:00, by the clocks of UTC');
      expect(after.words).toContain(
        'On call in them night@harbour.example, https://hooks.harbour.example/night',
      );
      // What stands there is filled in: whoever changes an address leaves the hours alone.
      const again = await desk.opens(form);
      expect(again.text).toMatch(/name="quietHours\.from"[^>]*value="22:00"/);
      expect(again.text).toContain('night@harbour.example\nhttps://hooks.harbour.example/night');
      await desk.sends(form, { onCallTo: '' });
      expect((await desk.opens(page)).words).toContain('nobody: notices wait until they end');
      await desk.sends(form, { 'quietHours.from': '', 'quietHours.to': '' });
      const none = await desk.opens(page);
      expect(none.words).toContain('Quiet hours none');
      expect(none.words).not.toContain('On call in them');
    }),
  );

  it(
    'is closed to everybody else, and no page of theirs leads there',
    atDesks(async (journey, desks) => {
      const ref = await told(journey);
      await append(journey, ref, 1, newer);
      const clerk = desks.as('clerk');
      const home = await clerk.opens('/');
      expect(home.text).not.toContain('href="/operator');
      for (const path of [
        '/operator/flow',
        '/operator/parked',
        `/operator/parked/court-diversion/${ref}`,
        `/operator/events/intake/justice/${ref}/1`,
        '/operator/in-transit',
        '/operator/accounts',
        '/operator/notices',
        '/operator/parked/court-diversion/do/redrive-parked',
      ])
        expect((await clerk.opens(path)).status).toBe(403);
      const sent = await clerk.posts('/operator/parked/court-diversion/do/redrive-parked', {
        _csrf: 'of-this-session',
      });
      expect(sent.status).toBe(403);
    }),
  );
});
