import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';

const Figure = z.looseObject({ value: z.number(), source: z.string() });
const Provision = z.looseObject({ what: z.string(), source: z.string() });

/** A legal regime as the court tells it: forms offer what it allows, and repeat no rule. */
export const Profile = z.looseObject({
  profile: z.string(),
  title: z.string(),
  source: z.string(),
  wants: z.array(z.looseObject({ field: z.string(), code: z.string(), detail: z.string() })),
  conditions: z.array(z.string()),
  covers: z.array(Provision),
  revokedFor: z.array(Provision),
  preconditions: z.array(z.string()),
  preconditionAbove: z.looseObject({ months: Figure, wanted: z.array(z.string()) }).nullable(),
  sentenceCeilingMonths: Figure.nullable(),
  termCeilingMonths: Figure.nullable(),
  typicalTermMonths: z.looseObject({ from: Figure, to: Figure }).nullable(),
  residenceCeilingMonths: Figure.nullable(),
  directorRequired: z.boolean(),
  intervalsRequired: z.boolean(),
  mayNameTreatment: z.boolean(),
  measures: z.array(Provision),
  proofDates: z.string(),
  provedBy: z.string(),
  review: z.looseObject({
    mandatoryAboveMonths: Figure.nullable(),
    minimumDays: Figure.nullable(),
    withoutHearing: Provision.nullable(),
  }),
  phases: Figure,
});
export type Profile = z.infer<typeof Profile>;

/** The regime by its code; undefined where the court does not tell it. */
export const profileNamed = (asking: Asking, code: string): Promise<Profile | undefined> =>
  asking.maybe('court-diversion', `/profiles/${code}`, Profile);
