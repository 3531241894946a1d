import { randomUUID } from 'node:crypto';
import { addMinutes, instant } from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  followUpsOn,
  notice,
  viewsOn,
} from '@throughcare/record';
import type { ServiceDeps, ServiceSpec } from '@throughcare/service-kit';
import { openTelemetry, type Telemetry } from '@throughcare/telemetry';
import { listener, nobodysSelf, teller } from '@throughcare/testing';
import { eventually, openTestHouse, relayedPair, type TestHouse } from '@throughcare/testing/house';
import { OtlpReceiver, type ReceivedSpan } from '@throughcare/testing/otlp';
import { z } from 'zod';
import { VirtualClock } from '../clock.ts';

const start = instant('2026-01-05T09:00:00.000Z');
const traceId = 'a'.repeat(32);
const caller = `00-${traceId}-${'1'.repeat(16)}-01`;
const accepted = 'org.throughcare.intake.referral.accepted.v1';
const traced = { headers: { traceparent: caller } };

type Asker = { readonly asked: number };
const asker: DocumentType<Asker, { type: 'Asked' | 'Done' }> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ asked: 0 }),
  evolve: (state, event) => (event.type === 'Asked' ? { asked: state.asked + 1 } : state),
  followUps: (event) =>
    event.type === 'Asked' ? [{ name: 'ask-around', key: 'one', payload: {} }] : [],
  duties: 'none',
  views: {
    asker: viewsOn<Asker>()({
      name: 'asker',
      param: 'pathwayRef',
      schema: z.object({ asked: notice(z.int()) }),
      seenBy: [anybody('for tests')],
      of: ({ asked }) => ({ asked }),
    }),
  },
};
/** Owes a follow-up that asks another service over HTTP. */
const curious: ServiceSpec = {
  name: 'prison-program',
  title: 'Asks',
  settings: {},
  self: nobodysSelf,
  documents: [asker],
  commands: [
    commandsOn(asker)({
      name: 'ask',
      summary: 'Asks around',
      path: '/people/{pathwayRef}/ask',
      by: { PCM: anybody('for tests') },
      body: z.strictObject({}),
      opens: true,
      shows: 'asker',
      entity: ({ params }) => params.pathwayRef,
      decide: () => [{ type: 'Asked' }],
    }),
  ],
  reactions: [],
  queries: [],
  followUps: [
    followUpsOn(asker)({
      name: 'ask-around',
      does: 'asks another service',
      payload: z.object({}),
      run: async (_owed, tools) => {
        await tools.get('court-diversion', '/heard', z.unknown());
        return () => [{ type: 'Done' }];
      },
    }),
  ],
  projections: [],
  reads: [],
};

describe('telemetry of services', () => {
  let receiver: OtlpReceiver;
  let opened: Telemetry[];
  let house: TestHouse;
  let clock: VirtualClock;
  let away: boolean;
  let breaks: boolean;
  let ref: string;

  beforeEach(async () => {
    receiver = await OtlpReceiver.listen();
    breaks = false;
    const broken = { has: () => breaks } as unknown as ReadonlySet<string>;
    const services = [teller(), listener(broken), curious];
    const telemetry = new Map<string, Telemetry>();
    for (const { name: serviceName } of services)
      telemetry.set(serviceName, await openTelemetry({ serviceName, endpoint: receiver.url }));
    opened = [...telemetry.values()];
    clock = new VirtualClock(start);
    [away, ref] = [false, randomUUID()];
    const around = (service: string, deps: ServiceDeps): ServiceDeps => ({
      ...deps,
      telemetry: telemetry.get(service) as Telemetry,
      publish: (records) => (away ? Promise.reject(new Error('away')) : deps.publish(records)),
    });
    // With a relay between: where a document's events are rows of the log there is nothing to send.
    house = await openTestHouse({ clock, services, around, pair: relayedPair });
  });
  afterEach(async () => {
    await house.close();
    await Promise.all(opened.map((telemetry) => telemetry.shutdown()));
    await receiver.close();
  });

  const flush = () => Promise.all(opened.map((telemetry) => telemetry.flush()));
  const say = (n: number, options: object = {}) =>
    house.client.as('INTAKE').post(`/intake/people/${ref}/say`, { n }, options);
  const spans = (name: string): readonly ReceivedSpan[] =>
    receiver.spans.filter((span) => span.name === name);
  const only = (name: string): ReceivedSpan => {
    const [span, ...others] = spans(name);
    if (!span || others.length > 0)
      throw new Error(`${name}: not one of ${receiver.spans.map((one) => one.name).join(', ')}`);
    return span;
  };
  const under = (child: ReceivedSpan, parent: ReceivedSpan) => {
    expect({ of: child.name, trace: child.traceId, parent: child.parentSpanId }).toEqual({
      of: child.name,
      trace: parent.traceId,
      parent: parent.spanId,
    });
  };

  it('shows a command from the request to the reader’s write, each under what caused it', async () => {
    await say(1, traced);
    await house.settle();
    await flush();
    const request = only('POST /people/{pathwayRef}/say');
    const command = only('say');
    expect(request).toMatchObject({
      service: 'intake',
      kind: 'server',
      traceId,
      parentSpanId: '1'.repeat(16),
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/people/{pathwayRef}/say',
        'http.response.status_code': 201,
      },
    });
    under(command, request);
    const [sent, handled] = [only(`send ${accepted}`), only(`process ${accepted}`)];
    under(sent, command);
    under(handled, command);
    expect(sent).toMatchObject({
      kind: 'producer',
      attributes: {
        'messaging.operation.type': 'send',
        'messaging.destination.name': 'throughcare.intake.justice',
      },
    });
    expect(handled).toMatchObject({
      service: 'court-diversion',
      kind: 'consumer',
      attributes: { 'messaging.operation.type': 'process', 'throughcare.outcome': 'applied' },
    });
    const [own, others] = spans('store change pathway');
    if (!own || !others) throw new Error('two writes');
    under(own, command);
    under(others, handled);
    expect(spans('store change pathway')).toHaveLength(2);
    expect(own.attributes['throughcare.effect']).toBe('written');
  });

  it('tells each command’s outcome by its code, in its span and in how long it took', async () => {
    await say(1, { key: 'one' });
    await say(1, { key: 'one' });
    await say(13);
    await say(-1);
    await flush();
    const outcomes = spans('say').map(({ attributes }) => attributes['throughcare.outcome']);
    expect(outcomes).toEqual(['accepted', 'repeated', 'closed', 'invalid-body']);
    expect(spans('say').filter(({ failed }) => failed)).toEqual([]);
    const took = (outcome: string, status: number) =>
      receiver.point('intake', 'throughcare.command.duration', {
        'throughcare.command': 'say',
        'throughcare.outcome': outcome,
        'http.response.status_code': status,
      });
    expect(took('accepted', 201)).toMatchObject({ unit: 's', kind: 'histogram', value: 1 });
    expect(took('closed', 409)).toMatchObject({ value: 1 });
  });

  it('names a request by its method alone where no route is reached', async () => {
    await house.client.bearing('none').post(`/intake/people/${ref}/say`, { n: 1 });
    await house.client.as('INTAKE').get('/intake/people/Aigerim');
    await house.client.as('ADMIN').get('/intake/parked');
    await house.client.as('ADMIN').get('/intake/health/ready');
    await flush();
    expect(
      receiver.spans.map(({ name, attributes }) => [name, attributes['http.response.status_code']]),
    ).toEqual([
      ['POST', 401],
      ['GET', 404],
      ['GET /parked', 200],
    ]);
  });

  it('goes on through what is owed and what another service is asked', async () => {
    await house.client.as('PCM').post(`/prison-program/people/${ref}/ask`, {}, traced);
    await house.settle();
    await flush();
    const [followUp, asked] = [only('follow-up ask-around'), only('GET court-diversion')];
    under(followUp, only('ask'));
    under(asked, followUp);
    expect(asked).toMatchObject({ service: 'prison-program', kind: 'client' });
    under(only('GET /heard'), asked);
    expect(only('GET /heard')).toMatchObject({ service: 'court-diversion', traceId });
  });

  it('begins a trace of its own where the clock speaks, and keeps no span open for workers', async () => {
    await say(1, traced);
    await house.settle();
    clock.moveTo(addMinutes(start, 61));
    await house.settle();
    await flush();
    const tick = only('tick pathway');
    expect(tick).toMatchObject({ service: 'intake', parentSpanId: null });
    expect(tick.traceId).not.toBe(traceId);
    const write = receiver.spans.filter(({ parentSpanId }) => parentSpanId === tick.spanId);
    expect(write.map(({ name }) => name)).toEqual(['store change pathway']);
  });

  it('shows what failed by its code', async () => {
    breaks = true;
    await say(1);
    await house.settle();
    await flush();
    // Tried when it came, parked, and tried again.
    expect(spans(`process ${accepted}`)[0]).toMatchObject({
      failed: true,
      attributes: { 'throughcare.outcome': 'failed', 'error.type': 'failed' },
    });
    away = true;
    await say(2);
    await eventually('a send failed', async () => {
      await flush();
      return spans(`send ${accepted}`).some(({ failed }) => failed);
    });
    away = false;
    await house.settle();
  });

  it('tells how the service is: what waits and since when, what is parked, what was tried again', async () => {
    away = true;
    await say(1);
    await say(2);
    clock.moveTo(addMinutes(start, 2));
    const value = (name: string, service = 'intake') =>
      receiver.point(service, `throughcare.${name}`)?.value;
    await eventually('a retry is told', async () => {
      await flush();
      return (value('retries') ?? 0) > 0;
    });
    expect(value('outbox.pending')).toBe(2);
    expect(value('outbox.age')).toBe(120);
    expect(receiver.point('intake', 'throughcare.outbox.age')).toMatchObject({
      unit: 's',
      kind: 'gauge',
    });
    expect(receiver.point('intake', 'throughcare.retries')).toMatchObject({ kind: 'counter' });
    away = false;
    await house.settle();
    await flush();
    expect(value('outbox.pending')).toBe(0);
    expect(value('outbox.age')).toBe(0);
    for (const name of ['log.lag', 'parked', 'gaps'])
      expect(value(name, 'court-diversion')).toBe(0);
  });
});
