import { EntityId, PleaType } from '@throughcare/contracts';
import { z } from 'zod';
import { StepView } from '../step/view.ts';
import type { Order } from './state.ts';

/** L4.charge: for the court that holds the order, and the person. */
export const LegalView = z.object({
  offences: z.array(z.object({ code: z.string(), description: z.string() })),
  notEligibleReason: z.string().nullable(),
  pleaType: PleaType.nullable(),
  counsel: z.string().nullable(),
  sentenceMonths: z.number().nullable(),
  breaches: z.array(
    z.object({
      breachId: EntityId,
      ground: z.string(),
      filed: StepView,
      outcome: z.string().nullable(),
    }),
  ),
});

export const viewLegal = (order: Order): z.input<typeof LegalView> => ({
  offences: [...(order.eligibility?.offences ?? [])],
  notEligibleReason: order.eligibility?.reason ?? null,
  pleaType: order.answer?.pleaType ?? null,
  counsel: order.answer?.counsel ?? null,
  sentenceMonths: order.terms?.sentenceMonths ?? null,
  breaches: order.breaches.map(({ id, ground, done, decision }) => ({
    breachId: id,
    ground,
    filed: done,
    outcome: decision?.outcome ?? null,
  })),
});
