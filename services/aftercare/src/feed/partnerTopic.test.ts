import { aftercareEventTypes, PartnerEvent } from '@throughcare/contracts';
import type { Bookmark } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import fc from 'fast-check';
import { type MemoryFeed, memoryFeed, row, withOffers } from '../../test/memoryFeed.ts';
import { memoryPartnerLog } from '../../test/memoryPartnerLog.ts';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  released,
} from '../../test/offerStory.ts';
import { acceptOffer } from '../commands/placement/acceptOffer.ts';
import { AftercareSettings } from '../settings.ts';
import { writeOn } from './partnerTopic.ts';
import { PartnerTopicWriter, partnerTopicWriters } from './partnerTopicWriter.ts';

const person = () =>
  offered(released(needKnown(begin()), '2026-03-02T10:00:00.000Z'), ['ngo-a', 'ngo-b'], 2);
/** The same with offers whose access may end, by these short names. */
const known = () => withOffers(person().state, ...'0123456789x');
const made = (org: string) =>
  row(aftercareEventTypes.offerMade, { offerId: offerTo(org), partnerOrg: org });
const ended = (itemId = 'x') =>
  row(aftercareEventTypes.accessEnded, { partnerOrg: 'ngo-a', itemId });
/** The items of a topic, as they were told apart when they were made. */
const items = (events: readonly PartnerEvent[]) => events.map(({ data }) => data.item.id);

/** Writes until there is no more, as often as it takes. */
async function writeAll(feed: MemoryFeed, log: ReturnType<typeof memoryPartnerLog>) {
  const bookmark = feed.bookmark('ngo-a');
  while (await writeOn('ngo-a', { ...feed, partnerLog: log, bookmark }));
}

describe('a partner’s own topic', () => {
  it('gets that partner’s rows as pointers, without the person before acceptance', async () => {
    const log = memoryPartnerLog();
    await writeAll(memoryFeed(person().state, made('ngo-a'), made('ngo-b')), log);
    const events = log.topic('ngo-a');
    expect(events.map((event) => PartnerEvent.parse(event))).toEqual(events);
    expect(events).toMatchObject([
      {
        type: aftercareEventTypes.offerMade.type,
        subject: `offer/${offerTo('ngo-a')}`,
        time: '2026-03-02T10:00:00.000Z',
        partitionkey: 'ngo-a',
        data: { item: { kind: 'offer', id: offerTo('ngo-a') }, pathwayRef: null },
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(ref('person'));
    expect(log.topic('ngo-b')).toEqual([]);
  });

  it('is a look at each person whose row was written, and none where the append was refused', async () => {
    const log = memoryPartnerLog();
    const feed = memoryFeed(person().state, made('ngo-a'), made('ngo-b'));
    log.faults.push('refused');
    await expect(writeAll(feed, log)).rejects.toThrow();
    expect(feed.disclosed).toEqual([]);
    await writeAll(feed, log);
    expect(feed.disclosed).toEqual([
      {
        org: 'ngo-a',
        what: 'partner-topic',
        refs: [ref('person')],
        items: [`offer ${offerTo('ngo-a')}`],
      },
    ]);
  });

  it('names the person once the partner has accepted', async () => {
    const story = person().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const log = memoryPartnerLog();
    await writeAll(memoryFeed(story.state, made('ngo-a')), log);
    expect(log.topic('ngo-a')[0]?.data.pathwayRef).toBe(ref('person'));
  });

  it('passes hidden rows over without a trace', async () => {
    const { state } = consentWithdrawn(consentGiven(person(), 'first'), 'first');
    const log = memoryPartnerLog();
    const feed = memoryFeed(
      withOffers(state, 'x'),
      made('ngo-a'),
      made('ngo-a'),
      ended(),
      made('ngo-a'),
    );
    await writeAll(feed, log);
    expect(items(log.topic('ngo-a'))).toEqual(['x']);
    const place = await feed.bookmark('ngo-a').read();
    expect(place).toMatch(/^0:4:/);
    await writeAll(feed, log);
    expect(log.topic('ngo-a')).toHaveLength(1);
  });

  it('goes on where it was, with the same id for a row that comes again', async () => {
    const log = memoryPartnerLog();
    const feed = memoryFeed(known(), ended('1'), ended('2'));
    log.faults.push('answer-lost');
    await expect(writeAll(feed, log)).rejects.toThrow('no answer');
    await writeAll(feed, log);
    feed.add(ended('3'));
    await writeAll(feed, log);
    expect(items(log.topic('ngo-a'))).toEqual(['1', '2', '1', '2', '3']);
    expect(new Set(log.topic('ngo-a').map(({ id }) => id)).size).toBe(3);
  });

  it('never turns rows about or leaves one out, whatever two writers do at once and wherever they die', async () => {
    const fault = fc.constantFrom('none', 'none', 'none', 'dies');
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fault, { maxLength: 30 }),
        async (scheduler, rows, faults) => {
          const left = [...faults];
          const step = async () => {
            await scheduler.schedule(Promise.resolve());
            if (left.shift() === 'dies') throw new Error('the process has died');
          };
          const feed = memoryFeed(known());
          const log = memoryPartnerLog();
          const bookmark = feed.bookmark('ngo-a');
          const stepped: Bookmark = {
            async read() {
              await step();
              return bookmark.read();
            },
            async move(from, to) {
              await step();
              await bookmark.move(from, to);
              await step();
            },
          };
          const partnerLog = {
            append: async (org: string, events: readonly PartnerEvent[]) => {
              for (const event of events) {
                await step();
                await log.append(org, [event]);
              }
              await step();
            },
          };
          const wanted = Array.from({ length: rows }, (_, n) => String(n));
          const writer = async () => {
            for (let n = 0; n < rows + faults.length; n++) {
              const all = { ...feed, partnerLog, bookmark: stepped };
              await writeOn('ngo-a', all).catch(() => undefined);
            }
          };
          const adding = async () => {
            for (const word of wanted) {
              feed.add(ended(word));
              await scheduler.schedule(Promise.resolve());
            }
          };
          await scheduler.waitFor(Promise.all([writer(), writer(), adding()]));
          await scheduler.waitFor(writer());
          const firsts = [...new Set(items(log.topic('ngo-a')))];
          expect(firsts).toEqual(wanted);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);
});

describe('the writer of a partner’s topic', () => {
  it('writes what is there and what comes, tries again where the log refuses, and stops', async () => {
    const log = memoryPartnerLog();
    const feed = memoryFeed(known(), ended('1'));
    const errors: unknown[] = [];
    log.faults.push('refused');
    const writer = new PartnerTopicWriter('ngo-a', {
      ...feed,
      partnerLog: log,
      bookmark: feed.bookmark('ngo-a'),
      onError: (what, error) => errors.push([what, error]),
    });
    writer.start();
    await eventually('the first is written', () => log.topic('ngo-a').length === 1);
    expect(errors).toEqual([['partner-topic', new Error('no broker')]]);
    await eventually('it is idle', () => writer.idle());
    feed.add(ended('2'), ended('3'));
    expect(await writer.idle()).toBe(false);
    await eventually('all is written', () => log.topic('ngo-a').length === 3);
    await writer.stop();
    expect(feed.waiting()).toBe(0);
    feed.add(ended('4'));
    expect(items(log.topic('ngo-a'))).toEqual(['1', '2', '3']);
  });

  it('is there for each partner that the settings name, and not without a log for them', () => {
    const feed = memoryFeed(person().state);
    const runtime = (partnerTopics: readonly string[], withLog: boolean) => ({
      ...feed,
      settings: AftercareSettings.parse({ partnerTopics }),
      partnerLog: withLog ? memoryPartnerLog() : undefined,
      onError: () => undefined,
    });
    expect(partnerTopicWriters(runtime([], false) as never)).toEqual([]);
    expect(partnerTopicWriters(runtime(['ngo-a', 'ngo-b'], true) as never)).toHaveLength(2);
    expect(() => partnerTopicWriters(runtime(['ngo-a'], false) as never)).toThrow('no log');
  });
});
