import { dateOf } from '@throughcare/contracts';
import { type Context, type Refusal, refuse, settingsFor } from '@throughcare/record';
import type { CourtDiversionSettings } from '../../settings.ts';
import { factsOf } from '../facts/state.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { addMonths } from '../terms/addMonths.ts';

/** Suitability rests on an assessment that intake told us of and that is still valid. */
export function checkAssessment(
  id: string,
  state: Pathway,
  { court, zone }: Pick<Order, 'court' | 'zone'>,
  context: Context<CourtDiversionSettings>,
): Refusal | null {
  const told = factsOf(state.facts, 'ASSESSED').findLast((fact) => fact.assessmentId === id);
  if (!told)
    return refuse.conflict(
      'assessment-not-completed',
      'No completed assessment of this id is known here.',
    );
  const { assessmentValidMonths } = settingsFor(context.settings, { court });
  const validUntil = addMonths(told.on, assessmentValidMonths);
  return dateOf(context.now, zone) > validUntil
    ? refuse.conflict('assessment-expired', 'The assessment is too old; a new one is needed.')
    : null;
}
