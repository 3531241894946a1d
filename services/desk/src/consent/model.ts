import { z } from 'zod';
import { pageOf } from '../kernel/paging.ts';

/** A consent about which somebody has to ask the person, as the lists of desks and of coordinators tell it. */
export const ConsentRequest = z.looseObject({
  pathwayRef: z.string(),
  consentId: z.string(),
  askBy: z.string(),
  recipients: z.array(z.string()).optional(),
  scopes: z.array(z.string()).optional(),
  purpose: z.string().optional(),
  desk: z.string().nullable().optional(),
  coordinators: z.string().nullable().optional(),
  next: z.string().optional(),
});
export type ConsentRequest = z.infer<typeof ConsentRequest>;
export const ConsentRequests = pageOf(ConsentRequest);

const part = z.string().nullish();
/** Who decides for somebody under 18; names only where the reader may know the person’s. */
export const Guardians = z.looseObject({
  items: z.array(
    z.looseObject({
      guardianId: z.string(),
      kind: z.string().optional(),
      org: part,
      name: z.looseObject({ givenName: part, familyName: part }).nullish(),
      ended: z.unknown(),
    }),
  ),
});
