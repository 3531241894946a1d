import { fitsKind } from '@throughcare/contracts';
import type { ReadTools } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { everyRow } from '../access/everyRow.ts';
import { pathway } from '../document.ts';
import { organisation } from '../organisation/document.ts';
import { type AgeGround, neverByAge } from '../partner/ages.ts';
import { asCandidate, inForce, openPartners, partnerNamed } from '../partner/candidates.ts';
import { type MatchProfile, type Ranked, rank } from '../partner/matching.ts';

type Tools = ReadTools<AftercareSettings>;
export type FreePlace = Ranked & {
  /** How many more people it takes now; null where it states no number. */
  readonly free: number | null;
};

/** Providers with an open door that fit, whether or not a place is free, the best first. */
export async function providersThatFit(
  tools: Tools,
  profile: MatchProfile,
  tieBreak: (org: string) => string,
): Promise<readonly Ranked[]> {
  return rank(profile, (await openPartners(tools, 'TREATMENT')).map(asCandidate), tieBreak);
}

/** Those that fit and have a place, the best first. A hint, not a promise: the provider decides. */
export async function providersWithPlace(
  tools: Tools,
  profile: MatchProfile,
  tieBreak: (org: string) => string,
): Promise<readonly FreePlace[]> {
  const candidates = (await openPartners(tools, 'TREATMENT')).map(asCandidate);
  const stated = new Map(candidates.map(({ org, capacity }) => [org, capacity]));
  const found: FreePlace[] = [];
  for (const ranked of rank(profile, candidates, tieBreak)) {
    const capacity = stated.get(ranked.org) ?? null;
    const free =
      capacity === null ? null : capacity - (await peopleAt(tools, ranked.org, capacity));
    if (free === null || free > 0) found.push({ ...ranked, free });
  }
  return found;
}

/** People whom it treats, holds a place for or supports, counted up to this many. */
async function peopleAt(tools: Tools, org: string, upTo: number): Promise<number> {
  const items = new Set<string>();
  for (const index of ['places-taken', 'load'])
    for await (const { item } of everyRow(tools, pathway, index, org)) {
      items.add(item);
      if (items.size >= upTo) return items.size;
    }
  return items.size;
}

export type Door = 'OPEN' | 'DOOR_CLOSED' | 'UNKNOWN' | AgeGround;

/**
 * Whether this organisation can be asked for a place for somebody of this age. One without an agreement can where the
 * register has it as one that treats; one whose agreement has ended takes nobody.
 */
export async function doorOf(
  tools: Tools,
  org: string,
  who: Pick<MatchProfile, 'ageBand'>,
): Promise<Door> {
  const one = await partnerNamed(tools, org);
  const known = await tools.read(organisation, org);
  if (known?.closed) return 'UNKNOWN';
  if (one?.agreement) {
    if (!one.agreement.takes.includes('TREATMENT')) return 'UNKNOWN';
    if (!one.open || !inForce(one, tools)) return 'DOOR_CLOSED';
  } else if (known?.organisation == null || !fitsKind('PROV', known.organisation.kind))
    return 'UNKNOWN';
  return neverByAge(who, one?.served ?? []) ?? 'OPEN';
}
