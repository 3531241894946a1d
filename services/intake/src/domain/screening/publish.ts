import { intakeEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { instruments } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { audienceOf } from '../referral/publish.ts';
import type { ScreeningEvent } from './evolve.ts';

export const screeningPublishers: Publishers<Pathway, ScreeningEvent> = {
  'screening-offered': nobody,
  'screening-moved': nobody,
  'screening-completed': ({ screeningId }, state) => screened(state, screeningId),
};

/** Whether there is a need, or which way an assessment points; never what was said or found. */
function screened(state: Pathway, screeningId: string): Publication[] {
  const screening = state.screenings[screeningId];
  const result = screening?.completion?.result;
  if (!screening || !result) return [];
  const audience = audienceOf(state.referrals[screening.referralId ?? '']);
  if (instruments[screening.instrument].tier === 'SCREEN')
    return [publication(told.screeningCompleted, audience, { screeningId, need: result.need })];
  if (!('recommendedPathway' in result)) return [];
  const suitable = result.suitable ? 'YES' : 'NO';
  const { recommendedPathway } = result;
  const data = { assessmentId: screeningId, suitable, recommendedPathway } as const;
  return [publication(told.assessmentCompleted, audience, data)];
}
