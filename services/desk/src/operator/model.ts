import { Instant, ServiceName as Service, type ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import { type Asking, Refused } from '../kernel/asking.ts';
import { pageOf } from '../kernel/paging.ts';

export const operator = ['ADMIN'] as const;

/** What the services answer to an operator: sums, codes and moments. */
export const Arrow = z.looseObject({
  from: Service,
  settled: z.number(),
  lastAt: Instant.nullable(),
  lag: z.number().nullable(),
  parked: z.number(),
});
export type Arrow = z.infer<typeof Arrow>;

export const Flow = z.looseObject({
  since: Instant,
  minutes: z.number(),
  arrows: z.array(Arrow),
  parkedMore: z.boolean(),
  health: z.looseObject({
    ready: z.boolean(),
    reasons: z.array(z.string()),
    pendingEvents: z.number().nullable(),
    pendingSince: Instant.nullable(),
    parked: z.number().nullable(),
    parkedSince: Instant.nullable(),
  }),
});
export type Flow = z.infer<typeof Flow>;

/** One service as it is now; null where it does not answer. */
export type FlowOf = { readonly service: ServiceName; readonly flow: Flow | null };

export const ParkedRow = z.looseObject({
  id: z.string(),
  ref: z.string().nullable(),
  stream: z.string().nullable(),
  sequence: z.number().nullable(),
  topic: z.string(),
  type: z.string().nullable(),
  reason: z.string(),
  since: Instant,
});
export type ParkedRow = z.infer<typeof ParkedRow>;
export const ParkedPage = pageOf(ParkedRow);

export const DryRun = z.looseObject({
  items: z.array(ParkedRow.extend({ outcome: z.string() })),
  applies: z.number(),
  stays: z.number(),
});
export type DryRun = z.infer<typeof DryRun>;
export const Redriven = z.looseObject({ moved: z.number(), left: z.number() });

export const InTransit = z.looseObject({
  items: z.array(
    z.looseObject({
      type: z.string(),
      events: z.number(),
      since: Instant,
      due: Instant,
      overdue: z.boolean(),
    }),
  ),
});

export const Standing = z.looseObject({
  service: Service,
  standing: z.string(),
  type: z.string().nullable(),
  at: Instant.nullable(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** A service that is away takes no page of the others with it: undefined in its place. */
export async function orAway<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 503) return undefined;
    throw error;
  }
}

export const askFlow = async (asking: Asking, service: ServiceName): Promise<FlowOf> => ({
  service,
  flow: (await orAway(asking.get(service, '/flow', Flow))) ?? null,
});

/** An event's type without what all of them have in common: `intake.referral.accepted.v1`. */
export const typeSaid = (type: string | null): string =>
  (type ?? '–').replace(/^org\.throughcare\./, '');

/** Where the desk says how one event stands, by the id of the event; undefined where it is none. */
export function eventAddress(id: string): string | undefined {
  const [service, audience, ref, sequence, ...more] = id.trim().split('/');
  const fits =
    more.length === 0 &&
    [service, audience, ref].every((part) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(part ?? '')) &&
    /^[1-9]\d{0,8}$/.test(sequence ?? '');
  return fits ? `/operator/events/${service}/${audience}/${ref}/${sequence}` : undefined;
}
