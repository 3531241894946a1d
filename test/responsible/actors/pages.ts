import type { ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import type { Item } from './items.ts';

/** A page that says what whoever reads it may do now. */
export type Page = { readonly service: ServiceName; readonly path: string; readonly param: string };

type Address = (ref: string, id: string) => string;
const addresses: Readonly<Record<string, Address>> = {
  'intake/referralId': (ref, id) => `/people/${ref}/referrals/${id}`,
  'court-diversion/orderId': (ref, id) => `/people/${ref}/orders/${id}`,
  // Stay, release plan and programmes are read together.
  'prison-program/episodeId': (ref) => `/people/${ref}`,
  'prison-program/enrolmentId': (ref) => `/people/${ref}`,
  'aftercare/episodeId': (_ref, id) => `/treatment-episodes/${id}`,
  'aftercare/offerId': (_ref, id) => `/offers/${id}`,
  'aftercare/caseId': (_ref, id) => `/cases/${id}`,
};

/** The page of a thing, where it has one that says what may be done. */
export function pageOf({ service, param, id }: Item, ref: string): Page | undefined {
  const path = addresses[`${service}/${param}`]?.(ref, id);
  return path === undefined ? undefined : { service, path: `/${service}${path}`, param };
}

const Action = z.object({ name: z.string(), post: z.string(), open: z.boolean() });

/** The moves that a page says are open to its reader, wherever on the page they stand: the step's name and its address. */
export function openOn(body: unknown): readonly { readonly name: string; readonly post: string }[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([field, value]) =>
    field === 'actions'
      ? z
          .array(Action)
          .parse(value)
          .filter(({ open }) => open)
      : openOn(value),
  );
}
