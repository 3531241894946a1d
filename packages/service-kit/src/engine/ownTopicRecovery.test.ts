import { type CloudEvent, instant, intakeEventTypes, streamOf } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { type ConsumeOptions, type OwnJournal, storeJournal } from '@throughcare/messaging';
import { id, ref } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import { VirtualClock } from '../clock.ts';
import { OwnTopicRecovery } from './ownTopicRecovery.ts';

const { referralAccepted } = intakeEventTypes;
const topic = 'throughcare.intake.justice';
const person = ref('recovered');
const event = (sequence: number, change: Partial<CloudEvent> = {}): CloudEvent => ({
  specversion: '1.0',
  id: `intake/justice/${person}/${sequence}`,
  source: '/throughcare/intake/justice',
  type: referralAccepted.type,
  subject: person,
  time: instant('2026-01-05T09:00:00.000Z'),
  datacontenttype: 'application/json',
  partitionkey: person,
  sequence,
  epoch: 0,
  correlationid: 'test',
  causationid: 'test',
  sharing: { basis: 'STATUTE', level: 'L1' },
  data: { referralId: id(`referral-${sequence}`) },
  ...change,
});

describe('own-topic recovery', () => {
  let made: ReturnType<typeof temporaryDir>;
  let data: DataDir;
  let journal: OwnJournal;
  let recovery: OwnTopicRecovery;
  let consuming: ConsumeOptions;
  let stopped: number;
  let ends: Map<string, string>;
  let recovered: number[];
  let errors: unknown[];
  beforeEach(async () => {
    made = temporaryDir();
    data = openDataDir(made.dir);
    [recovered, errors, stopped, ends] = [[], [], 0, new Map()];
    const store = data.openStore('intake');
    journal = storeJournal(store);
    recovery = new OwnTopicRecovery({
      service: 'intake',
      journal,
      store,
      clock: new VirtualClock(instant('2026-01-05T09:00:00.000Z')),
      log: {
        append: async () => undefined,
        close: async () => undefined,
        ends: async () => ends,
        consume: async (options) => {
          consuming = options;
          return {
            lag: async () => 0,
            lags: async () => new Map(),
            stop: async () => void stopped++,
          };
        },
      },
      onRecovered: (events) => recovered.push(events),
      onError: (error) => errors.push(error),
    });
    await recovery.start();
  });
  afterEach(async () => {
    await recovery.stop();
    await data.close();
    made.remove();
  });

  const delivers = (...values: (CloudEvent | string | null)[]) =>
    consuming.deliver(
      values.map((value, n) => ({
        topic,
        partition: `${topic}/0`,
        offset: String(n),
        order: String(n),
        key: person,
        value: typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
      })),
    );
  const kept = async () => await journal.read(streamOf(event(1)), 0, 10);

  it('takes back what it has published and its journal lacks, and nothing a second time', async () => {
    await journal.append([{ topic, event: event(1) }]);
    await delivers(event(1), event(2), event(3));
    expect(await kept()).toEqual([event(1), event(2), event(3)]);
    await delivers(event(2), event(3));
    expect(await kept()).toHaveLength(3);
    expect(recovered).toEqual([2]);
  });

  it('reads no more once it has caught up, and the next time goes on where the topics ended by then', async () => {
    expect(stopped).toBe(1);
    await delivers(event(1));
    ends = new Map([
      [`${topic}/0`, '7'],
      [`${topic}/1`, '3'],
    ]);
    await recovery.moveToEnd();
    await recovery.stop();
    expect(await consuming.after(`${topic}/0`, 'read-on')).toBe('7');
    expect(await consuming.after(`${topic}/1`, 'read-on')).toBe('3');
    expect(await consuming.after(`${topic}/2`, 'read-on')).toBeUndefined();
  });

  it.each([
    ['what is no event', 'no event'],
    ['nothing', null],
    ['the event of another service', event(1, { source: '/throughcare/aftercare/justice' })],
    ['a source that is nobody’s', event(1, { source: '/somewhere/else' })],
    ['an audience that there is not', event(1, { source: '/throughcare/intake/weather' })],
    ['a type that nobody knows', event(1, { type: 'org.throughcare.intake.weather.changed.v1' })],
    ['more data than its type has', event(1, { data: { referralId: id('r'), note: 'a name' } })],
    ['one that leaves a gap', event(2)],
  ])('takes nothing of what it cannot have published: %s', async (_what, value) => {
    await delivers(value);
    expect(await kept()).toEqual([]);
    expect([recovered, errors]).toEqual([[], []]);
  });
});
