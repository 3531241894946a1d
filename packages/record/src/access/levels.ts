import { z } from 'zod';

/** How close a field comes to the person, and what it is about. Source: the domain reference, 3.3. */
export const levels = {
  L0: 'that there is something: ids, kinds, states of the search, and times',
  L1: 'logistics: dates, places, appointments, who does what',
  'L1.contact': 'how and where to reach the person',
  'L1.custody': 'whether and where the person is held, and the release date',
  L2: 'status: where a referral, need or case stands',
  'L2.order': 'where an order stands, and its terms',
  'L2.programme': 'programmes in prison, attendance and stage',
  'L2.treatment': 'treatment: place, start, break-off and end',
  'L2.voluntary': 'that treatment goes on of the person’s own will once the mandate has ended',
  'L2.substitution': 'that substitution treatment goes on, and where the next dose is',
  'L3.court-test': 'results of tests that a court ordered',
  'L3.clinical': 'screening items and results, assessments, clinical detail',
  'L3.substitution': 'medicine, dose, and what is handed over with them',
  'L4.charge': 'charge, plea, reasons of a legal decision, breach text',
  'L4.conditions': 'the conditions of an order',
  'ID.name': 'who the person is: name, date of birth, sex, numbers',
} as const;
export type Level = keyof typeof levels;

const key = 'x-level';

/** A field of a view at a level: left out where the caller may not see that level. */
export const at = <T extends z.ZodType>(level: Exclude<Level, 'L0'>, schema: T) =>
  schema.exactOptional().meta({ [key]: level });

/** A field that everybody sees who may know of the thing at all. */
export const notice = <T extends z.ZodType>(schema: T): T => schema.meta({ [key]: 'L0' });

export const levelOf = (schema: z.ZodType): Level | undefined =>
  z.globalRegistry.get(schema)?.[key] as Level | undefined;
