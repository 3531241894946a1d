import { historyOf, listener, ref, teller } from '@throughcare/testing';
import type { Caller } from '@throughcare/testing/house';
import { accepted, recordOf, referralId } from './support/events.ts';
import { inHouse } from './support/inHouse.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertInLog, toyTopics } from './support/proofs.ts';
import { healthOf } from './support/toy.ts';

/** Names that must be found nowhere but in the request that carried them. */
const names = ['Aigerim', 'Sadykova', 'aigerim@example.org'];
const all = names.join(' ');

describePairs('personal data', (pair) => {
  it(
    'leaks nowhere: not into answers, logs, topics, errors, documents or parked events',
    async () => {
      const person = ref('seeded');
      const services = [teller(), listener(new Set([referralId(person, 2)]))];
      await inHouse(pair, { services }, async (house, installation) => {
        const said: string[] = [];
        const hear = async (answer: Promise<{ body: unknown; headers: Headers }>) => {
          const { body, headers } = await answer;
          said.push(JSON.stringify(body), JSON.stringify([...headers]));
        };
        const [intake, court, admin] = (['INTAKE', 'DCC', 'ADMIN'] as const).map((role) =>
          house.client.as(role),
        ) as [Caller, Caller, Caller];
        const path = `/intake/people/${person}/say`;
        await hear(intake.post(path, { n: all, [all]: all }));
        await hear(intake.post(path, `{"n": ${all}`));
        await hear(intake.post(path, { n: 1, note: all }));
        await hear(intake.post(path, { n: 13, note: all }));
        await hear(intake.post(path, { n: 1 }, { key: all.repeat(20) }));
        await hear(intake.post(path, { n: 2 }, { ifMatch: all }));
        await hear(intake.post(path, { n: 3 }, { headers: { traceparent: all } }));
        await hear(intake.post(`/intake/people/${encodeURIComponent(all)}/say`, { n: 1 }));
        await hear(court.get('/court-diversion/heard?limit=Aigerim&after=Sadykova'));
        await hear(court.get('/court-diversion/heard?after=Sadykova'));
        await hear(court.get(`/court-diversion/people/${person}/heard`, { after: all }));
        await hear(house.client.bearing(all).get('/court-diversion/heard'));
        await house.settle();
        await assertInLog(await historyOf(house.pair.journal, toyTopics), house.pair.log);
        // Nothing but the topics' own readers has seen what is sound; now what a fault leaves beside it.
        const sound = await pair.acts(installation).keptText(['intake'], toyTopics);
        expect(sound).toContain(person);
        expect(found(sound)).toEqual([]);

        // A producer with a fault writes names where none belong: they are parked, sealed, and told to nobody.
        const { log } = house.pair;
        const wrong = accepted(ref('other'), 1);
        const faulty = { ...wrong, data: { referralId: all, note: all } };
        await log.append([
          recordOf(faulty),
          recordOf({ ...wrong, sequence: 2, id: `${wrong.id}-2` }),
        ]);
        await house.settle();
        expect((await healthOf(house)).parked).toBeGreaterThanOrEqual(2);
        await hear(admin.get('/court-diversion/parked'));
        await hear(admin.post('/court-diversion/parked/redrive', { refs: [all] }));
        await hear(admin.post('/court-diversion/parked/redrive', {}));

        expect(found([...said, house.log.text()].join('\n'))).toEqual([]);
        expect(house.log.lines.length).toBeGreaterThan(0);
        const kept = await pair.acts(installation).keptText(['intake', 'court-diversion'], []);
        expect(kept).toContain(person);
        expect(found(kept)).toEqual([]);
      });
    },
    patience,
  );
});

const found = (text: string): string[] => names.filter((name) => text.includes(name));
