import { dateOf } from '@throughcare/contracts';
import { type ReadTools, zoneOf } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { everyRow } from '../access/everyRow.ts';
import { partner } from './document.ts';
import type { Candidate } from './matching.ts';
import type { Partner } from './state.ts';

type Tools = ReadTools<AftercareSettings>;

/** Partners with an open door and an agreement in force, in a stable order. */
export async function openPartners(
  tools: Tools,
  takes: 'AFTERCARE' | 'TREATMENT',
): Promise<readonly Partner[]> {
  const found: Partner[] = [];
  for await (const { id } of everyRow(tools, partner, 'partners-for', takes)) {
    const one = await tools.read<Partner>(partner, id);
    if (one?.agreement && inForce(one, tools)) found.push(one);
  }
  return found;
}

/** By its organisation, whether or not its agreement is in force. */
export async function partnerNamed(tools: Tools, org: string): Promise<Partner | undefined> {
  const [row] = (await tools.list(partner, 'partner-org', org, { limit: 1 })).items;
  return row && tools.read<Partner>(partner, row.id);
}

export async function partnerOf(tools: Tools, org: string): Promise<Partner | undefined> {
  const one = await partnerNamed(tools, org);
  return one?.agreement && inForce(one, tools) ? one : undefined;
}

/** By the partner's own days; both ends are counted. */
export function inForce(
  { agreement }: Partner,
  { now, settings }: Pick<Tools, 'now' | 'settings'>,
): boolean {
  if (agreement === null) return false;
  const today = dateOf(now, zoneOf(settings, agreement.org));
  return (
    agreement.agreedFrom <= today && (agreement.agreedTo === null || today <= agreement.agreedTo)
  );
}

export const asCandidate = ({ agreement, served }: Partner): Candidate => ({
  org: agreement?.org ?? '',
  served,
  capacity: capacityOf({ agreement, served }),
});

/** What the partner states, else the sum of what its listings state, else nothing. */
function capacityOf({ agreement, served }: Pick<Partner, 'agreement' | 'served'>): number | null {
  if (agreement?.capacity != null) return agreement.capacity;
  const stated = served.flatMap(({ capacity }) => capacity ?? []);
  return stated.length > 0 ? stated.reduce((sum, one) => sum + one, 0) : null;
}
