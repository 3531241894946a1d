import { OtlpReceiver } from '@throughcare/testing/otlp';
import {
  inSpan,
  noTelemetry,
  openTelemetry,
  type Telemetry,
  type TelemetryOptions,
  traceparent,
} from './index.ts';

const traceId = 'a'.repeat(32);
const caller = `00-${traceId}-${'1'.repeat(16)}-01`;

describe('telemetry over OTLP', () => {
  let receiver: OtlpReceiver;
  let opened: Telemetry[];
  beforeEach(async () => {
    receiver = await OtlpReceiver.listen();
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((telemetry) => telemetry.shutdown()));
    await receiver.close();
  });

  async function open(options: Partial<TelemetryOptions> = {}): Promise<Telemetry> {
    const telemetry = await openTelemetry({
      serviceName: 'intake',
      endpoint: receiver.url,
      ...options,
    });
    opened.push(telemetry);
    return telemetry;
  }
  const named = (name: string) => {
    const found = receiver.spans.filter((span) => span.name === name);
    expect(found).toHaveLength(1);
    return found[0];
  };

  it('puts spans under the one that is current, across what is awaited, and the first under its caller', async () => {
    const telemetry = await open();
    await telemetry.span('request', { kind: 'server', parent: caller }, async () => {
      await new Promise((done) => setImmediate(done));
      await telemetry.span('command', {}, async (span) => {
        await Promise.resolve();
        expect(traceparent()).toBe(span.traceparent);
        telemetry.begin('flight', { kind: 'producer' }).end();
      });
    });
    telemetry.begin('elsewhere').end();
    await telemetry.flush();
    const [request, command, flight] = ['request', 'command', 'flight'].map(named);
    expect(request).toMatchObject({ kind: 'server', traceId, parentSpanId: '1'.repeat(16) });
    expect(command).toMatchObject({ kind: 'internal', parentSpanId: request?.spanId });
    expect(flight).toMatchObject({ kind: 'producer', parentSpanId: command?.spanId });
    expect(named('elsewhere')).toMatchObject({ parentSpanId: null });
    expect(named('elsewhere')?.traceId).not.toBe(traceId);
  });

  it('begins anew where it is told to, whatever is current', async () => {
    const telemetry = await open();
    telemetry.span('request', { parent: caller }, () =>
      telemetry.begin('tick', { parent: null }).end(),
    );
    await telemetry.flush();
    expect(named('tick')).toMatchObject({ parentSpanId: null });
    expect(named('tick')?.traceId).not.toBe(traceId);
  });

  it('ends a span with what it ran, marks it with the code of what was thrown, and repeats no message', async () => {
    const telemetry = await open();
    const secret = 'Aigerim Sadykova';
    const failure = Object.assign(new Error(secret), { code: 'unavailable' });
    const fails = telemetry.span('later', {}, () => Promise.reject(failure));
    await expect(fails).rejects.toBe(failure);
    const throws = () =>
      telemetry.span('at once', {}, () => {
        throw new TypeError(secret);
      });
    expect(throws).toThrow(TypeError);
    expect(telemetry.span('value', { attributes: { n: 1 } }, () => 7)).toBe(7);
    await telemetry.flush();
    expect(named('later')).toMatchObject({
      failed: true,
      attributes: { 'error.type': 'unavailable' },
    });
    expect(named('at once')).toMatchObject({ attributes: { 'error.type': 'TypeError' } });
    expect(named('value')).toMatchObject({ failed: false, attributes: { n: 1 } });
    expect(receiver.bodies.join()).not.toContain('Aigerim');
  });

  it('keeps several services of one process apart, in one trace', async () => {
    const [intake, court] = [await open(), await open({ serviceName: 'court-diversion' })];
    intake.span('ask', { kind: 'client' }, () => court.begin('answer', { kind: 'server' }).end());
    await Promise.all([intake.flush(), court.flush()]);
    const [ask, answer] = [named('ask'), named('answer')];
    expect(ask).toMatchObject({ service: 'intake' });
    expect(answer).toMatchObject({ service: 'court-diversion', parentSpanId: ask?.spanId });
    expect(answer?.traceId).toBe(ask?.traceId);
  });

  it('names the log that events go through, on spans about events', async () => {
    const telemetry = await open({ messagingSystem: 'kafka' });
    telemetry.begin('send', { kind: 'producer' }).end();
    telemetry.begin('command').end();
    await telemetry.flush();
    expect(named('send')?.attributes).toEqual({ 'messaging.system': 'kafka' });
    expect(named('command')?.attributes).toEqual({});
  });

  it('follows a caller who does not record, and still passes the trace on', async () => {
    const telemetry = await open();
    const silent = caller.replace(/01$/, '00');
    const span = telemetry.begin('request', { parent: silent });
    expect(span.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`));
    inSpan(span, () => telemetry.begin('command').end());
    span.end();
    await telemetry.flush();
    expect(receiver.spans).toEqual([]);
  });

  it('keeps no trace that begins here where none is to be sampled', async () => {
    const telemetry = await open({ sampled: 0 });
    telemetry.begin('alone').end();
    telemetry.begin('request', { parent: caller }).end();
    await telemetry.flush();
    expect(receiver.spans.map(({ name }) => name)).toEqual(['request']);
  });

  it('counts, measures, and reads gauges until told to stop; what cannot be read is left out', async () => {
    const telemetry = await open();
    const count = telemetry.counter({ name: 'sent', unit: '{event}', description: 'Sent' });
    count(2, { type: 'a' });
    count(1, { type: 'a' });
    const took = telemetry.histogram({
      name: 'took',
      unit: 's',
      description: 'Took',
      bounds: [0.1, 1],
    });
    took(0.05);
    took(3);
    let reads = 0;
    const about = { unit: '{record}', description: 'x' };
    const unobserve = telemetry.observe(
      [
        { name: 'parked', kind: 'gauge', ...about },
        { name: 'gaps', kind: 'counter', ...about },
        { name: 'lag', kind: 'gauge', ...about },
      ],
      async () => {
        reads++;
        return { parked: 3, gaps: 1, lag: null };
      },
    );
    await telemetry.flush();
    expect(receiver.point('intake', 'sent', { type: 'a' })).toMatchObject({ value: 3 });
    expect(receiver.point('intake', 'took')).toMatchObject({ kind: 'histogram', value: 2 });
    expect(receiver.point('intake', 'parked')).toMatchObject({ kind: 'gauge', value: 3 });
    expect(receiver.point('intake', 'gaps')).toMatchObject({ kind: 'counter', value: 1 });
    expect(receiver.point('intake', 'lag')).toBeUndefined();
    unobserve();
    await telemetry.flush();
    expect(reads).toBe(1);
  });

  it('exports the rest although one reading fails', async () => {
    const telemetry = await open();
    telemetry.observe([{ name: 'lag', kind: 'gauge', unit: '1', description: 'x' }], () =>
      Promise.reject(new Error('the store is away')),
    );
    telemetry.counter({ name: 'sent', unit: '1', description: 'x' })(1);
    await telemetry.flush();
    expect(receiver.point('intake', 'sent')).toMatchObject({ value: 1 });
  });
});

describe('a receiver that is not there', () => {
  it('disturbs nobody: work goes on, flush and shutdown end', async () => {
    const gone = await OtlpReceiver.listen();
    await gone.close();
    const telemetry = await openTelemetry({ serviceName: 'intake', endpoint: gone.url });
    telemetry.counter({ name: 'sent', unit: '1', description: 'x' })(1);
    expect(telemetry.span('work', {}, () => 'done')).toBe('done');
    const began = performance.now();
    await telemetry.shutdown();
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(telemetry.span('later', {}, () => 'done')).toBe('done');
  });
});

it('no endpoint, no telemetry', async () => {
  expect(await openTelemetry({ serviceName: 'intake', endpoint: undefined })).toBe(noTelemetry);
});
