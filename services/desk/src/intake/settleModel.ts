import { CalendarDate, Instant, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { pageOf } from '../kernel/paging.ts';

/** Whose the records are that may be of one person: intake’s officers, and whoever answers for privacy. */
export const settlers = ['INTAKE', 'PRIVACY'] as const satisfies readonly Role[];
/** So many of each stand on the page; what is settled gives way to the next. */
export const most = 100;

const Done = z.looseObject({ at: Instant, org: z.string(), role: z.string() });

export const Pairs = pageOf(
  z.looseObject({ pathwayRef: z.string(), otherRef: z.string(), foundAt: Instant.optional() }),
);
export const Reviews = pageOf(
  z.looseObject({
    pathwayRef: z.string(),
    itemId: z.string(),
    removedRef: z.string(),
    since: Instant.optional(),
  }),
);
export const Mismatches = pageOf(
  z.looseObject({
    pathwayRef: z.string(),
    mismatchId: z.string(),
    said: Done.optional(),
    named: z
      .looseObject({
        givenName: z.string().nullable(),
        familyName: z.string().nullable(),
        dateOfBirth: CalendarDate.nullable(),
        identifiers: z.array(z.looseObject({ issuer: z.string(), value: z.string() })),
      })
      .optional(),
  }),
);
export const Deaths = pageOf(
  z.looseObject({ pathwayRef: z.string(), reportId: z.string(), reported: Done.optional() }),
);
export const Routes = pageOf(
  z.looseObject({ pathwayRef: z.string(), routeId: z.string(), since: Instant.optional() }),
);
