import { atDesks } from './support/atDesks.ts';
import { filledIn } from './support/desk.ts';
import { openPerson, person } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { onboard } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { accepts, insideWithNeed } from './support/stories.ts';

const { givenName, familyName } = person;
const name = `${givenName} ${familyName}`;

const pageOf = ({ ref }: StayAt) => `/prison/people/${ref}`;
const planOf = ({ ref, episodeId }: StayAt) => `/prison/people/${ref}/stays/${episodeId}`;
const dayTyped = (under: string, day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${under}.day`]: date, [`${under}.month`]: month, [`${under}.year`]: year };
};

/** Inside, with a need, and a date of release in the week after next. */
async function dated(journey: Journey): Promise<StayAt> {
  const stay = await insideWithNeed(journey);
  await stay.releaseOn('2026-03-16');
  return stay;
}

describe('the desk of a prison', () => {
  it(
    'has a release on its board by name, with what the pack lacks and who waits outside, and says where nobody leaves',
    atDesks(async (journey, desks) => {
      const desk = desks.as('caseManager');
      expect((await desk.opens('/prison/releases')).words).toContain('None in twelve weeks.');
      await onboard(journey, 'harbour');
      const stay = await dated(journey);
      await stay.prepares('caseManager', 'start-plan', { area: 'IL-COOK' });
      const asked = await desk.opens('/prison/releases');
      expect(asked.words).toMatch(
        new RegExp(`Monday,? 16 March ${name} one partner asked, no answer yet pack: 8 items open`),
      );
      await accepts(journey, 'harbour');
      const board = await desk.opens('/prison/releases');
      expect(board.words).toContain('taken on by NGO Harbour');
      expect(board.text).toContain(`href="${pageOf(stay)}"`);
      expect(board.text).not.toMatch(new RegExp(`<title>[^<]*${familyName}`));
      expect((await desk.opens('/prison/releases?weeks=1')).words).toContain('None so soon.');
      expect((await desk.opens('/prison/releases?list=TO_PREPARE')).words).toContain(name);
      expect((await desk.opens('/')).text).toContain(`href="${pageOf(stay)}"`);
    }),
  );

  it(
    'prepares a release item by item, says what the next step waits for, and hands the pack over',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const [plan, path] = [planOf(stay), pageOf(stay)];
      const desk = desks.as('caseManager');
      const date = await desk.sends(`${plan}/do/set-release-date`, {
        ...dayTyped('on', '2026-04-01'),
        dateType: 'CONDITIONAL',
      });
      expect(date.to).toBe(`${path}?done=set-release-date`);
      expect((await desk.sends(`${plan}/do/start-plan`, { area: '' })).status).toBe(303);
      const page = await desk.opens(path);
      expect(page.words).toContain('Expected out 1 April 2026 · Conditional, supervision follows');
      expect(page.words).toContain('“The release is prepared” waits for: proof of identity');
      expect(page.text).not.toContain('/pack/NALOXONE/');

      const item = `${plan}/pack/ID_DOCUMENT/do/note-pack-item`;
      const wrong = await desk.sends(item, { ready: 'no' });
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#reason"');
      expect(filledIn(wrong)).toMatchObject({ ready: 'no', item: 'ID_DOCUMENT' });
      const said = await desk.sendsOld(item, wrong, { reason: 'NOT_AVAILABLE' });
      expect(said.to).toBe(`${path}?done=note-pack-item`);
      expect((await desk.opens(path)).words).toContain(
        'Proof of identity not there: It could not be had in time',
      );
      for (const one of ['PHONE', 'HOUSING_NIGHT_1'])
        await desk.sends(`${plan}/pack/${one}/do/note-pack-item`, { ready: 'yes' });
      await desk.sends(`${plan}/pack/CONTACT_CARD/do/note-pack-item`, {
        ready: 'yes',
        language: 'ky',
      });
      await desk.sends(`${plan}/pack/FIRST_APPOINTMENT/do/note-pack-item`, {
        ready: 'yes',
        ...dayTyped('appointmentAt', '2026-04-02'),
        'appointmentAt.time': '10:00',
      });
      for (const one of ['NALOXONE', 'NALOXONE_TRAINING', 'OST_HAND_OVER'])
        await stay.prepares('nurse', 'note-pack-item', { item: one, ready: true });

      expect((await desk.opens(path)).words).not.toContain('waits for:');
      expect((await desk.sends(`${plan}/do/declare-plan-ready`)).status).toBe(303);
      const reception = desks.as('reception');
      expect((await reception.sends(`${plan}/do/issue-pack`)).to).toBe(`${path}?done=issue-pack`);
      const after = await reception.opens(path);
      expect(after.words).toContain('pack handed over');
      expect(after.text).not.toContain('do/issue-pack');
    }),
  );

  it(
    'tells the second of two who set the date at once what stands now, and keeps what was typed',
    atDesks(async (journey, desks) => {
      const stay = await dated(journey);
      const form = `${planOf(stay)}/do/set-release-date`;
      const opened = await desks.as('caseManager').opens(form);
      expect(filledIn(opened)).toMatchObject({ 'on.day': '16', dateType: 'CONDITIONAL' });
      await stay.prepares('reception', 'set-release-date', {
        on: '2026-03-20',
        dateType: 'EARLY',
      });
      const late = await desks
        .as('caseManager')
        .sendsOld(form, opened, dayTyped('on', '2026-03-25'));
      expect(late.status).toBe(412);
      expect(late.text).toMatch(/<dt>Release<\/dt><dd><del>[^<]*16 March[^<]*<\/del> <ins>[^<]*20/);
      expect(filledIn(late)).toMatchObject({ 'on.day': '25' });
    }),
  );

  it(
    'records a release in three steps, once after two clicks, and takes it back within its hold',
    atDesks(async (journey, desks) => {
      const stay = await dated(journey);
      const path = pageOf(stay);
      const desk = desks.as('reception');
      const form = `${path}/do/record-release`;
      const opened = await desk.opens(form);
      expect(filledIn(opened)).toMatchObject({ prisonId: 'prison-north', 'releasedAt.day': '2' });
      expect(opened.text).not.toContain('name="movementCode"');
      const lacking = await desk.sendsOld(form, opened);
      expect(lacking.status).toBe(422);
      expect(lacking.text).toContain('href="#kind"');
      const check = await desk.sendsOld(form, opened, { kind: 'FROM_COURT' });
      expect(check.words).toContain('Check your answers');
      expect(check.words).toContain('Let go by a court');
      expect((await desk.opens(path)).words).not.toContain('release recorded');
      const sent = { ...filledIn(check), _checked: 'yes' };
      const twice = await Promise.all([desk.posts(form, sent), desk.posts(form, sent)]);
      expect(twice.map(({ to }) => to)).toContain(`${path}?done=record-release`);
      await journey.pass({ minutes: 10 });
      const page = await desk.opens(path);
      expect(page.words).toContain('It can be taken back until 09:45: 35 min are left.');
      expect((await desk.opens('/prison/releases')).words).toContain(
        'recorded 09:00, can be taken back',
      );
      const back = await desk.sends(`${path}/do/reverse-release`, {
        reason: 'NEVER_LEFT_RECEPTION',
      });
      expect(back.to).toBe(`${path}?done=reverse-release`);
      const after = await desk.opens(path);
      expect(after.words).not.toContain('are left');
      expect(after.words).toContain('The person never left reception');
    }),
  );

  it(
    'takes nothing back once the hold is over, and says what is to be done instead',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      await stay.released('FROM_COURT');
      await journey.pass({ minutes: 46 });
      const desk = desks.as('reception');
      const form = await desk.opens(`${pageOf(stay)}/do/reverse-release`);
      expect(form.words).toContain('not open now');
      expect((await desk.opens(pageOf(stay))).words).not.toContain('are left');
    }),
  );

  it(
    'is nobody’s at another prison: not the person, not a form, not a row',
    atDesks(async (journey, desks) => {
      const stay = await dated(journey);
      const closed = [
        pageOf(stay),
        `${pageOf(stay)}/do/record-release`,
        `${planOf(stay)}/do/set-release-date`,
        `${planOf(stay)}/pack/PHONE/do/note-pack-item`,
      ];
      for (const path of closed) {
        expect((await desks.as('reception').opens(path)).status).toBe(200);
        for (const part of ['otherReception', 'southCaseManager'] as const) {
          const page = await desks.as(part).opens(path);
          expect(`${path} ${page.status}`).toBe(`${path} 404`);
          expect(page.words).not.toContain(familyName);
        }
      }
      expect((await desks.as('southCaseManager').opens('/prison/releases')).text).not.toContain(
        stay.ref,
      );
      expect((await desks.as('harbour').opens('/prison/releases')).status).toBe(403);
    }),
  );

  it(
    'shows reception no need and no programme, which it has no part in',
    atDesks(async (journey, desks) => {
      const ref = await openPerson(journey, {}, journey.as('caseManager'));
      const stay = await StayAt.admitted(journey, ref);
      expect((await desks.as('caseManager').opens(pageOf(stay))).words).toContain(
        'Need for support',
      );
      expect((await desks.as('reception').opens(pageOf(stay))).words).not.toContain(
        'Need for support',
      );
    }),
  );

  it(
    'takes somebody in by the number that the prison gives, and has them among arrivals and people held',
    atDesks(async (journey, desks) => {
      const desk = desks.as('reception');
      expect((await desk.opens('/prison/people')).words).toContain('Nobody is held here');
      const number = '/prison/arrivals/do/resolve-person';
      const opened = await desk.opens(number);
      expect(filledIn(opened)).toMatchObject({ issuer: 'prison-north', type: 'NUMBER' });
      const wrong = await desk.sendsOld(number, opened);
      expect(wrong.status).toBe(422);
      expect(wrong.text).toContain('href="#value"');
      const found = await desk.sendsOld(number, opened, { value: 'A1203BX' });
      expect(found.to).toMatch(/^\/prison\/arrivals\/[0-9a-f-]+\?done=resolve-person$/);
      const gate = found.to.replace(/\?.*/, '');
      const page = await desk.opens(gate);
      expect(page.words).toContain('What happened? Record that they came in Came back');
      expect((await desks.as('otherReception').opens(gate)).status).toBe(404);
      await journey.pass({ minutes: 5 });
      const done = await desk.sends(`${gate}/do/admit`);
      expect(done.to).toMatch(/^\/prison\/people\/[0-9a-f-]+\?done=admit$/);
      await journey.settle();
      const person = done.to.replace(/\?.*/, '');
      expect((await desk.opens(person)).words).toContain('Came into custody (Prison North)');
      for (const list of ['/prison/people', '/prison/arrivals'])
        expect((await desk.opens(list)).text).toContain(`href="${person}"`);
      expect((await desk.opens('/prison/arrivals?on=2026-03-01')).words).toContain('Nobody.');
      for (const list of ['/prison/people', '/prison/arrivals'])
        expect((await desks.as('otherReception').opens(list)).text).not.toContain(person);
    }),
  );

  it(
    'takes in whom another prison has announced, by the number of the prison that sent them',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const announce = `${pageOf(stay)}/do/announce-transfer`;
      const opened = await desks.as('reception').opens(announce);
      expect(opened.words).toContain('Prison South');
      const done = await desks.as('reception').sendsOld(announce, opened, {
        toPrison: 'prison-south',
        ...dayTyped('until', '2026-03-03'),
        'until.time': '18:00',
      });
      expect(done.to).toBe(`${pageOf(stay)}?done=announce-transfer`);
      await journey.settle();
      const south = desks.as('otherReception');
      const arrival = `/prison/arrivals/${stay.ref}`;
      expect((await south.opens(arrival)).status).toBe(200);
      await journey.pass({ minutes: 90 });
      const here = await south.sends(`${arrival}/do/return-to-custody`);
      expect(here.to).toBe(`${pageOf(stay)}?done=return-to-custody`);
      await journey.settle();
      const page = await south.opens(pageOf(stay));
      expect(page.words).toContain(name);
      expect(page.words).toContain('Moved to another prison, Prison South');
      expect((await desks.as('reception').opens('/prison/people')).text).not.toContain(stay.ref);
    }),
  );

  it(
    'makes a code for the contact card, shown once and in no address',
    atDesks(async (journey, desks) => {
      const stay = await insideWithNeed(journey);
      const desk = desks.as('caseManager');
      const form = /href="([^"]*issue-claim-code)"/.exec(
        (await desk.opens(pageOf(stay))).text,
      )?.[1];
      const opened = await desk.opens(`${form}`);
      const made = await desk.sendsOld(`${form}`, opened);
      expect(made.status).toBe(200);
      expect(made.to).toBe('');
      const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(made.words)?.[0];
      expect(code).toBeDefined();
      // A second click is the same code.
      expect((await desk.sendsOld(`${form}`, opened)).words).toContain(code);
      expect((await desk.opens(pageOf(stay))).words).not.toContain(code);
      expect((await desks.as('southCaseManager').opens(`${form}`)).status).toBe(404);
      expect((await desks.as('programme').opens(pageOf(stay))).text).not.toContain('contact-card');
    }),
  );

  it(
    'refers somebody to a programme and takes the referral to the waiting list, each step by whose it is',
    atDesks(async (journey, desks) => {
      const [manager, team] = [desks.as('caseManager'), desks.as('programme')];
      expect((await team.opens('/prison/programmes')).words).toContain('Nobody yet.');
      const stay = await insideWithNeed(journey);
      const start = `${pageOf(stay)}/do/start-enrolment`;
      expect((await manager.opens(pageOf(stay))).text).toContain(`href="${start}"`);
      const begun = await manager.sends(start, { programmeCode: 'HARBOUR-COMMUNITY' });
      expect(begun.to).toBe(`${pageOf(stay)}?done=start-enrolment`);
      await journey.settle();
      const path = /href="([^"]*\/enrolments\/[0-9a-f-]*)"/.exec(
        (await manager.opens(pageOf(stay))).text,
      )?.[1];
      const asManager = await manager.opens(`${path}`);
      expect(asManager.words).toContain('Harbour therapeutic community');
      expect(asManager.words).toContain('Put on hold');
      expect(asManager.words).not.toContain('Next step');
      expect(asManager.words).not.toContain('Take off the programme');

      const form = `${path}/do/move-enrolment`;
      for (const to of ['AWAITING_ASSESSMENT', 'ASSESSMENT_STARTED', 'ASSESSED_SUITABLE']) {
        expect((await team.sends(form, { to })).to).toBe(`${path}?done=move-enrolment`);
        await journey.settle();
      }
      const opened = await team.opens(form);
      expect(opened.words).toContain('Waiting list');
      expect(opened.words).not.toContain('Has completed the programme');
      expect((await team.sendsOld(form, opened, { to: 'WAITLISTED' })).status).toBe(303);
      // The old tab still offers what was so; the service says that it is not, and what was chosen is kept.
      const late = await team.sendsOld(form, opened, { to: 'SUITABLE_NOT_READY', _key: 'other' });
      expect(late.status).toBe(412);
      expect(late.text).toMatch(/<dt>Status<\/dt><dd><del>Suitable<\/del> <ins>Waiting list/);
      await journey.settle();
      const list = await team.opens('/prison/programmes?status=WAITLISTED');
      expect(list.words).toContain(`${name} Harbour therapeutic community · place 1 in the queue`);
      expect((await team.opens('/prison/programmes?status=PAUSED')).words).toContain(
        'No enrolment stands like this',
      );
      const check = await manager.sends(`${path}/do/withdraw-enrolment`, { reason: 'W_NO_TIME' });
      expect(check.words).toContain('Check your answers');
      const gone = await manager.sendsOld(`${path}/do/withdraw-enrolment`, check, {
        _checked: 'yes',
      });
      expect(gone.to).toBe(`${path}?done=withdraw-enrolment`);
      for (const part of ['otherReception', 'southCaseManager'] as const)
        expect([403, 404]).toContain((await desks.as(part).opens(`${path}`)).status);
      expect((await desks.as('reception').opens('/prison/programmes')).status).toBe(403);
    }),
  );

  it(
    'settles who is missing from a list and what nobody could read for sure, and shows another prison neither',
    atDesks(async (journey, desks) => {
      const desk = desks.as('reception');
      expect((await desk.opens('/prison/to-settle')).words).toContain('All settled.');
      const stay = await insideWithNeed(journey);
      const reviewId = '018f6b1e-6c1a-7c3b-9d5e-2f4a6b8c0d1e';
      const roster = journey.as('roster');
      await roster.does(`/prison-program/people/${stay.ref}/custody/leave-list`, {
        prisonId: 'prison-north',
        windowFrom: '2026-03-01',
        windowTo: '2026-03-02',
      });
      await roster.does(`/prison-program/custody-reviews/${reviewId}`, {
        reason: 'CODE_UNCLEAR',
        messageType: 'prisoner.released',
        prisonId: 'prison-north',
        occurredAt: null,
        publishedAt: null,
        source: 'feed',
        row: 7,
        pathwayRef: stay.ref,
      });
      await journey.settle();
      const list = await desk.opens('/prison/to-settle');
      expect(list.words).toContain(`${name} Left between 1 March 2026 and 2 March 2026`);
      expect(list.words).toContain(`Its code does not say what happened ${name} · feed, row 7`);
      const review = `/prison/reviews/${reviewId}`;
      for (const path of [pageOf(stay), review])
        expect((await desk.opens('/')).text).toContain(`href="${path}"`);
      expect((await desk.opens(review)).text).toContain(`href="${pageOf(stay)}"`);
      for (const path of [review, `${review}/do/settle-review-item`])
        expect((await desks.as('otherReception').opens(path)).status).toBe(404);
      expect((await desks.as('otherReception').opens('/prison/to-settle')).words).toContain(
        'All settled.',
      );

      const form = `${review}/do/settle-review-item`;
      const opened = await desk.opens(form);
      expect(opened.text).toContain('name="outcome" value="RECORDED_BY_HAND"');
      const settled = await desk.sendsOld(form, opened, { outcome: 'MISTAKE_OF_SOURCE' });
      expect(settled.to).toBe('/prison/to-settle?done=settle-review-item');
      // Somebody else says otherwise of what is settled: they are told so.
      const late = await desk.sendsOld(form, opened, { outcome: 'NOT_OURS', _key: 'other' });
      expect([409, 412]).toContain(late.status);

      const departure = `${pageOf(stay)}/do/settle-departure`;
      const lacking = await desk.sends(departure, { outcome: 'LEFT_NOT_RELEASED' });
      expect(lacking.status).toBe(422);
      expect(lacking.text).toContain('href="#reason"');
      const back = await desk.sends(departure, { outcome: 'IN_CUSTODY' });
      expect(back.to).toBe(`${pageOf(stay)}?done=settle-departure`);
      await journey.settle();
      expect((await desk.opens('/prison/to-settle')).words).toContain('All settled.');
    }),
  );
});
