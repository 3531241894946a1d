import { addDaysToDate, type CalendarDate, dateOf, utc } from '@throughcare/contracts';
import { idIn, only } from '../support/caller.ts';
import { duditAnswers, screen } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, inbox, type Ngo, ngos, typesIn } from '../support/partners.ts';
import { custodyOf, prison, StayAt } from '../support/prison.ts';
import { accepts, allNgos, contact, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const parts = Object.keys(ngos) as Ngo[];

/** A jail's list names somebody whose need a screener then learns; some days later it does not. */
async function onTheList(journey: Journey): Promise<{ stay: StayAt; admitted: CalendarDate }> {
  const roster = journey.as('roster');
  const number = { issuer: prison, type: 'LIST', value: '000118' };
  const opened = await roster.does('/intake/people/by-identifier', number);
  const ref = idIn(opened, 'pathwayRef');
  const admitted = dateOf(journey.now, utc);
  await listed(journey, ref, admitted);
  await screen(journey.as('screener'), ref, duditAnswers);
  await journey.settle();
  const { episodes } = await custodyOf(journey, ref);
  const [episode] = episodes as readonly Record<string, unknown>[];
  return { stay: new StayAt(journey, ref, idIn(episode ?? {}, 'episodeId')), admitted };
}

async function listed(journey: Journey, ref: string, admissionDate: CalendarDate): Promise<void> {
  await journey.as('roster').does(`/prison-program/people/${ref}/custody`, {
    prisonId: prison,
    admittedAt: `${admissionDate}T00:00:00.000Z`,
    admissionDate,
    listedOn: dateOf(journey.now, utc),
    basis: 'ATTESTED',
  });
  await journey.settle();
}

async function missing(journey: Journey, ref: string): Promise<void> {
  const windowTo = dateOf(journey.now, utc);
  await journey.as('roster').does(`/prison-program/people/${ref}/custody/leave-list`, {
    prisonId: prison,
    windowFrom: addDaysToDate(windowTo, -1),
    windowTo,
  });
  await journey.settle();
}

describe('a person whom a roster no longer names', () => {
  it(
    'and names again: at most an anonymous offer, marked as not confirmed, which is taken back',
    telling(async (journey) => {
      await allNgos(journey);
      const { stay, admitted } = await onTheList(journey);
      await journey.pass({ days: 4 });
      await missing(journey, stay.ref);
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'LEFT_LIST' });
      const asked = (await Promise.all(parts.map((part) => inbox(journey, part)))).flat();
      expect(only(asked)).toMatchObject({
        confirmed: false,
        urgent: false,
        profile: { from: null },
      });
      expect(only(asked)).not.toHaveProperty('pathwayRef');

      await journey.pass({ days: 1 });
      await listed(journey, stay.ref, admitted);
      expect(await custodyOf(journey, stay.ref)).toMatchObject({
        whereabouts: 'IN_CUSTODY',
        episodes: [{ departures: [{ outcome: 'NEVER_LEFT' }] }],
      });
      for (const part of parts) expect(await inbox(journey, part)).toEqual([]);
      expect(await stay.placement()).toMatchObject({ state: 'WITHDRAWN' });
      expect(await namesTold(journey, stay.ref, 'prison-program', 'justice')).toEqual([
        'prisoner.received',
        'prisoner.left-list',
        'prisoner.left-list-settled',
      ]);
      await journey.pass({ days: 30 });
      for (const part of parts)
        expect(
          typesIn(await feedOf(journey, part)).filter((type) => !String(type).includes('offer')),
        ).toEqual([]);
    }),
  );

  it(
    'and whom reception records as released: confirmed after the hold, the partner that had accepted goes on',
    telling(async (journey) => {
      await allNgos(journey);
      const { stay } = await onTheList(journey);
      await journey.pass({ days: 4 });
      await missing(journey, stay.ref);
      const open = await Promise.all(
        parts.map(async (part) => (await inbox(journey, part)).length),
      );
      const part = parts[open.indexOf(1)] ?? 'harbour';
      const caseId = await accepts(journey, part);
      await stay.gate('record-release', {
        prisonId: prison,
        releasedAt: journey.now,
        kind: 'UNKNOWN',
      });
      await journey.pass({ minutes: 45 });
      expect(await theCase(journey, caseId, part)).toMatchObject({
        state: 'ACCEPTED',
        release: { confirmed: true },
      });
      await contact(journey, caseId, { part });
      expect(await theCase(journey, caseId, part)).toMatchObject({ state: 'FIRST_CONTACT' });
    }),
  );

  it(
    'and who comes forward outside: the departure is settled without a release by the prison',
    telling(async (journey) => {
      await allNgos(journey);
      const { stay } = await onTheList(journey);
      await journey.pass({ days: 4 });
      await missing(journey, stay.ref);
      const open = await Promise.all(
        parts.map(async (part) => (await inbox(journey, part)).length),
      );
      const part = parts[open.indexOf(1)] ?? 'harbour';
      const caseId = await accepts(journey, part);
      await journey.pass({ hours: 30 });
      await contact(journey, caseId, { part, mode: 'OFFICE' });
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'LEFT_UNTOLD' });
      expect(await namesTold(journey, stay.ref, 'prison-program', 'justice')).not.toContain(
        'prisoner.released',
      );
      expect(await theCase(journey, caseId, part)).toMatchObject({ state: 'FIRST_CONTACT' });
    }),
  );
});
