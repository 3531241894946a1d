import { aftercareService } from '@throughcare/aftercare';
import type { PartnerEvent } from '@throughcare/contracts';
import { buildService, type Service, type ServiceDeps } from '@throughcare/service-kit';
import { eventually } from '@throughcare/testing/house';
import type { Json } from './support/caller.ts';
import { Journey } from './support/journey.ts';
import { theOffer } from './support/partners.ts';
import { allNgos, insideWithNeed, outUnplanned } from './support/stories.ts';

/** What a row points to, the same in the feed and on the topic. */
const pointer = ({ type, item, about }: Json) => ({
  type: String(type).replace('org.throughcare.', ''),
  item,
  about,
});

it('two aftercare processes put each row once into a partner’s feed, and its own topic has the same rows', async () => {
  let deps: ServiceDeps | undefined;
  const topic: PartnerEvent[] = [];
  const partnerLog = {
    append: async (_org: string, events: readonly PartnerEvent[]) => void topic.push(...events),
  };
  const journey = await Journey.begin({
    around: (service, given) => {
      if (service === 'aftercare') deps = given;
      return given;
    },
  });
  let second: Service | undefined;
  try {
    if (!deps) throw new Error('there is no aftercare in the house');
    const settings = { partnerTopics: ['ngo-harbour'] };
    second = buildService(aftercareService(settings), { ...deps, partnerLog });
    await second.start();
    await allNgos(journey);
    const stay = await insideWithNeed(journey);
    await outUnplanned(journey, stay);
    const rests = () => eventually('the second process is at rest', () => second?.atRest());
    await rests();
    await journey
      .as('harbour')
      .does(`/aftercare/offers/${await theOffer(journey, 'harbour')}/accept`);
    await journey.settle();
    await rests();

    const rows: Json[] = [];
    for (let search = ''; ; ) {
      const page = await journey.as('harbour').sees(`/aftercare/partner/feed${search}`);
      rows.push(...(page.entries as Json[]));
      if (page.more !== true) break;
      search = `?cursor=${String(page.next)}`;
    }
    const { pair } = journey.house;
    expect(rows).toHaveLength(
      await pair.store('aftercare').count('feed-row', 'list', 'ngo-harbour'),
    );
    expect(rows.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['aftercare.offer.made.v1', 'aftercare.offer.accepted.v1']),
    );
    const written = [...new Map(topic.map((event) => [event.id, event])).values()];
    // What was written before the acceptance names nobody; all else is the same.
    expect(written.map(({ type, data }) => pointer({ ...data, type }))).toEqual(rows.map(pointer));
    const [made] = written;
    expect(made?.data.pathwayRef).toBeNull();
    expect(rows[0]?.pathwayRef).toBe(stay.ref);
  } finally {
    await second?.stop();
    await journey.end();
  }
}, 60_000);
