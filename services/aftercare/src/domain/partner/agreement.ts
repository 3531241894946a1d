import { CalendarDate, OrgId } from '@throughcare/contracts';
import { z } from 'zod';

/** What a partner has agreed to. Source: domain reference G8, G10. */
export const Agreement = z.strictObject({
  org: OrgId,
  providerIds: z
    .array(z.uuid())
    .min(1)
    .max(200)
    .meta({ description: 'Its entries in the directory' }),
  takes: z
    .array(z.enum(['AFTERCARE', 'TREATMENT']))
    .min(1)
    .max(2)
    .meta({ description: 'Offers after release, places under an order, or both' }),
  capacity: z.int().nonnegative().max(100_000).nullable().meta({
    description: 'People at the same time, open offers included; null: not stated',
  }),
  answerWorkingDays: z.int().positive().max(30).nullable().default(null).meta({
    description:
      'Its time for an ordinary offer; never past the release. Null: as the settings say',
  }),
  urgentAnswerMinutes: z.int().positive().max(1440).nullable().default(null).meta({
    description:
      'Its time where the release is today, unplanned or past; counts where it is shorter than the settings say. Null: as they say',
  }),
  takesUrgent: z.boolean().default(true),
  prisons: z.array(OrgId).max(500).default([]).meta({
    description: 'Prisons with whose staff it was agreed; they are told of it and of its end',
  }),
  agreedFrom: CalendarDate,
  agreedTo: CalendarDate.nullable().default(null),
});
export type Agreement = z.output<typeof Agreement>;

/** An organisation has one agreement. */
export const claimOf = ({ org }: Pick<Agreement, 'org'>) => ({ scope: 'partner-org', value: org });
