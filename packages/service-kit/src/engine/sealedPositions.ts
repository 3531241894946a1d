import { Audience, ServiceName, StreamKey } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { z } from 'zod';
import type { Secrets } from './secrets.ts';

/** Where an event stands that a service published. */
export const PublishedPosition = z.strictObject({
  service: ServiceName,
  audience: Audience,
  ref: StreamKey,
  sequence: z.int().positive(),
});
export type PublishedPosition = z.infer<typeof PublishedPosition>;

const Sealed = z.strictObject({
  positionsFor: z.string(),
  positions: z.array(PublishedPosition).max(8),
});
/** So many answers a caller may wait for at once. */
const most = 8;

/**
 * Positions as a caller is told them: sealed, so that they say nothing, and for this caller alone, so that nobody learns from
 * how long a made-up or another's position takes whether somebody is known somewhere.
 */
export const sealPositions = (
  { seal }: Pick<Secrets, 'seal'>,
  { account }: Actor,
  positions: readonly PublishedPosition[],
): string => seal(JSON.stringify({ positionsFor: account, positions }));

/** What a caller sent back, one or several with commas between. Undefined where anything in it was not told to them. */
export function openPositions(
  secrets: Pick<Secrets, 'open'>,
  { account }: Actor,
  header: string,
): readonly PublishedPosition[] | undefined {
  const parts = header.split(',', most + 1).map((part) => part.trim());
  if (parts.length > most) return undefined;
  const opened = parts.map((part) => openOne(secrets, account, part));
  return opened.includes(undefined) ? undefined : opened.flatMap((one) => one ?? []);
}

function openOne(
  { open }: Pick<Secrets, 'open'>,
  account: string,
  sealed: string,
): readonly PublishedPosition[] | undefined {
  try {
    const { positionsFor, positions } = Sealed.parse(JSON.parse(open(sealed)));
    return positionsFor === account ? positions : undefined;
  } catch {
    // Not sealed here, changed on the way, or sealed for another purpose.
    return undefined;
  }
}
