import { type Audience, type CloudEvent, catalogue, subscriptions } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import { ref } from '@throughcare/testing';
import { type Installation, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { eventOf, recordOf } from './support/events.ts';
import { describePairs, patience } from './support/pairs.ts';
import { healthOf } from './support/toy.ts';

/** Every version of every type ever published, as its golden example, once for each audience that may hear it. */
const golden = catalogue.flatMap((definition) =>
  definition.audiences.map((audience) => ({ definition, audience })),
);

/** Each on a stream of its own, so that one that is refused cannot hide behind another. */
const eventsOf = (round: string, change: object = {}): CloudEvent[] =>
  golden.map(({ definition, audience }, n) =>
    eventOf(definition, ref(`${round}-${n}`), 1, { ...definition.example, ...change } as never, {
      audience: audience as Audience,
    }),
  );

describePairs('schema evolution', (pair) => {
  let installation: Installation;
  let house: TestHouse;
  beforeAll(async () => {
    installation = pair.installation();
    house = await openTestHouse({ installation, services: allServices() });
  }, patience);
  afterAll(async () => {
    await house.close();
    await installation.remove();
  }, patience);

  it.each([
    ['every golden example of every version', {}],
    ['and every one with what a newer producer adds', { addedByANewerProducer: 'ADDED' }],
  ])(
    '%s goes through every consumer',
    async (round, change) => {
      const events = eventsOf(round, change);
      await house.pair.log.append(events.map(recordOf));
      await house.settle();
      for (const { name } of house.services) {
        const unsettled: string[] = [];
        let heard = 0;
        for (const event of events) {
          const { topic } = recordOf(event);
          if (!subscriptions[name].includes(topic)) continue;
          heard++;
          const document = await house.pair.store(name).read('pathway', event.partitionkey);
          const [, , service, audience] = event.source.split('/');
          if (!document?.positions[`${service}/${audience}`]) unsettled.push(event.type);
        }
        expect(heard).toBeGreaterThan(0);
        expect({ name, unsettled }).toEqual({ name, unsettled: [] });
        expect({ name, parked: (await healthOf(house, name)).parked }).toEqual({ name, parked: 0 });
      }
      expect(house.log.count('reaction')).toBe(0);
    },
    patience,
  );

  it(
    'a version from the future is parked until a release knows it; a type nobody heard of is settled',
    async () => {
      const [example] = eventsOf('future');
      if (!example) throw new Error('no event in the catalogue');
      const later = { ...example, type: example.type.replace(/v1$/, 'v9') };
      const other = { ...example, type: 'org.throughcare.intake.weather.changed.v1' };
      const elsewhere = ref('weather');
      await house.pair.log.append([
        recordOf(later),
        recordOf({ ...other, partitionkey: elsewhere, subject: elsewhere }),
      ]);
      await house.settle();
      const health = await healthOf(house, 'prison-program');
      expect(health).toMatchObject({ parked: 1, ready: true });
    },
    patience,
  );
});
