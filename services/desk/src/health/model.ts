import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import { pageOf } from '../kernel/paging.ts';
import { Plan } from '../prison/model.ts';

/** Substitution treatment as lists show it: when the next dose is due, and how long it has been missed. */
export const TreatmentRow = z.looseObject({
  pathwayRef: z.string(),
  ostId: z.string(),
  status: z.string().optional(),
  outreach: z.string().optional(),
  appointmentAt: Instant.nullable().optional(),
  nextDueAt: Instant.nullable().optional(),
  stage: z.string().nullable().optional(),
  whereabouts: z.string().nullable().optional(),
  prescriberOrg: z.string().nullable().optional(),
});
export type TreatmentRow = z.infer<typeof TreatmentRow>;
export const TreatmentRows = pageOf(TreatmentRow);

const Step = z.looseObject({ at: Instant, org: z.string(), role: z.string() });

/** One treatment; what the reader may not know of it is left out by the service. */
export const Treatment = z.looseObject({
  ostId: z.string(),
  status: z.string().optional(),
  plan: z
    .looseObject({
      prescriberOrg: z.string(),
      appointmentAt: Instant,
      nextDueAt: Instant,
      sharing: z.string(),
    })
    .nullable()
    .optional(),
  handOver: z
    .looseObject({
      medicine: z.string(),
      doseMg: z.number().nullable(),
      lastDoseAt: Instant,
      bridgingDays: z.number(),
      document: z.string(),
      nextDueAt: Instant,
    })
    .nullable()
    .optional(),
  lastDose: z
    .looseObject({
      medicine: z.string(),
      at: Instant,
      everyDays: z.number(),
      bridgingDays: z.number(),
    })
    .nullable()
    .optional(),
  watch: z
    .looseObject({ since: Instant, nextDoseDueAt: Instant, stage: z.string() })
    .nullable()
    .optional(),
  firstDoseAt: Instant.nullable().optional(),
  lostReason: z.string().nullable().optional(),
  changes: z.array(z.looseObject({ to: z.string(), step: Step })).optional(),
});
export type Treatment = z.infer<typeof Treatment>;
export const TreatmentToActOn = Treatment.extend({ actions: z.array(Action) });
export type TreatmentToActOn = z.infer<typeof TreatmentToActOn>;
export const Treatments = z.looseObject({ items: z.array(Treatment) });

/** Somebody whom the prison holds. */
export const Held = z.looseObject({
  pathwayRef: z.string(),
  whereabouts: z.string().optional(),
  since: Instant.optional(),
  need: z.string().optional(),
});
export type Held = z.infer<typeof Held>;

/** One person of the prison, as far as healthcare works with it. */
export const Patient = z.looseObject({
  custody: z
    .looseObject({
      whereabouts: z.string().nullable().optional(),
      actions: z.array(Action),
    })
    .optional(),
  plan: Plan.nullable(),
});
export type Patient = z.infer<typeof Patient>;

export const personAddress = (pathwayRef: string): string => `/health/people/${pathwayRef}`;
export const treatmentAddress = ({
  pathwayRef,
  ostId,
}: Pick<TreatmentRow, 'pathwayRef' | 'ostId'>): string =>
  `${personAddress(pathwayRef)}/treatments/${ostId}`;
