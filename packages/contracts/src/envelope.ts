import { z } from 'zod';
import { OrgId, PathwayRef } from './ids.ts';
import { Audience, ServiceName } from './services.ts';
import { Instant } from './time.ts';

/** On which ground an event is shared (GDPR terms; 42 CFR 2.35 for orders). */
const sharingBases = ['ORDER', 'CONSENT', 'STATUTE', 'VITAL_INTEREST'] as const;
export const Sharing = z.strictObject({
  basis: z.enum(sharingBases),
  consentId: z.uuid().exactOptional(),
  level: z.enum(['L0', 'L1', 'L2']),
});
export type Sharing = z.infer<typeof Sharing>;

/** What a stream is about: a person, or an organisation of the register, whose code is never a UUID. */
export const StreamKey = z.union([PathwayRef, OrgId]);
export type StreamKey = z.infer<typeof StreamKey>;
export const isPerson = (key: StreamKey): key is PathwayRef => PathwayRef.safeParse(key).success;

/**
 * A published event: CloudEvents 1.0 in JSON, with this system's extensions.
 * `id` is the stream and the sequence, so that a repeat is recognised by name alone.
 */
export const CloudEvent = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1),
  source: z.string().min(1),
  type: z.string().regex(/^org\.throughcare\.[a-z-]+\.[a-z-]+\.[a-z-]+\.v[1-9][0-9]*$/),
  subject: StreamKey,
  time: Instant,
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().exactOptional(),
  partitionkey: StreamKey,
  sequence: z.int().positive(),
  epoch: z.int().nonnegative(),
  correlationid: z.string(),
  causationid: z.string(),
  traceparent: z.string().exactOptional(),
  sharing: Sharing,
  data: z.record(z.string(), z.unknown()),
});
export type CloudEvent = z.infer<typeof CloudEvent>;

/** The published history of one document for one audience. */
export const Stream = z.object({ service: ServiceName, audience: Audience, ref: StreamKey });
export type Stream = z.infer<typeof Stream>;

export const streamName = (stream: Stream): string =>
  `${stream.service}/${stream.audience}/${stream.ref}`;
export const sourceOf = (service: ServiceName, audience: Audience): string =>
  `/throughcare/${service}/${audience}`;

/** Whose an event is, and for whom; throws where the source is not one of ours. */
export function publishedBy({ source }: Pick<CloudEvent, 'source'>): Published {
  const found = known.get(source);
  if (found) return found;
  const [, root, service, audience] = source.split('/');
  if (root !== 'throughcare') throw new TypeError('not a source of this system');
  const published = Published.parse({ service, audience });
  known.set(sourceOf(published.service, published.audience), published);
  return published;
}
const Published = Stream.omit({ ref: true });
type Published = z.infer<typeof Published>;
/** By source: one for each service and audience. */
const known = new Map<string, Published>();

/** Reads the stream back out of an envelope; throws where the source is not one of ours. */
export const streamOf = (event: Pick<CloudEvent, 'source' | 'partitionkey'>): Stream => ({
  ...publishedBy(event),
  ref: StreamKey.parse(event.partitionkey),
});
