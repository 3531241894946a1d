import { type Audience, intakeEventTypes as told } from '@throughcare/contracts';
import { inOrder, type Publication, publication } from '@throughcare/record';
import { instruments } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { audienceOf } from '../referral/audience.ts';
import { replacedBy, type Screening, screeningState } from './state.ts';

/** Whether a screen shows a need, or which way an assessment points; never what was said or found. */
export function completion(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  const completion = screening?.completion;
  if (!screening || !completion) return [];
  const { result, interviewedOn: on } = completion;
  const audience = audienceOf(state.referrals[screening.referralId ?? '']);
  if (isScreen(screening)) return [needShown(state, screening, audience)];
  if (!('recommendedPathway' in result)) return [];
  const suitable = result.suitable ? ('YES' as const) : ('NO' as const);
  const { recommendedPathway } = result;
  const data = { assessmentId: screeningId, suitable, recommendedPathway, on };
  return [publication(told.assessmentCompleted, audience, data)];
}

/** Whether an assessment shows a need: told to care alone, since the court hears no more than whether it finds the order suitable. */
export function needAssessed(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  return screening && !isScreen(screening) ? [needShown(state, screening, 'care')] : [];
}

const isScreen = ({ instrument }: Screening): boolean => instruments[instrument].tier === 'SCREEN';

function needShown(state: Pathway, screening: Screening, audience: Audience): Publication {
  const { screeningId, completion } = screening;
  const replaces = replacedBy(screening, state.screenings);
  const need = completion?.result.need ?? 'NONE';
  const data = { screeningId, need, ...(replaces.length > 0 && { replaces }) };
  return publication(told.screeningCompleted, audience, data);
}

/** The results in force that were found for a referral. */
export const completions = (state: Pathway, referralId: string): Publication[] =>
  inOrder(state.screenings)
    .filter((one) => one.referralId === referralId && screeningState(one) === 'COMPLETED')
    .flatMap(({ screeningId }) => completion(state, screeningId));
