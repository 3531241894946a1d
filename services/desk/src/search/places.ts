import type { Role } from '@throughcare/contracts';
import { z } from 'zod';
import { courtRoles, Orders, orderAddress } from '../court/order.ts';
import { personAddress as atHealth, Treatments, treatmentAddress } from '../health/model.ts';
import { personAddress as atOffice } from '../intake/model.ts';
import type { Asking } from '../kernel/asking.ts';
import type { View } from '../kernel/page.ts';
import { personAddress as atPrison } from '../prison/model.ts';
import { Episode, episodeAddress } from '../provider/model.ts';
import { sayCode } from '../words/speak.ts';

/** A page about somebody who was found; where there are several, each says which it is. */
export type Place = { readonly href: string; readonly text: string };
type PlacesOf = (
  asking: Asking,
  ref: string,
  view: Pick<View, 'say'>,
) => readonly Place[] | Promise<readonly Place[]>;

const itemsOf = <T extends z.ZodType>(item: T) => z.looseObject({ items: z.array(item) });
const Cases = itemsOf(z.looseObject({ caseId: z.string(), state: z.string().optional() }));
const Episodes = itemsOf(Episode);
const OrdersOf = Orders.pick({ items: true });

/** Where each desk works with a person. What a desk has no page for, as a referral that intake has, leads nowhere. */
const desks: readonly { readonly roles: readonly Role[]; readonly places: PlacesOf }[] = [
  { roles: ['INTAKE'], places: (_asking, ref) => [{ href: atOffice(ref), text: '' }] },
  { roles: ['PRIVACY'], places: (_asking, ref) => [{ href: `/privacy/looks/${ref}`, text: '' }] },
  { roles: ['PPT', 'PREC'], places: (_asking, ref) => [{ href: atPrison(ref), text: '' }] },
  { roles: ['PHC'], places: (_asking, ref) => [{ href: atHealth(ref), text: '' }] },
  {
    // Whom a case manager brought and no prison holds, the prison has no page of.
    roles: ['PCM'],
    async places(asking, ref) {
      const there = await asking.maybe('prison-program', `/people/${ref}`, z.looseObject({}));
      return there ? [{ href: atPrison(ref), text: '' }] : [];
    },
  },
  {
    roles: courtRoles,
    async places(asking, ref, { say }) {
      const found = await asking.maybe('court-diversion', `/people/${ref}/orders`, OrdersOf);
      return (found?.items ?? []).toReversed().map((one) => ({
        href: orderAddress(one),
        text: one.order
          ? say('search.order', { number: one.order.orderNumber })
          : say('court.candidate.title'),
      }));
    },
  },
  {
    roles: ['NGOC', 'NGOW'],
    async places(asking, ref, { say }) {
      const found = await asking.maybe('aftercare', '/cases', Cases, { pathwayRef: ref });
      return (found?.items ?? []).toReversed().map(({ caseId, state }) => ({
        href: `/ngo/cases/${caseId}`,
        text: state === undefined ? '' : sayCode(say, 'state', state),
      }));
    },
  },
  {
    roles: ['PROV'],
    async places(asking, ref, { say }) {
      const found = await asking.maybe('aftercare', `/people/${ref}/treatment-episodes`, Episodes);
      return (found?.items ?? []).toReversed().map((one) => ({
        href: episodeAddress(one),
        text: one.state === undefined ? '' : sayCode(say, 'state', one.state),
      }));
    },
  },
  {
    roles: ['PRESCRIBER'],
    async places(asking, ref, { say }) {
      const found = await asking.maybe('prison-program', `/people/${ref}/ost`, Treatments);
      return (found?.items ?? []).map(({ ostId, status }) => ({
        href: treatmentAddress({ pathwayRef: ref, ostId }),
        text: status === undefined ? '' : sayCode(say, 'state', status),
      }));
    },
  },
];

/** Whose desk works with people by name. */
export const searchers: readonly Role[] = desks.flatMap(({ roles }) => roles);

/** The pages about somebody at the first desk of the reader that has any. */
export async function placesOf(
  asking: Asking,
  ref: string,
  view: Pick<View, 'say'>,
): Promise<readonly Place[]> {
  for (const { roles, places } of desks) {
    if (!roles.some((role) => asking.me.roles.includes(role))) continue;
    const found = await places(asking, ref, view);
    if (found.length > 0) return found;
  }
  return [];
}
