import { intakeEventTypes as told } from '@throughcare/contracts';
import { inOrder, type Publication, publication } from '@throughcare/record';
import { instruments } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { audienceOf } from '../referral/audience.ts';
import { screeningState } from './state.ts';

/** Whether there is a need, or which way an assessment points; never what was said or found. */
export function completion(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  const completion = screening?.completion;
  if (!screening || !completion) return [];
  const { result, interviewedOn: on } = completion;
  const audience = audienceOf(state.referrals[screening.referralId ?? '']);
  if (instruments[screening.instrument].tier === 'SCREEN')
    return [publication(told.screeningCompleted, audience, { screeningId, need: result.need })];
  if (!('recommendedPathway' in result)) return [];
  const suitable = result.suitable ? ('YES' as const) : ('NO' as const);
  const { recommendedPathway } = result;
  const data = { assessmentId: screeningId, suitable, recommendedPathway, on };
  return [publication(told.assessmentCompleted, audience, data)];
}

/** The results in force that were found for a referral. */
export const completions = (state: Pathway, referralId: string): Publication[] =>
  inOrder(state.screenings)
    .filter((one) => one.referralId === referralId && screeningState(one) === 'COMPLETED')
    .flatMap(({ screeningId }) => completion(state, screeningId));
