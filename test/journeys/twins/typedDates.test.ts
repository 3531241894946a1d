import { inDays, issuedOrder } from '../support/court.ts';
import { feedOf, inbox, onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

describe('a release date', () => {
  it(
    'in the past, or before the stay, is asked back, and nobody outside is told; today is taken',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      const path = `/prison-program/people/${stay.ref}/stays/${stay.episodeId}/set-release-date`;
      const today = inDays(journey, 0);
      for (const on of ['2020-01-01', inDays(journey, -1)]) {
        const { status, body } = await journey
          .as('caseManager')
          .post(path, { on, dateType: 'CONDITIONAL' });
        expect([status, body]).toMatchObject([
          422,
          { code: 'in-the-past', errors: [{ field: '/on' }] },
        ]);
        expect(JSON.stringify(body)).toContain(`not before ${today}`);
      }
      await journey.settle();
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await feedOf(journey, 'harbour')).toEqual([]);

      await stay.releaseOn(today);
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );

  it(
    'that was typed too near gives the time back that it took, when it is put right',
    telling(async (journey) => {
      for (const part of ['harbour', 'lantern', 'bridge'] as const) await onboard(journey, part);
      const stay = await insideWithNeed(journey);
      const open = async () =>
        (
          await Promise.all(
            (['harbour', 'lantern', 'bridge'] as const).map((part) => inbox(journey, part)),
          )
        ).flat();
      await stay.releaseOn(inDays(journey, 0));
      expect((await open()).map(({ urgent }) => urgent)).toEqual([true, true, true]);

      await stay.releaseOn(inDays(journey, 20));
      const [left, ...others] = await open();
      expect(others).toEqual([]);
      expect(left).toMatchObject({ urgent: false });
      // Three working days, as an ordinary offer has.
      await journey.pass({ hours: 48 });
      expect(await open()).toHaveLength(1);
      await journey.pass({ days: 3 });
      const [next] = await open();
      expect(next?.offerId).not.toBe(left?.offerId);
    }),
  );

  it(
    'leaves a person with whoever had accepted them in a hurry, with the day that counts',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 0));
      const caseId = await accepts(journey, 'harbour');
      await stay.releaseOn(inDays(journey, 20));
      expect(await theCase(journey, caseId)).toMatchObject({
        state: 'ACCEPTED',
        release: { expectedOn: inDays(journey, 20) },
      });
      expect((await feedOf(journey, 'harbour')).at(-1)).toMatchObject({
        about: 'RELEASE_DATE_CHANGED',
      });
    }),
  );
});

describe('a moment', () => {
  it(
    'of an appointment in the past, or a contact to come, is asked back with what it must keep to',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 10));
      const caseId = await accepts(journey, 'harbour');
      const at = `${inDays(journey, -1)}T09:00:00.000Z`;
      const ahead = `${inDays(journey, 1)}T09:00:00.000Z`;
      const cases = `/aftercare/cases/${caseId}`;
      const refused = async (path: string, body: object) =>
        (await journey.as('harbour').post(`${cases}${path}`, body)).body;
      const past = await refused('/appointments', { at, kind: 'FIRST_MEETING' });
      expect(past).toMatchObject({ code: 'time-past', errors: [{ field: '/at' }] });
      expect(JSON.stringify(past)).toContain(journey.now);
      const future = await refused('/contacts', { at: ahead, mode: 'PHONE', reached: true });
      expect(future).toMatchObject({ code: 'time-ahead', errors: [{ field: '/at' }] });
      const before = await refused('/contacts', { at, mode: 'PHONE', reached: true });
      expect(before).toMatchObject({ code: 'too-early', errors: [{ field: '/at' }] });
      expect(await theCase(journey, caseId)).toMatchObject({ contacts: [] });
      // On the day itself nobody knows to the minute when the case was opened.
      const sameDay = `${inDays(journey, 0)}T00:00:00.000Z`;
      await journey
        .as('harbour')
        .does(`${cases}/contacts`, { at: sameDay, mode: 'PHONE', reached: true });
      const kit = { kits: 1, at };
      expect(await refused('/naloxone', kit)).toMatchObject({ code: 'too-early' });
      await journey.as('harbour').does(`${cases}/naloxone`, { ...kit, from: 'PRISON' });
    }),
  );

  it(
    'of treatment that began years before anybody asked for the place is asked back; an early start is taken as one',
    telling(async (journey) => {
      const order = await issuedOrder(journey);
      const { episodeId } = await order.episode();
      const start = `/aftercare/treatment-episodes/${episodeId}/report-start`;
      const { status, body } = await journey
        .as('provider')
        .post(start, { on: inDays(journey, -800) });
      expect([status, body]).toMatchObject([
        422,
        { code: 'too-early', errors: [{ field: '/on' }] },
      ]);
      await order.providerDoes('report-start', { on: inDays(journey, -30) });
      expect(await order.seen()).toMatchObject({ state: 'ACTIVE', startedEarly: true });
    }),
  );
});
