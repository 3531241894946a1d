import { randomUUID } from 'node:crypto';
import { addHours, addMinutes, instant } from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  followUpsOn,
  notice,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf } from '@throughcare/testing';
import { eventually, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';
import { VirtualClock } from '../clock.ts';

/** A person whose word is carried to another person's document, and whether it arrived. */
type Carrier = { readonly id: string; readonly got: readonly string[]; readonly carried: number };
type CarrierEvent =
  | { type: 'Asked'; id: string; to: string; work: string }
  | { type: 'Got'; word: string }
  | { type: 'Carried' };

const start = instant('2026-01-05T09:00:00.000Z');
const carrier: DocumentType<Carrier, CarrierEvent> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: (id) => ({ id, got: [], carried: 0 }),
  evolve: (state, event) => {
    if (event.type === 'Got') return { ...state, got: [...state.got, event.word] };
    return event.type === 'Carried' ? { ...state, carried: state.carried + 1 } : state;
  },
  followUps: (event) =>
    event.type === 'Asked' ? [{ name: event.work, key: event.id, payload: { to: event.to } }] : [],
  duties: 'none',
  views: {
    carrier: viewsOn<Carrier>()({
      name: 'carrier',
      param: 'pathwayRef',
      schema: z.object({ carried: notice(z.int()) }),
      seenBy: [anybody('for tests')],
      of: ({ carried }) => ({ carried }),
    }),
  },
};

const ask = commandsOn(carrier)({
  name: 'ask',
  summary: 'Asks for something to be carried',
  path: '/people/{pathwayRef}/ask',
  by: { INTAKE: anybody('for tests') },
  body: z.strictObject({ to: z.uuid(), work: z.string().max(20) }),
  opens: true,
  shows: 'carrier',
  entity: ({ params }) => params.pathwayRef,
  decide: ({ body }, _state, context) => [{ type: 'Asked', id: context.id('asked'), ...body }],
});

/** How often each fault is still to come. */
let failBefore = 0;
let failAfter = 0;
let runs = 0;

const payload = z.object({ to: z.uuid() });
const on = followUpsOn(carrier);
const carry = on({
  name: 'carry',
  does: 'carries a word to another person’s document',
  payload,
  run: async ({ id, payload: { to } }, tools) => {
    runs++;
    if (failBefore-- > 0) throw new Error('not yet');
    await tools.change(carrier, to, (): CarrierEvent[] => [{ type: 'Got', word: `from ${id}` }]);
    if (failAfter-- > 0) throw new Error('after the change');
    return () => [{ type: 'Carried' }];
  },
});
const twice = on({
  name: 'twice',
  does: 'changes one document twice, which it must not',
  payload,
  run: async ({ payload: { to } }, tools) => {
    await tools.change(carrier, to, (): CarrierEvent[] => [{ type: 'Got', word: 'once' }]);
    await tools.change(carrier, to, (): CarrierEvent[] => [{ type: 'Got', word: 'twice' }]);
    return undefined;
  },
});
const spec: ServiceSpec = {
  name: 'intake',
  title: 'Carries words',
  settings: {},
  self: nobodysSelf,
  documents: [carrier],
  commands: [ask],
  reactions: [],
  queries: [],
  followUps: [carry, twice],
  projections: [],
  reads: [],
};

describe('a follow-up', () => {
  let house: TestHouse;
  let clock: VirtualClock;
  let from: string;
  let to: string;
  beforeEach(async () => {
    clock = new VirtualClock(start);
    house = await openTestHouse({ clock, services: [spec] });
    [from, to] = [randomUUID(), randomUUID()];
    [failBefore, failAfter, runs] = [0, 0, 0];
  });
  afterEach(() => house.close());

  const asked = (work = 'carry') =>
    house.client.as('INTAKE').post(`/intake/people/${from}/ask`, { to, work });
  const stateOf = async (id: string) =>
    (await house.pair.store('intake').read<Carrier>('pathway', id))?.state;
  const followUps = async () =>
    (await house.pair.store('intake').read('pathway', from))?.followUps ?? [];

  it('is done after the write that asked for it, and is cleared by what it learned', async () => {
    expect((await asked()).status).toBe(200);
    await house.settle();
    expect(await stateOf(to)).toMatchObject({ got: [`from ${from}`] });
    expect(await stateOf(from)).toMatchObject({ carried: 1 });
    expect(await followUps()).toEqual([]);
  });

  it('that fails is tried again later, further and further apart, until it succeeds', async () => {
    failBefore = 9;
    await asked();
    await house.settle();
    expect(await followUps()).toMatchObject([{ attempts: 1 }]);
    clock.moveTo(addMinutes(start, 1));
    await eventually('a second round', async () => (await followUps())[0]?.attempts === 2);
    clock.moveTo(addMinutes(start, 5));
    await eventually('a third round', async () => (await followUps())[0]?.attempts === 3);
    clock.moveTo(addHours(start, 1));
    await eventually('success', async () => (await followUps()).length === 0);
    expect(runs).toBe(10);
    expect(await stateOf(to)).toMatchObject({ got: [`from ${from}`] });
    expect(house.log.count('follow-up')).toBe(3);
  });

  it('that fails after its change has that effect once all the same', async () => {
    failAfter = 2;
    await asked();
    await house.settle();
    expect(runs).toBe(3);
    expect(await stateOf(to)).toMatchObject({ got: [`from ${from}`] });
    expect(await stateOf(from)).toMatchObject({ carried: 1 });
  });

  it('is found again by a process that starts anew', async () => {
    failBefore = 3;
    await asked();
    await house.settle();
    await house.services[0]?.stop();
    clock.moveTo(addHours(start, 1));
    await house.services[0]?.start();
    await house.settle();
    expect(await stateOf(from)).toMatchObject({ carried: 1 });
  });

  it('that nobody here knows waits, and holds up no other', async () => {
    await asked('unheard-of');
    await asked();
    await house.settle();
    expect(await stateOf(from)).toMatchObject({ carried: 1 });
    expect(await followUps()).toMatchObject([{ name: 'unheard-of', attempts: 1 }]);
  });

  it('that would change one document twice is stopped: its second change would pass as a repeat', async () => {
    await asked('twice');
    await house.settle();
    expect(await stateOf(to)).toMatchObject({ got: ['once'] });
    expect(house.log.text()).toContain('changes a document once');
    expect(await followUps()).toHaveLength(1);
  });
});
