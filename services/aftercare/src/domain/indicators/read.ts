import { type AreaCode, addDays, type Instant } from '@throughcare/contracts';
import type { ReadTools } from '@throughcare/record';
import { organisation } from '../organisation/document.ts';
import { byTime, keys, milestone } from './document.ts';
import type { Milestone } from './milestones.ts';
import { type AreaOf, organisationsIn } from './places.ts';

type Tools = Pick<ReadTools, 'list' | 'read'>;

/** Days before the first month from which on milestones are read: a waiting that began before that is not counted. */
export const lookBackDays = 400;
/** Milestones that one read of the index brings. */
const pageSize = 1_000;

async function entries(tools: Tools, key: string, from?: string): Promise<readonly Milestone[]> {
  const all: Milestone[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await tools.list(milestone, byTime, key, {
      limit: pageSize,
      after: after ?? undefined,
      from,
    });
    for (const { item } of page.items) all.push(JSON.parse(item) as Milestone);
    after = page.next;
  }
  return all;
}

/** What figures from a moment on are made of: in the order in which it was told. */
export const milestonesFrom = (tools: Tools, from: Instant): Promise<readonly Milestone[]> =>
  entries(tools, keys.milestones, addDays(from, -lookBackDays));
export const pairsToldOf = (tools: Tools): Promise<readonly Milestone[]> =>
  entries(tools, keys.pairs);

/** When the first milestone of all was told; null while there is none. */
export async function firstToldAt(tools: Tools): Promise<Instant | null> {
  const { items } = await tools.list(milestone, byTime, keys.milestones, { limit: 1 });
  const [first] = items;
  return first ? (JSON.parse(first.item) as Milestone).at : null;
}

export async function areasOf(tools: Tools, org: string): Promise<readonly AreaCode[]> {
  return (await tools.read(organisation, org))?.organisation?.areas ?? [];
}

/** The first area of each organisation that these milestones name, as the register has it now. */
export async function areasIn(tools: Tools, all: readonly Milestone[]): Promise<AreaOf> {
  const known = new Map<string, AreaCode>();
  for (const org of organisationsIn(all)) {
    const [area] = await areasOf(tools, org);
    if (area !== undefined) known.set(org, area);
  }
  return (org) => known.get(org ?? '') ?? null;
}
