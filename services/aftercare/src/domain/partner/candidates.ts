import { type ReadTools, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { type Partner, partner } from './document.ts';
import type { Candidate } from './matching.ts';

type Tools = ReadTools<AftercareSettings>;
const pageSize = 200;

/** Partners with an open door and an agreement in force, in a stable order. */
export async function openPartners(
  tools: Tools,
  takes: 'AFTERCARE' | 'TREATMENT',
): Promise<readonly Partner[]> {
  const found: Partner[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await tools.list(partner, 'partners-for', takes, {
      limit: pageSize,
      after: after ?? undefined,
    });
    for (const { id } of page.items) {
      const one = await tools.read<Partner>(partner, id);
      if (one?.agreement && inForce(one, tools.now)) found.push(one);
    }
    after = page.next;
  }
  return found;
}

export async function partnerOf(tools: Tools, org: string): Promise<Partner | undefined> {
  const [row] = (await tools.list(partner, 'partner-org', org, { limit: 1 })).items;
  const one = row && (await tools.read<Partner>(partner, row.id));
  return one?.agreement && inForce(one, tools.now) ? one : undefined;
}

const inForce = ({ agreement }: Partner, now: string): boolean =>
  agreement !== null &&
  agreement.agreedFrom <= now.slice(0, 10) &&
  (agreement.agreedTo === null || now.slice(0, 10) <= agreement.agreedTo);

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

/** A hint, not a promise: two people may be offered the last place, and the acceptance decides. */
export async function hasRoom(tools: Tools, candidate: Candidate): Promise<boolean> {
  const here = settingsFor(tools.settings, { agreement: candidate.org });
  const limit = candidate.capacity ?? here.openOffersWithoutCapacity;
  if (limit === 0) return false;
  const load = await tools.list(pathway, 'load', candidate.org, {
    limit: Math.min(limit, pageSize),
  });
  return load.items.length < limit && (load.next === null || limit > pageSize);
}
