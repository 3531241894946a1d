import type { Audience, CloudEvent, PathwayRef, ServiceName } from '@throughcare/contracts';
import type { Journey } from './journey.ts';

/** What a service has told about a person, in order. */
export const told = async (
  journey: Journey,
  ref: string,
  service: ServiceName,
  audience: Audience,
): Promise<readonly CloudEvent[]> => {
  const { journal } = journey.house.pair;
  return journal.read({ service, audience, ref: ref as PathwayRef }, 0, 1_000);
};

/** The same by its short names: `order.issued`. */
export const namesTold = async (...about: Parameters<typeof told>): Promise<readonly string[]> =>
  (await told(...about)).map(({ type }) => type.split('.').slice(3, -1).join('.'));
