import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CloudEvent, serviceNames, subscriptions } from '@throughcare/contracts';
import { openArrival } from '@throughcare/mongo';
import type { Pair } from '@throughcare/runtime/house';
import {
  assertConserved,
  assertNoGap,
  assertOrderPerStream,
  type History,
  historyOf,
} from '@throughcare/testing';
import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import { client, eventually, temporaryDir } from '@throughcare/testing/house';
import {
  documentsIn,
  openAll,
  type TestTarget,
  targetOn,
  toldIn,
  topics,
} from '../fixtures/installation.ts';
import { programArguments, throughcare } from '../fixtures/program.ts';

/** Milliseconds that a test with engines and processes may take on a busy machine. */
const patience = 600_000;
const made = temporaryDir();
afterAll(() => made.remove());

describeMongo('throughcare migrate on MongoDB', (uri) => {
  describeKafka('and Apache Kafka', (brokers) => {
    const dir = join(made.dir, 'told');
    const feed = '/aftercare/partner/feed';
    const before = { history: new Map() as History, next: '', entries: [] as unknown[], first: {} };
    const command = { path: '/intake/people', key: 'before-the-move' };
    const person = { givenName: 'Alma', familyName: 'Example', dateOfBirth: '1991-04-02' };

    beforeAll(async () => {
      await toldIn(dir);
      const house = await openAll(dir);
      const { path, key } = command;
      const { status, body } = await client(house).as('DCC').post(path, person, { key });
      before.first = { status, body };
      await house.settle();
      Object.assign(before, await wholeFeed(house));
      before.history = await historyOf(house.pair.journal, topics);
      await house.close();
    }, patience);

    const targets: TestTarget[] = [];
    const target = () => {
      const one = targetOn(brokers(), uri());
      targets.push(one);
      return one;
    };
    afterAll(async () => {
      for (const one of targets) await one.remove();
    }, patience);

    const moves = (from: string, to: TestTarget, ...more: string[]) =>
      throughcare('migrate', '--json', '--from', from, ...to.given, ...more);

    it(
      'moves every document, event, key and cursor, and the services go on where they were',
      async () => {
        const to = target();
        const keys = join(made.dir, 'keys');
        const moved = await moves(dir, to, '--keys', keys);
        expect(moved).toMatchObject({ code: 0, complaints: '' });
        const { moved: counts } = JSON.parse(moved.out);
        for (const [service, documents] of documentsIn(dir))
          expect(counts[service].documents).toBe(documents.length);
        for (const name of ['secret', 'issuer-key.pem', 'accounts.json'])
          expect(readFileSync(join(keys, name))).toEqual(readFileSync(join(dir, name)));
        expect(readdirSync(join(keys, 'clients')).sort()).toEqual([...serviceNames, 'desk'].sort());

        const pair = await to.pair();
        await expectSame(pair, before.history);
        await pair.close();

        const house = await openAll(keys, { pair: () => to.pair() });
        try {
          const again = await client(house).as('DCC').post(command.path, person, command);
          expect({ status: again.status, body: again.body }).toEqual(before.first);
          const late = await ngo(house).get(`${feed}?cursor=${before.next}`);
          expect(late.body.entries).toEqual([]);
          await someoneAsks(house);
          await house.settle();
          const whole = await wholeFeed(house);
          expect(whole.entries.slice(0, before.entries.length)).toEqual(before.entries);
          const fresh = await ngo(house).get(`${feed}?cursor=${before.next}`);
          expect(fresh.body.entries.map(withoutCursor)).toEqual(
            whole.entries.slice(before.entries.length),
          );
          expect(fresh.body.entries).not.toEqual([]);

          const history = await historyOf(house.pair.journal, topics);
          assertNoGap(history);
          for (const service of serviceNames) {
            const read = new Set<string>(subscriptions[service]);
            const heard = new Map(
              [...history].filter(([, { stream }]) =>
                read.has(`throughcare.${stream.service}.${stream.audience}`),
              ),
            );
            await assertConserved(heard, house.pair.store(service));
          }
        } finally {
          await house.close();
        }
        const twice = JSON.parse((await moves(dir, to, '--keys', keys)).out);
        expect(twice['moved before']).toEqual(counts);
      },
      patience,
    );

    it(
      'killed again and again goes on, ends in the same, and is served by nobody before',
      async () => {
        const to = target();
        const documents = documentsIn(dir);
        const all = [...documents.values()].flat().length;
        // As many documents as each run lets arrive before it is killed; none: right after its mark.
        for (const share of [0, 0.2, 0.5, 0.9]) {
          const child = start(dir, to);
          const gone = once(child, 'exit');
          await eventually('so much arrived', () => arrived(to, share * all), patience);
          child.kill('SIGKILL');
          await gone;
          const complete = await isDone(to);
          expect(complete).toBe(false);
          await expect(to.pair()).rejects.toMatchObject({ code: 'unavailable' });
        }
        expect(await moves(dir, to)).toMatchObject({ code: 0, complaints: '' });
        const pair = await to.pair();
        await expectSame(pair, before.history);
        await pair.close();
      },
      patience,
    );

    it(
      'refuses in a line what cannot be, and then leaves the target as it was',
      async () => {
        const to = target();
        const nowhere = join(made.dir, 'nowhere');
        const empty = await moves(nowhere, to);
        expect(empty).toMatchObject({ code: 2, out: '' });
        expect(empty.complaints).toMatch(/^throughcare: nothing-stored: .*\n$/);
        expect(existsSync(nowhere)).toBe(false);

        const half = join(made.dir, 'half');
        cpSync(dir, half, { recursive: true });
        mkdirSync(join(half, 'sample.making'));
        cpSync(join(dir, 'secret'), join(half, 'sample.making', 'whole'));
        expect((await moves(half, to)).complaints).toMatch(
          /^throughcare: sample-unfinished: .*\n$/,
        );

        const house = await openAll(dir);
        const busy = await moves(dir, to);
        await house.close();
        expect(busy).toMatchObject({ code: 2, out: '' });
        expect(busy.complaints).toMatch(/^throughcare: locked: .*\n$/);
        expect(await marks(to)).toEqual([undefined, undefined, undefined, undefined]);

        const other = join(made.dir, 'other');
        await (await openAll(other)).close();
        const keys = join(made.dir, 'keys-of-other');
        expect((await moves(other, to, '--keys', keys)).code).toBe(0);
        const taken = await moves(dir, to);
        expect(taken).toMatchObject({ code: 2, out: '' });
        expect(taken.complaints).toMatch(/^throughcare: target-of-another: .*\n$/);
        expect((await moves(dir, to, '--keys', keys)).complaints).toMatch(
          /^throughcare: keys-of-another: .*\n$/,
        );
      },
      patience,
    );

    type Opened = Awaited<ReturnType<typeof openAll>>;
    const ngo = (house: Opened) => client(house).as('NGOC', 'ngo-harbour');

    async function wholeFeed(house: Opened) {
      const entries: unknown[] = [];
      for (let next = ''; ; ) {
        const { body } = await ngo(house).get(next === '' ? feed : `${feed}?cursor=${next}`);
        entries.push(...body.entries.map(withoutCursor));
        next = body.next;
        if (!body.more) return { entries, next };
      }
    }
    /** Cursors are sealed anew each time. */
    const withoutCursor = ({ cursor, ...entry }: Record<string, unknown>) => entry;

    async function someoneAsks(house: Opened) {
      const intake = client(house).as('INTAKE');
      const { body } = await intake.post('/intake/people', {
        ...person,
        area: 'NORTHSHORE-CITY-HARBOUR',
      });
      const of = `/intake/people/${body.pathwayRef}/referrals`;
      const referral = await intake.post(of, {
        programmeCode: 'AFTERCARE',
        to: 'aftercare',
        source: 'SELF',
      });
      await intake.post(`${of}/${referral.body.referralId}/submit`);
      expect((await intake.post(`${of}/${referral.body.referralId}/accept`)).status).toBe(200);
    }

    async function expectSame(pair: Pair, history: History) {
      for (const [service, documents] of documentsIn(dir))
        for (const document of documents) {
          const found = await pair.store(service).read(document.kind, document.id);
          expect(found && withItems(found)).toEqual(withItems(document));
        }
      expect(await historyOf(pair.journal, topics)).toEqual(history);
      const delivered = await readWhole(pair);
      assertOrderPerStream(delivered);
      const there = new Map(delivered.map((event) => [event.id, event]));
      const wanted = [...history.values()].flatMap(({ events }) => events);
      expect(there.size).toBe(wanted.length);
      for (const event of wanted) expect(there.get(event.id)).toEqual(event);
    }

    /** An entry without an item and one with an empty item are the same. */
    const withItems = <D extends { index: readonly object[] }>(document: D) => ({
      ...document,
      index: document.index.map((entry) => ({ item: '', ...entry })),
    });

    async function readWhole(pair: Pair): Promise<readonly CloudEvent[]> {
      const events: CloudEvent[] = [];
      const reader = await pair.log.consume({
        group: 'whole',
        topics,
        after: async () => undefined,
        deliver: async (batch) => {
          for (const { value } of batch) events.push(JSON.parse(value ?? '') as CloudEvent);
        },
      });
      await eventually('all is read', async () => (await reader.lag()) === 0, patience);
      await reader.stop();
      return events;
    }

    const start = (from: string, to: TestTarget): ChildProcess =>
      spawn(process.execPath, [...programArguments, 'migrate', '--from', from, ...to.given], {
        stdio: 'ignore',
      });

    const marks = (to: TestTarget) => atTarget(to, (arrival) => arrival.mark());
    const isDone = async (to: TestTarget) => (await marks(to)).every((mark) => mark?.done === true);
    async function arrived(to: TestTarget, many: number): Promise<boolean> {
      if ((await marks(to)).some((mark) => mark === undefined)) return false;
      const counts = await atTarget(to, (arrival) => arrival.count());
      return counts.reduce((sum, count) => sum + count, 0) >= many;
    }
    async function atTarget<T>(
      to: TestTarget,
      ask: (arrival: Awaited<ReturnType<typeof openArrival>>) => Promise<T>,
    ): Promise<T[]> {
      const answers: T[] = [];
      for (const service of serviceNames) {
        const arrival = await openArrival({ uri: uri(), database: to.databaseOf(service) });
        answers.push(await ask(arrival).finally(() => arrival.close()));
      }
      return answers;
    }
  });
});
