import { z } from 'zod';

/** A month as addresses and answers have it. */
export const Month = z.string().regex(/^\d{4}-\d{2}$/);

const Told = z.looseObject({ count: z.number().nullable(), suppressed: z.boolean() });
const Spread = z.looseObject({
  lower: z.number().nullable(),
  median: z.number().nullable(),
  upper: z.number().nullable(),
});
export type Told = z.infer<typeof Told>;
export type Spread = z.infer<typeof Spread>;

const WaitOfMonth = z.looseObject({ month: Month, ...Told.shape, ...Spread.shape });
const ShareOfMonth = z.looseObject({
  month: Month,
  of: Told,
  parts: z.array(z.looseObject({ code: z.string(), ...Told.shape })),
  hours: Spread,
});
export type ShareOfMonth = z.infer<typeof ShareOfMonth>;

/** What aftercare answers a city: counts and spreads of one area by month, and nobody. */
export const Indicators = z.looseObject({
  areas: z.array(z.string()),
  area: z.string().nullable(),
  from: Month.nullable(),
  to: Month.nullable(),
  since: Month.nullable(),
  lastTold: Month,
  waits: z.array(
    z.looseObject({
      hop: z.string(),
      unit: z.enum(['HOURS', 'DAYS']),
      months: z.array(WaitOfMonth),
    }),
  ),
  shares: z.array(z.looseObject({ share: z.string(), months: z.array(ShareOfMonth) })),
});
export type Indicators = z.infer<typeof Indicators>;

/** The months from one to another, both of them; the latest first is for whoever chooses. */
export function monthsFrom(from: string, to: string): readonly string[] {
  const months: string[] = [];
  let [year = 0, nth = 1] = from.split('-').map(Number);
  for (let month = from; month <= to; ) {
    months.push(month);
    [year, nth] = nth === 12 ? [year + 1, 1] : [year, nth + 1];
    month = `${year}-${String(nth).padStart(2, '0')}`;
  }
  return months;
}
