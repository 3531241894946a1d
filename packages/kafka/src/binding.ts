import { CloudEvent, type PartnerEvent } from '@throughcare/contracts';

/** Headers as the client gives them: texts as bytes, a repeated one as a list. */
export type Headers = Readonly<
  Record<string, Uint8Array | string | readonly (Uint8Array | string)[] | undefined>
>;
export type OutgoingMessage = {
  readonly key: string;
  readonly value: string;
  readonly headers: Record<string, string>;
};
export type IncomingMessage = {
  readonly key: Uint8Array | null;
  readonly value: Uint8Array | null;
  readonly headers?: Headers | undefined;
};

const contentType = 'content-type';
const prefix = 'ce_';
/** What an envelope may carry beside its data. What a newer producer adds is none of this build's business. */
const attributes = Object.keys(CloudEvent.shape).filter(
  (name) => name !== 'data' && name !== 'datacontenttype',
);
const integers = new Set(['sequence', 'epoch']);
const objects = new Set(['sharing']);

/** Partners' events carry no trace: it would tell them apart from what else happened. */
export type OutgoingEvent = CloudEvent | (PartnerEvent & { readonly traceparent?: undefined });

/**
 * An event as a Kafka message: CloudEvents' Kafka binding 1.0.2 in binary mode. Attributes and extensions are headers
 * `ce_<name>` in UTF-8, the data is the value, and its media type is `content-type`. The trace context stands under its
 * plain W3C name as well, where tools that know no CloudEvents look for it; it is not read from there.
 */
export function toMessage(event: OutgoingEvent): OutgoingMessage {
  const headers: Record<string, string> = { [contentType]: event.datacontenttype };
  for (const [name, value] of Object.entries(event))
    if (name !== 'data' && name !== 'datacontenttype')
      headers[`${prefix}${name}`] = typeof value === 'object' ? JSON.stringify(value) : `${value}`;
  if (event.traceparent !== undefined) headers.traceparent = event.traceparent;
  return { key: event.partitionkey, value: JSON.stringify(event.data), headers };
}

/**
 * A message as the log delivers it: binary mode is put together to the envelope's JSON; structured mode, tombstones and
 * what is no event at all go through as they are. Nothing here refuses anything: the reader's schema does.
 */
export function fromMessage({ key, value, headers = {} }: IncomingMessage): {
  readonly key: string | null;
  readonly value: string | null;
} {
  const keyText = key === null ? null : textOf(key);
  if (value === null || headers[`${prefix}specversion`] === undefined)
    return { key: keyText, value: value === null ? null : textOf(value) };
  const envelope: Record<string, unknown> = {};
  for (const name of attributes) {
    const header = headerText(headers[`${prefix}${name}`]);
    if (header !== undefined) envelope[name] = attribute(name, header);
  }
  const mediaType = headerText(headers[contentType]);
  if (mediaType !== undefined) envelope.datacontenttype = mediaType.split(';')[0]?.trim();
  Object.assign(envelope, dataOf(value));
  return { key: keyText, value: JSON.stringify(envelope) };
}

/** Where the value is no JSON it is kept as CloudEvents keeps bytes, so that whoever looks at it later sees all of it. */
function dataOf(value: Uint8Array): { data: unknown } | { data_base64: string } {
  try {
    return { data: JSON.parse(textOf(value)) };
  } catch {
    return { data_base64: Buffer.from(value).toString('base64') };
  }
}

function attribute(name: string, header: string): unknown {
  if (integers.has(name)) return /^\d+$/.test(header) ? Number(header) : header;
  if (!objects.has(name)) return header;
  try {
    return JSON.parse(header);
  } catch {
    return header;
  }
}

const textOf = (bytes: Uint8Array | string): string =>
  typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8');

function headerText(header: Headers[string]): string | undefined {
  const one = Array.isArray(header) ? header[0] : (header as Uint8Array | string | undefined);
  return one === undefined ? undefined : textOf(one);
}
