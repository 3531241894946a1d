import {
  type Audience,
  type CloudEvent,
  type DataOf,
  type EventDefinition,
  instant,
  intakeEventTypes,
  type PathwayRef,
  sourceOf,
  streamName,
  topicOf,
} from '@throughcare/contracts';
import type { Delivered, LogRecord } from '@throughcare/messaging';
import { id } from '@throughcare/testing';

export type EventParts = { readonly audience?: Audience; readonly epoch?: number };

/** An event of any type as its owner would publish it. */
export function eventOf<D extends EventDefinition>(
  definition: D,
  ref: PathwayRef,
  sequence: number,
  data: DataOf<D>,
  { audience = 'justice', epoch = 0 }: EventParts = {},
): CloudEvent {
  const { service } = definition;
  return {
    specversion: '1.0',
    id: `${streamName({ service, audience, ref })}/${sequence}`,
    source: sourceOf(service, audience),
    type: definition.type,
    subject: ref,
    time: instant('2026-01-05T09:00:00.000Z'),
    datacontenttype: 'application/json',
    partitionkey: ref,
    sequence,
    epoch,
    correlationid: 'chaos',
    causationid: 'chaos',
    sharing: { basis: 'STATUTE', level: definition.level },
    data,
  };
}

/** The nth of a person's accepted referrals, and the id that the toy listener writes down for it. */
export const referralId = (ref: PathwayRef, n: number): string => id(`${ref}-referral-${n}`);
export const accepted = (ref: PathwayRef, sequence: number, parts?: EventParts): CloudEvent =>
  eventOf(
    intakeEventTypes.referralAccepted,
    ref,
    sequence,
    { referralId: referralId(ref, sequence) },
    parts,
  );
export const death = (ref: PathwayRef, sequence: number): CloudEvent =>
  eventOf(intakeEventTypes.deathReported, ref, sequence, { reportId: id(`${ref}-death`) });

export function recordOf(event: CloudEvent): LogRecord {
  const [, , service, audience] = event.source.split('/');
  return { topic: topicOf(service as never, audience as never), event };
}

/** As the log would hand it over. */
export function deliveredOf(event: CloudEvent, place = event.sequence): Delivered {
  const { topic } = recordOf(event);
  const offset = String(place).padStart(16, '0');
  return {
    topic,
    partition: topic,
    offset,
    order: offset,
    key: event.partitionkey,
    value: JSON.stringify(event),
  };
}
