import { z } from 'zod';
import { pageOf } from './query.ts';

/** By which zone the days of an answer are told. */
export const toldDays = {
  timeZone: z.string().meta({ description: 'By which the days of this list are told' }),
  zoneFrom: z.enum(['REGISTER', 'DEFAULT']).meta({
    description:
      'Whether it is that of the organisation in the register, or the default of the installation where the register does not know the organisation',
  }),
};

/** A page of a list of days says by which zone these are told, since nobody would see it in the rows. */
export const pageOfDays = <T extends z.ZodType>(item: T) => pageOf(item).extend(toldDays);
