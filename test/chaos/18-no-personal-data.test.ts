import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listener, ref, teller } from '@throughcare/testing';
import { openTestHouse } from '@throughcare/testing/house';
import { accepted, recordOf, referralId } from './support/events.ts';
import { healthOf } from './support/toy.ts';

/** Names that must be found nowhere but in the request that carried them. */
const names = ['Aigerim', 'Sadykova', 'aigerim@example.org'];
const all = names.join(' ');

it('personal data leaks nowhere: not into answers, logs, topics, errors or what stands aside', async () => {
  const person = ref('seeded');
  const house = await openTestHouse({
    services: [teller(), listener(new Set([referralId(person, 2)]))],
  });
  const said: string[] = [];
  const hear = async (answer: Promise<{ body: unknown; headers: Headers }>) => {
    const { body, headers } = await answer;
    said.push(JSON.stringify(body), JSON.stringify([...headers]));
  };
  const intake = house.client.as('INTAKE');
  const path = `/intake/people/${person}/say`;
  try {
    await hear(intake.post(path, { n: all, [all]: all }));
    await hear(intake.post(path, `{"n": ${all}`));
    await hear(intake.post(path, { n: 1, note: all }));
    await hear(intake.post(path, { n: 13, note: all }));
    await hear(intake.post(path, { n: 1 }, { key: all.repeat(20) }));
    await hear(intake.post(path, { n: 2 }, { ifMatch: all }));
    await hear(intake.post(path, { n: 3 }, { headers: { traceparent: all } }));
    await hear(intake.post(`/intake/people/${encodeURIComponent(all)}/say`, { n: 1 }));
    await hear(house.client.as('DCC').get('/court-diversion/heard?limit=Aigerim&after=Sadykova'));
    await hear(house.client.as('DCC').get('/court-diversion/heard?after=Sadykova'));
    await hear(
      house.client.as('DCC').get(`/court-diversion/people/${person}/heard`, { after: all }),
    );
    await hear(house.client.bearing(all).get('/court-diversion/heard'));
    await house.settle();

    // A producer with a fault writes names where none belong: they stand aside, sealed, and are told to nobody.
    const { log } = house.pair;
    const wrong = accepted(ref('other'), 1);
    const faulty = { ...wrong, data: { referralId: all, note: all } };
    await log.append([recordOf(faulty), recordOf({ ...wrong, sequence: 2, id: `${wrong.id}-2` })]);
    await house.settle();
    expect((await healthOf(house)).parked).toBeGreaterThanOrEqual(2);
    await hear(house.client.as('ADMIN').get('/court-diversion/parked'));
    await hear(house.client.as('ADMIN').post('/court-diversion/parked/redrive', { refs: [all] }));
    await hear(house.client.as('ADMIN').post('/court-diversion/parked/redrive', {}));

    expect(found([...said, house.log.text()].join('\n'))).toEqual([]);
    expect(house.log.lines.length).toBeGreaterThan(0);
  } finally {
    await house.services[0]?.stop();
    const kept = readdirSync(house.dir).filter((name) =>
      /^(intake|court-diversion)\.db/.test(name),
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const name of kept)
      expect({ name, found: found(readFileSync(join(house.dir, name), 'latin1')) }).toEqual({
        name,
        found: [],
      });
    await house.close();
  }
});

const found = (text: string): string[] => names.filter((name) => text.includes(name));
