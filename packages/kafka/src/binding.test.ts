import { CloudEvent, instant } from '@throughcare/contracts';
import fc from 'fast-check';
import { fromMessage, type Headers, toMessage } from './binding.ts';

const ref = '3f0b9d2e-6c1a-8f4e-9a37-5d1c2b7e8f90';
const event = (parts: Partial<CloudEvent> = {}): CloudEvent =>
  CloudEvent.parse({
    specversion: '1.0',
    id: `intake/justice/${ref}/7`,
    source: '/throughcare/intake/justice',
    type: 'org.throughcare.intake.referral.accepted.v1',
    subject: ref,
    time: instant(Date.UTC(2026, 0, 5, 9, 7)),
    datacontenttype: 'application/json',
    partitionkey: ref,
    sequence: 7,
    epoch: 0,
    correlationid: 'request-1',
    causationid: 'command-1',
    sharing: { basis: 'ORDER', level: 'L1' },
    data: { referralId: '7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34' },
    ...parts,
  });

const bytes = (text: string) => Buffer.from(text, 'utf8');
/** As the client gives it back: everything is bytes. */
const received = (message: ReturnType<typeof toMessage>) => ({
  key: bytes(message.key),
  value: bytes(message.value),
  headers: Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, bytes(value)]),
  ),
});
const delivered = (headers: Headers, value: string | null) =>
  fromMessage({ key: bytes(ref), value: value === null ? null : bytes(value), headers }).value;

describe("CloudEvents' Kafka binding", () => {
  it('puts attributes and extensions into ce_ headers, the data alone into the value', () => {
    expect(toMessage(event({ traceparent: '00-aa-bb-01' }))).toEqual({
      key: ref,
      value: '{"referralId":"7a1de8c0-2b4f-8d3a-8c55-0f9e6b1d2a34"}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: `intake/justice/${ref}/7`,
        ce_source: '/throughcare/intake/justice',
        ce_type: 'org.throughcare.intake.referral.accepted.v1',
        ce_subject: ref,
        ce_time: '2026-01-05T09:07:00.000Z',
        ce_partitionkey: ref,
        ce_sequence: '7',
        ce_epoch: '0',
        ce_correlationid: 'request-1',
        ce_causationid: 'command-1',
        ce_traceparent: '00-aa-bb-01',
        ce_sharing: '{"basis":"ORDER","level":"L1"}',
        traceparent: '00-aa-bb-01',
      },
    });
  });

  it('gives back any event as it was sent', () => {
    fc.assert(
      fc.property(
        fc.record({
          sequence: fc.integer({ min: 1 }),
          epoch: fc.nat(),
          correlationid: fc.string({ unit: 'grapheme' }),
          data: fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()),
        }),
        (parts) => {
          const sent = event(JSON.parse(JSON.stringify(parts)) as Partial<CloudEvent>);
          const { key, value } = fromMessage(received(toMessage(sent)));
          expect(key).toBe(ref);
          expect(JSON.parse(value ?? '')).toEqual(JSON.parse(JSON.stringify(sent)));
        },
      ),
    );
  });

  it('takes structured JSON, a tombstone and anything else as it is', () => {
    const structured = JSON.stringify(event());
    expect(delivered({ 'content-type': bytes('application/cloudevents+json') }, structured)).toBe(
      structured,
    );
    const { headers } = received(toMessage(event()));
    expect(delivered(headers, null)).toBeNull();
    expect(delivered({}, 'not json')).toBe('not json');
    expect(fromMessage({ key: null, value: bytes('') })).toEqual({ key: null, value: '' });
  });

  it('leaves out what a newer producer adds, and reads the media type without its parameters', () => {
    const { headers, value } = received(toMessage(event()));
    const more = {
      ...headers,
      ce_tracestate: bytes('x=1'),
      'content-type': bytes('application/json; charset=utf-8'),
    };
    expect(JSON.parse(delivered(more, value.toString()) ?? '')).toEqual(event());
  });

  it('shows the trace to tools that know no CloudEvents, and takes it from none of them', () => {
    expect(toMessage(event()).headers).not.toHaveProperty('traceparent');
    const { headers, value } = received(toMessage(event({ traceparent: '00-aa-bb-01' })));
    const changed = { ...headers, traceparent: bytes('00-cc-dd-01') };
    expect(JSON.parse(delivered(changed, value.toString()) ?? '')).toMatchObject({
      traceparent: '00-aa-bb-01',
    });
  });

  it('takes the first of a header that comes twice', () => {
    const { headers, value } = received(toMessage(event()));
    const twice = { ...headers, ce_id: [bytes('first'), bytes('second')] };
    expect(JSON.parse(delivered(twice, value.toString()) ?? '')).toMatchObject({ id: 'first' });
  });

  it('makes no event out of what is none, and loses nothing of it', () => {
    const { headers, value } = received(toMessage(event()));
    const { ce_time, ...untimely } = headers;
    const broken: [Headers, string][] = [
      [headers, '{"half":'],
      [{ ...headers, ce_sequence: bytes('seven') }, value.toString()],
      [{ ...headers, ce_sharing: bytes('{') }, value.toString()],
      [untimely, value.toString()],
    ];
    for (const [given, text] of broken) {
      const envelope = JSON.parse(delivered(given, text) ?? '');
      expect(CloudEvent.safeParse(envelope).success).toBe(false);
      expect(envelope).toMatchObject({ id: event().id });
    }
    const half = JSON.parse(delivered(headers, '{"half":') ?? '');
    expect(Buffer.from(half.data_base64, 'base64').toString()).toBe('{"half":');
    expect(String(ce_time)).toBe(event().time);
  });
});
