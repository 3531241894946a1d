import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';
import { pageOf } from '../kernel/paging.ts';
import { Look } from '../privacy/model.ts';

const Looks = pageOf(Look.extend({ items: z.array(z.string()) }));
export type Found = z.infer<typeof Looks>['items'][number] & { readonly service: ServiceName };

/** Where the lists of the services are read on: each by its own mark; null where one is at its end. */
type Marks = Readonly<Record<ServiceName, string | null | undefined>>;
const many = 100;
/** So many of the latest stand on one page. */
const shown = 50;
/** Who only looks at themselves looks often: past so many rounds the rest is on the next page. */
const mostRounds = 6;

const begin = Object.fromEntries(serviceNames.map((one) => [one, undefined])) as Marks;
const Kept = z.record(z.string(), z.string().nullable());

export function marksIn(after: string | undefined): Marks {
  if (after === undefined) return begin;
  try {
    const kept = Kept.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
    return Object.fromEntries(serviceNames.map((one) => [one, kept[one]])) as Marks;
  } catch {
    return begin;
  }
}

const markOf = (marks: Marks): string | null =>
  Object.values(marks).every((one) => one === null)
    ? null
    : Buffer.from(JSON.stringify(marks)).toString('base64url');

/**
 * The looks of all services in one order, the latest first. Those of a service that has more are known only down to its last
 * one: what others tell of an earlier time waits for the next part, and each list goes on behind what was taken of it.
 */
async function nextOf(asking: Asking, pathwayRef: string, marks: Marks) {
  const path = `/people/${pathwayRef}/disclosures`;
  const ask = (service: ServiceName, limit: number) =>
    asking.maybe(service, path, Looks, { limit, after: marks[service] ?? undefined });
  const parts = await Promise.all(
    serviceNames.map(async (service) => {
      const found = marks[service] === null ? undefined : await ask(service, many);
      const items = (found?.items ?? []).map((one): Found => ({ ...one, service }));
      return { service, items, next: found?.next ?? null };
    }),
  );
  const known = parts
    .flatMap(({ items, next }) => (next === null ? [] : [items.at(-1)?.at ?? '']))
    .toSorted()
    .at(-1);
  const taken = parts.map(({ items }) => items.filter(({ at }) => !known || at >= known));
  const after = await Promise.all(
    parts.map(
      async ({ service, items, next }, n): Promise<[ServiceName, string | null | undefined]> => {
        const count = taken[n]?.length ?? 0;
        if (count === items.length) return [service, next];
        if (count === 0) return [service, marks[service]];
        return [service, (await ask(service, count))?.next ?? null];
      },
    ),
  );
  const looks = taken.flat().sort((one, other) => (one.at > other.at ? -1 : 1));
  return { looks, marks: Object.fromEntries(after) as Marks };
}

/** A page of who looked; the person’s own looks are left out unless they are asked for. */
export async function looksAfter(
  asking: Asking,
  pathwayRef: string,
  after: string | undefined,
  own: boolean,
) {
  const looks: Found[] = [];
  let marks = marksIn(after);
  for (let round = 0; round < mostRounds && looks.length < shown; round++) {
    const part = await nextOf(asking, pathwayRef, marks);
    looks.push(...part.looks.filter(({ role }) => own || role !== 'PERSON'));
    marks = part.marks;
    if (markOf(marks) === null) break;
  }
  return { looks, next: markOf(marks) };
}
