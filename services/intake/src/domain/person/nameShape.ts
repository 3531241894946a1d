import { z } from 'zod';

/** A name as it is shown to those who may know it. */
export const nameShape = {
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  note: z
    .string()
    .nullable()
    .meta({ description: 'What was written in the place of a name that the person does not have' }),
};
