import { z } from 'zod';
import { Placement } from '../city/model.ts';
import { Hearing } from '../court/hearing.ts';
import { Order } from '../court/order.ts';
import { Guardians } from '../guardian/model.ts';
import { Consent, Referral, Screening } from '../intake/model.ts';
import type { Asking } from '../kernel/asking.ts';
import { Identity } from '../ngo/model.ts';
import { Person as InPrison } from '../prison/model.ts';
import { Episode } from '../provider/model.ts';
import { Accounts, all, OwnCases, Routes } from './model.ts';

const none = { items: [] };

/** Everything that the four services tell a person of themselves, asked at once. */
export async function ownRecord(asking: Asking, pathwayRef: string) {
  const of = `/people/${pathwayRef}`;
  const many = async <T>(
    service: 'intake' | 'court-diversion' | 'aftercare',
    what: string,
    answer: z.ZodType<{ items: T[] }>,
  ): Promise<readonly T[]> =>
    ((await asking.maybe(service, `${of}/${what}`, answer)) ?? (none as { items: T[] })).items;
  const known = asking.maybe('intake', `${of}/identity`, Identity);
  const [
    identity,
    guardians,
    referrals,
    screenings,
    consents,
    routes,
    accounts,
    orders,
    prison,
    placements,
    cases,
    episodes,
  ] = await Promise.all([
    known,
    known.then((one) =>
      one?.decidedFor ? asking.maybe('intake', `${of}/guardians`, Guardians) : undefined,
    ),
    many('intake', 'referrals', all(Referral)),
    many('intake', 'screenings', all(Screening)),
    many('intake', 'consents', all(Consent)),
    many('intake', 'voluntary-routes', Routes),
    many('intake', 'accounts', Accounts),
    many('court-diversion', 'orders', all(Order as never) as z.ZodType<{ items: Order[] }>),
    asking.maybe('prison-program', of, InPrison),
    many('aftercare', 'placements', all(Placement)),
    many('aftercare', 'cases', OwnCases),
    many('aftercare', 'treatment-episodes', all(Episode)),
  ]);
  const hearings = await hearingsOf(asking, orders);
  return {
    pathwayRef,
    identity,
    guardians,
    referrals,
    screenings,
    consents,
    routes,
    accounts,
    orders,
    hearings,
    prison,
    placements,
    cases,
    episodes,
  };
}
export type OwnRecord = Awaited<ReturnType<typeof ownRecord>>;

const Hearings = z.looseObject({ items: z.array(Hearing) });

/** When the person is to come before a court, by time. */
export async function hearingsOf(
  asking: Asking,
  orders: readonly Pick<Order, 'pathwayRef' | 'orderId'>[],
): Promise<readonly Hearing[]> {
  const found = await Promise.all(
    orders.map(({ pathwayRef, orderId }) =>
      asking.maybe(
        'court-diversion',
        `/people/${pathwayRef}/orders/${orderId}/hearings`,
        Hearings as never as z.ZodType<{ items: Hearing[] }>,
      ),
    ),
  );
  return found.flatMap((one) => one?.items ?? []).sort((a, b) => (a.at < b.at ? -1 : 1));
}
