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
