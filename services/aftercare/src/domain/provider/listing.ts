import { AreaCode, CalendarDate, CareService, oneLine, Sex } from '@throughcare/contracts';
import { z } from 'zod';

/** A directory entry as its source gives it. What a source does not say is null or empty: not stated, never guessed. */
export const Listing = z.strictObject({
  source: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
    .meta({ description: 'Directory that lists it', examples: ['samhsa-otp'] }),
  sourceId: oneLine(200).meta({ description: 'Its id there' }),
  name: oneLine(300),
  organisation: oneLine(300, 0).nullable(),
  services: z.array(CareService).max(40),
  areas: z.array(AreaCode).min(1).max(400),
  sexes: z.array(Sex).max(4).meta({ description: 'Empty: not stated' }),
  minAge: z.int().min(0).max(130).nullable(),
  maxAge: z.int().min(0).max(130).nullable(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .max(60)
    .meta({ description: 'BCP 47 tags; empty: not stated', examples: [['en', 'es']] }),
  ost: z.boolean().nullable().meta({ description: 'Gives substitution treatment' }),
  capacity: z.int().nonnegative().nullable(),
  from: CalendarDate.nullable(),
  to: CalendarDate.nullable(),
  licence: oneLine(200, 0).nullable().meta({ description: "Licence of the source's data" }),
});
export type Listing = z.output<typeof Listing>;

/** A directory lists a place once. */
export const claimOf = ({ source, sourceId }: Pick<Listing, 'source' | 'sourceId'>) => ({
  scope: 'provider',
  value: JSON.stringify([source, sourceId]),
});
