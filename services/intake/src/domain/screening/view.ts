import { EntityId, PathwayRef } from '@throughcare/contracts';
import { type Actor, hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { Instrument } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { referencePeriods, type Screening, screeningState, screeningStates } from './state.ts';

export const ScreeningView = z
  .object({
    pathwayRef: PathwayRef,
    screeningId: EntityId,
    instrument: Instrument,
    state: z.enum(screeningStates),
    referralId: EntityId.nullable(),
    need: z.enum(['KNOWN', 'NONE']).nullable(),
    referencePeriod: z.enum(referencePeriods).nullable(),
    mode: z.literal('INTERVIEW').nullable(),
    corrects: EntityId.nullable(),
    steps: z.array(z.object({ to: z.enum(screeningStates), done: DoneView })),
    result: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'Scores and bands; for those who screen, assess or treat, else null' }),
  })
  .meta({ description: 'A screening or assessment as this caller may see it' });

/** Level 3: those who screen, assess or treat in prison. Intake's officers see that there is one, and the need. */
const clinicians = ['SCREENER', 'ASSR', 'PHC'] as const;
const mayKnow = [...clinicians, 'INTAKE', 'PRIVACY', 'PERSON'] as const;

export function screeningAsSeenBy(state: Pathway, screening: Screening, actor: Actor) {
  const { completion, corrects } = screening;
  const clinical = hasRole(actor, ...clinicians);
  return {
    pathwayRef: state.ref as PathwayRef,
    screeningId: screening.screeningId,
    instrument: screening.instrument,
    state: screeningState(screening),
    referralId: screening.referralId,
    need: completion?.result.need ?? null,
    referencePeriod: completion?.referencePeriod ?? null,
    mode: completion?.mode ?? null,
    corrects,
    steps: screening.steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
    result: clinical && completion ? { ...completion.result } : null,
  };
}

export const screeningView: View<Pathway> = {
  schema: ScreeningView,
  of(state, id, actor) {
    const screening = state.screenings[id];
    if (!screening || !hasRole(actor, ...mayKnow)) return undefined;
    if (hasRole(actor, 'PERSON') && !isOwnRecord(state, actor)) return undefined;
    return screeningAsSeenBy(state, screening, actor);
  },
};
