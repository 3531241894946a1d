import { inSpan, outsideSpans, traceFields, traceparent } from './current.ts';
import { noTelemetry } from './noTelemetry.ts';
import { parseTraceparent } from './traceparent.ts';

const one = `00-${'a'.repeat(32)}-${'1'.repeat(16)}-01`;
const other = `00-${'b'.repeat(32)}-${'2'.repeat(16)}-00`;
const turn = () => new Promise((done) => setImmediate(done));

describe('the current span', () => {
  it('is kept across what is awaited, also where two are under way at once', async () => {
    const seen = async (parent: string) =>
      noTelemetry.span('work', { parent }, async () => {
        await turn();
        const before = traceparent();
        await Promise.all([turn(), turn()]);
        return [before, traceparent()];
      });
    expect(await Promise.all([seen(one), seen(other)])).toEqual([
      [one, one],
      [other, other],
    ]);
    expect(traceparent()).toBeUndefined();
  });

  it('is left by what is only woken in it', async () => {
    const woken = await noTelemetry.span('work', { parent: one }, () =>
      outsideSpans(async () => {
        await turn();
        return traceparent();
      }),
    );
    expect(woken).toBeUndefined();
  });

  it('gives a log line its ids, and nothing where there is none', () => {
    const span = noTelemetry.begin('work', { parent: one });
    expect(inSpan(span, traceFields)).toEqual({
      trace_id: 'a'.repeat(32),
      span_id: '1'.repeat(16),
    });
    expect(traceFields()).toBeUndefined();
  });
});

describe('a traceparent', () => {
  it('is taken in the form of the standard only', () => {
    expect(parseTraceparent(one)).toMatchObject({ sampled: true });
    expect(parseTraceparent(other)).toMatchObject({ sampled: false });
    const wrong = [
      'Aigerim',
      one.toUpperCase(),
      one.replace('00-', 'ff-'),
      `${one}-more`,
      one.replace(/a/g, '0'),
      one.replace(/1{16}/, '0'.repeat(16)),
      '',
      undefined,
    ];
    expect(wrong.filter((text) => parseTraceparent(text) !== undefined)).toEqual([]);
  });
});

describe('no telemetry', () => {
  it('passes a caller’s trace on, through spans within spans, and begins none', () => {
    const inner = noTelemetry.span('request', { parent: one }, () =>
      noTelemetry.span('command', {}, (span) => span.traceparent),
    );
    expect(inner).toBe(one);
    expect(noTelemetry.span('request', { parent: 'Aigerim' }, traceparent)).toBeUndefined();
    expect(noTelemetry.span('request', {}, traceparent)).toBeUndefined();
    expect(noTelemetry.span('request', { parent: null }, traceparent)).toBeUndefined();
  });

  it('makes nothing anew for work that belongs to no trace', () => {
    expect(noTelemetry.begin('one')).toBe(noTelemetry.begin('other', { parent: null }));
    expect(noTelemetry.recording).toBe(false);
  });

  it('reads no gauge', async () => {
    let reads = 0;
    const unobserve = noTelemetry.observe([], async () => {
      reads++;
      return {};
    });
    await noTelemetry.flush();
    unobserve();
    expect(reads).toBe(0);
  });
});
