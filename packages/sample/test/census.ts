import type { ServiceName } from '@throughcare/contracts';
import type { Caller } from '@throughcare/replay';
import { z } from 'zod';
import { type Cast, ngos, type Who } from '../src/cast.ts';

const Item = z.looseObject({});
type Item = z.infer<typeof Item>;
const List = z.object({ items: z.array(Item) });

/** How often each thing stands in each state, as the roles that work with it see it. */
export type Census = ReadonlyMap<string, number>;

/** Asks everybody at work, person by person, through the API. */
export async function censusOf(cast: Cast, refs: readonly string[]): Promise<Census> {
  const counts = new Map<string, number>();
  const count = (what: string, state: unknown) => {
    if (typeof state !== 'string') return;
    const key = `${what} ${state}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (let n = 0; n < refs.length; n += 16)
    await Promise.all(refs.slice(n, n + 16).map((ref) => countPerson(cast, ref, count)));
  for (const partner of Object.values(ngos)) await countPartner(cast, partner, count);
  return counts;
}
type Count = (what: string, state: unknown) => void;

async function countPerson(cast: Cast, ref: string, count: Count): Promise<void> {
  const of = (who: Who, service: ServiceName, rest: string) =>
    items(cast.as(who), service, `/people/${ref}/${rest}`);
  for (const one of await of('intake', 'intake', 'referrals')) count('referral', one.state);
  for (const one of await of('screener', 'intake', 'screenings')) {
    count('screening', one.state);
    count('instrument', one.instrument);
  }
  count(
    'outreach',
    (await cast.as('intake').get('intake', `/people/${ref}`, File))?.file?.outreach,
  );
  for (const one of await of('intake', 'intake', 'consents')) count('consent', one.state);
  for (const one of await of('clerk', 'court-diversion', 'orders')) {
    count('order', one.state);
    const { order } = z.object({ order: Terms }).parse(one);
    if (order) count('regime', order.profile);
    if (order && one.state === 'ACTIVE') count('phase', String(order.phase));
  }
  // How a treatment goes is between the provider and the person: the city sees that there is one.
  for (const who of ['provider', 'orchard-provider'])
    for (const one of await of(who, 'aftercare', 'treatment-episodes'))
      count('treatment', one.state);
  for (const one of await of('city', 'aftercare', 'placements')) {
    count('placement', one.state);
    for (const offer of z.array(z.object({ state: z.string() })).parse(one.offers))
      count('offer', offer.state);
  }
  // Whoever goes on with it sees how it went on; the prison, until it is handed over.
  for (const who of ['prison-nurse', 'prescriber'])
    for (const one of await of(who, 'prison-program', 'ost')) count('ost', one.status);
  await countInside(cast.as('case-manager'), ref, count);
}
const File = z.looseObject({ file: z.object({ outreach: z.string() }).nullable() });
const Terms = z.object({ profile: z.string(), phase: z.number() }).nullable();

async function countInside(manager: Caller, ref: string, count: Count): Promise<void> {
  const inside = await manager.get('prison-program', `/people/${ref}`, Inside);
  if (!inside) return;
  const { custody, plan, enrolments } = inside;
  count('whereabouts', custody.whereabouts);
  count('need', custody.need);
  count('halt', custody.halt);
  for (const { releases, departures } of custody.episodes) {
    for (const { state } of releases) count('release', state);
    for (const { outcome } of departures) count('departure', outcome ?? 'OPEN');
  }
  count('plan', plan?.state);
  for (const { status } of enrolments) count('enrolment', status);
}
/** A prison that no longer holds the person sees that they went, and no need. */
const Inside = z.object({
  custody: z.object({
    whereabouts: z.string().nullable(),
    need: z.string().exactOptional(),
    halt: z.string().nullable(),
    episodes: z.array(
      z.object({
        releases: z.array(z.object({ state: z.string() })),
        departures: z.array(z.object({ outcome: z.string().nullable() })),
      }),
    ),
  }),
  plan: z.object({ state: z.string() }).nullable(),
  enrolments: z.array(z.object({ status: z.string() })),
});

async function countPartner(
  cast: Cast,
  { coordinator }: { readonly coordinator: Who },
  count: Count,
): Promise<void> {
  const asked = cast.as(coordinator);
  for (const state of ['ACTIVE', 'CLOSED'])
    for await (const one of asked.pages('aftercare', `/cases?state=${state}`, Case)) {
      count('case', one.state);
      for (const { outcome, cancelled } of one.appointments)
        count('appointment', outcome ?? (cancelled ? 'CANCELLED' : 'TO COME'));
    }
}
const Case = z.object({
  state: z.string(),
  appointments: z.array(z.object({ outcome: z.string().nullable(), cancelled: z.boolean() })),
});

async function items(caller: Caller, service: ServiceName, path: string): Promise<Item[]> {
  return (await caller.get(service, path, List))?.items ?? [];
}
