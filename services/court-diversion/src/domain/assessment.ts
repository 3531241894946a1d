import { dateOf } from '@throughcare/contracts';
import { type Refusal, refuse, settingsFor } from '@throughcare/record';
import { addMonths } from './calendar.ts';
import { factsOf } from './facts.ts';
import type { Ctx } from './onOrder.ts';
import type { Order } from './order.ts';
import type { Pathway } from './pathway.ts';

/** Suitability rests on an assessment that intake told us of and that is still valid. */
export function checkAssessment(
  id: string,
  state: Pathway,
  order: Pick<Order, 'court'>,
  context: Ctx,
): Refusal | null {
  const told = factsOf(state.facts, 'ASSESSED').findLast((fact) => fact.assessmentId === id);
  if (!told)
    return refuse.conflict(
      'assessment-not-completed',
      'No completed assessment of this id is known here.',
    );
  const { assessmentValidMonths } = settingsFor(context.settings, { court: order.court });
  const validUntil = addMonths(dateOf(told.at), assessmentValidMonths);
  return dateOf(context.now) > validUntil
    ? refuse.conflict('assessment-expired', 'The assessment is too old; a new one is needed.')
    : null;
}
