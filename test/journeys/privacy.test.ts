import { type PathwayRef, serviceNames } from '@throughcare/contracts';
import type { Json } from './support/caller.ts';
import {
  clinical,
  dose,
  everything,
  identity,
  law,
  provoke,
  spoken,
  tellEverything,
} from './support/everything.ts';
import { foundIn, textOf } from './support/files.ts';
import { openPerson, refer } from './support/intake.ts';
import { Journey } from './support/journey.ts';
import { feedOf } from './support/partners.ts';
import { telling } from './support/telling.ts';

/** An event that no version of ours has written, with a name in it: it must be parked unread and sealed. */
async function poison(journey: Journey, ref: string): Promise<void> {
  const { log, journal } = journey.house.pair;
  const stream = { service: 'intake', audience: 'justice', ref: ref as PathwayRef } as const;
  const last = (await journal.read(stream, 0, 1_000)).at(-1);
  if (!last) throw new Error('intake told nothing yet');
  const sequence = last.sequence + 1;
  const event = {
    ...last,
    id: `intake/justice/${ref}@${sequence}`,
    sequence,
    type: 'org.throughcare.intake.referral.submitted.v9',
    data: { said: sealedWord },
  };
  await log.append([{ topic: 'throughcare.intake.justice', event }]);
  await journey.settle();
}
const sealedWord = 'Persephone-of-the-sealed-row';

describe('what is personal', () => {
  it('stands on no topic, in no log, in no refusal, in no address, in no parked event', async () => {
    await telling(async (journey) => {
      const ref = await tellEverything(journey);
      await journey.assertDelivered();
      await provoke(journey, ref);
      await journey.settle();

      // Where it belongs it is found, so that it is not missed elsewhere because nothing would be.
      const intake = textOf(journey.dir, 'intake');
      expect(foundIn(intake, [...identity, spoken.clinicalReason])).toEqual([
        ...identity,
        spoken.clinicalReason,
      ]);
      const court = textOf(journey.dir, 'court-diversion');
      expect(foundIn(court, law)).toEqual(law);
      const prison = textOf(journey.dir, 'prison-program');
      expect(foundIn(prison, [`${dose}`, 'METHADONE'])).toEqual([`${dose}`, 'METHADONE']);

      expect(foundIn(textOf(journey.dir, 'log'), everything)).toEqual([]);
      expect(foundIn(journey.log.text(), everything)).toEqual([]);
      expect(foundIn(textOf(journey.dir, 'aftercare'), everything)).toEqual([]);
      expect(foundIn(court, [...identity, ...clinical])).toEqual([]);
      expect(foundIn(prison, [...identity, ...law, spoken.clinicalReason])).toEqual([]);
      expect(foundIn(intake, [...law, 'METHADONE'])).toEqual([]);

      const refusals = journey.heard.filter(({ status }) => status >= 400);
      expect(refusals.length).toBeGreaterThan(12);
      expect(refusals.filter(({ status }) => status >= 500)).toEqual([]);
      expect(foundIn(JSON.stringify(refusals.map(({ body }) => body)), everything)).toEqual([]);
      expect(foundIn(journey.heard.map(({ url }) => url).join('\n'), everything)).toEqual([]);
      expect(foundIn(JSON.stringify(await feedOf(journey, 'harbour')), everything)).toEqual([]);
    })();
  });

  it('stays sealed in parked events: neither the list nor the file gives it away', async () => {
    const journey = await Journey.begin();
    try {
      const ref = await openPerson(journey);
      await refer(journey, journey.as('clerk'), ref, {
        programmeCode: 'DC',
        to: 'court-diversion',
      });
      await poison(journey, ref);
      for (const service of ['court-diversion', 'prison-program', 'aftercare'] as const) {
        const parked = await journey.as('operator').lists(`/${service}/parked`);
        expect(parked).toMatchObject([{ reason: 'unknown-version', ref }]);
        expect(foundIn(JSON.stringify(parked), [sealedWord])).toEqual([]);
        expect(foundIn(textOf(journey.dir, service), [sealedWord])).toEqual([]);
      }
      expect(journey.log.count('parked')).toBe(3);
      expect(foundIn(journey.log.text(), [sealedWord])).toEqual([]);
    } finally {
      await journey.end();
    }
  });

  it('is taken by no address: paths and search parameters are references, codes, days and pages', () =>
    telling(async (journey) => {
      const allowed =
        /^(pathwayRef|[a-zA-Z]+Id|limit|after|command|state|held|asked|open|broughtBy|needs|dueBy|on|from|to|status|prison|referralId|area|service|language|sex|ageBand|ost|mine|cursor|wait|types|kind|reason|role|org|audience|ref|refs|rows|profile|since|sequence)$/;
      const others: string[] = [];
      for (const service of serviceNames) {
        const response = await fetch(`${journey.house.url}/${service}/openapi.json`);
        const { paths } = (await response.json()) as {
          paths: Record<string, Record<string, Json>>;
        };
        const names = Object.values(paths)
          .flatMap((operations) => Object.values(operations))
          .flatMap(({ parameters = [] }) => parameters as Json[])
          .filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
          .map(({ name }) => String(name));
        expect(names.length).toBeGreaterThan(0);
        others.push(...names.filter((name) => !allowed.test(name)));
      }
      expect([...new Set(others)]).toEqual([]);
    })());
});
