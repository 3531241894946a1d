import { intakeEventTypes as told } from '@throughcare/contracts';
import { inOrder, type Publication, publication } from '@throughcare/record';
import { instruments } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { audienceOf } from '../referral/audience.ts';
import { replacedBy, screeningState } from './state.ts';

/**
 * Whether there is a need, and which way an assessment points; never what was said or found. Of an assessment the court
 * hears no more than whether it finds the order suitable.
 */
export function completion(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  const completion = screening?.completion;
  if (!screening || !completion) return [];
  const { result, interviewedOn: on } = completion;
  const audience = audienceOf(state.referrals[screening.referralId ?? '']);
  const replaces = replacedBy(screening, state.screenings);
  const data = { screeningId, need: result.need, ...(replaces.length > 0 && { replaces }) };
  if (instruments[screening.instrument].tier === 'SCREEN')
    return [publication(told.screeningCompleted, audience, data)];
  const need = publication(told.screeningCompleted, 'care', data);
  if (!('recommendedPathway' in result)) return [need];
  const suitable = result.suitable ? ('YES' as const) : ('NO' as const);
  const { recommendedPathway } = result;
  const assessed = { assessmentId: screeningId, suitable, recommendedPathway, on };
  return [need, publication(told.assessmentCompleted, audience, assessed)];
}

/** The results in force that were found for a referral. */
export const completions = (state: Pathway, referralId: string): Publication[] =>
  inOrder(state.screenings)
    .filter((one) => one.referralId === referralId && screeningState(one) === 'COMPLETED')
    .flatMap(({ screeningId }) => completion(state, screeningId));
