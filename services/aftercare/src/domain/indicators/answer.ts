import { AreaCode } from '@throughcare/contracts';
import { z } from 'zod';
import { Month } from './months.ts';
import { type Share, shares } from './shares.ts';
import { type Hop, hops } from './waits.ts';

const Told = z.object({
  count: z.int().nullable().meta({ description: 'Null: not told' }),
  suppressed: z.boolean().meta({
    description: 'From 1 to 4, or such a count could be worked out from it',
  }),
});
const part = z.int().nullable();
const Spread = z.object({
  lower: part.meta({ description: 'A quarter took no longer' }),
  median: part.meta({ description: 'Half took no longer; null where fewer than five count' }),
  upper: part.meta({ description: 'Three quarters took no longer' }),
});

/** Counts and spreads alone: nobody and no organisation stands in it. */
export const Indicators = z
  .object({
    areas: z.array(AreaCode).meta({ description: 'Areas that the caller may ask for' }),
    area: AreaCode.nullable().meta({ description: 'The area that is told of; null: none' }),
    from: Month.nullable().meta({ description: 'The first month that is told; null: none is yet' }),
    to: Month.nullable(),
    since: Month.nullable().meta({
      description: 'The month of the first milestone that was heard',
    }),
    lastTold: Month.meta({ description: 'The last month that is told today' }),
    timeZone: z.string().meta({ description: 'By whose days months are told' }),
    waits: z.array(
      z.object({
        hop: z.enum(Object.keys(hops) as [Hop, ...Hop[]]),
        unit: z.enum(['HOURS', 'DAYS']),
        months: z.array(z.object({ month: Month, ...Told.shape, ...Spread.shape })),
      }),
    ),
    shares: z.array(
      z.object({
        share: z.enum(Object.keys(shares) as [Share, ...Share[]]),
        months: z.array(
          z.object({
            month: Month,
            of: Told,
            parts: z.array(z.object({ code: z.string(), ...Told.shape })),
            hours: Spread.meta({ description: 'Hours to the first contact of those reached' }),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Indicators' });
export type Indicators = z.output<typeof Indicators>;
