import { disclosuresTo } from './support/disclosures.ts';
import { feedOf, onboard } from './support/partners.ts';
import { accepts, insideWithNeed, outUnplanned } from './support/stories.ts';
import { telling } from './support/telling.ts';

describe('D10: the feed of an NGO', () => {
  it(
    'stands in the list of each person whom it tells of, once an answer, and of nobody else',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      const other = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      await journey.settle();
      const looks = (ref: string) =>
        disclosuresTo(journey, ref, 'ngo-harbour', 'aftercare').then((all) =>
          all.filter(({ what }) => what === 'read-partner-feed'),
        );
      expect(await looks(stay.ref)).toEqual([]);

      const offered = await feedOf(journey, 'harbour');
      expect(offered.length).toBeGreaterThan(0);
      const items = (feed: typeof offered) => [
        ...new Set(feed.map(({ item }) => Object.values(item as object).join(' '))),
      ];
      const first = {
        at: journey.now,
        org: 'ngo-harbour',
        role: 'NGOC',
        what: 'read-partner-feed',
        items: items(offered),
      };
      expect(await looks(stay.ref)).toEqual([first]);
      expect(await looks(other.ref)).toEqual([]);

      await accepts(journey, 'harbour');
      await journey.pass({ minutes: 1 });
      const all = await feedOf(journey, 'harbour');
      expect(await looks(stay.ref)).toEqual([
        { ...first, at: journey.now, items: items(all) },
        first,
      ]);
      const { entries } = await journey.as('bridge').sees('/aftercare/partner/feed');
      expect(entries).toEqual([]);
      expect(await disclosuresTo(journey, stay.ref, 'ngo-bridge', 'aftercare')).toEqual([]);
    }),
  );
});
