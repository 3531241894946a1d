import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { pageOf } from '../kernel/paging.ts';

/** What the services answer to a privacy officer. */
export const Look = z.looseObject({
  at: Instant,
  org: z.string(),
  role: z.string().nullable(),
  what: z.string(),
});
export type Look = z.infer<typeof Look>;
export const Looks = pageOf(Look);

export const Organisation = z.looseObject({
  organisationId: z.string(),
  kind: z.string(),
  areas: z.array(z.string()),
  timeZone: z.string(),
  speaksFor: z.array(z.string()),
  screensIn: z.array(z.string()),
  noticesTo: z.array(z.string()),
  secondTo: z.array(z.string()),
  quietHours: z.looseObject({ from: z.string(), to: z.string() }).nullable(),
  onCallTo: z.array(z.string()),
  closed: z.boolean(),
});
export type Organisation = z.infer<typeof Organisation>;
export const Organisations = pageOf(Organisation);
