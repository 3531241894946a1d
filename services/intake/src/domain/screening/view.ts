import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  assessesOne,
  screened,
  screensHereOne,
  selfOnScreening,
  treatsHere,
} from '../access/ofScreening.ts';
import { office } from '../access/relations.ts';
import { Instrument } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { isToDo, lastStepAt, referencePeriods, screeningState, screeningStates } from './state.ts';

export const ScreeningView = z
  .object({
    pathwayRef: notice(PathwayRef),
    screeningId: notice(EntityId),
    instrument: at('L1', Instrument),
    state: at('L1', z.enum(screeningStates)),
    referralId: at('L1', EntityId.nullable()),
    corrects: at('L1', EntityId.nullable()),
    steps: at('L1', z.array(z.object({ to: z.enum(screeningStates), done: DoneView }))),
    mode: at('L1', z.literal('INTERVIEW').nullable()),
    need: at('L2', z.enum(['KNOWN', 'NONE']).nullable()),
    referencePeriod: at('L3.clinical', z.enum(referencePeriods).nullable()),
    result: at(
      'L3.clinical',
      z.record(z.string(), z.unknown()).nullable().meta({ description: 'Scores and bands' }),
    ),
  })
  .meta({ description: 'A screening or assessment as this caller may see it' });

const seenBy = [selfOnScreening, office, screened, screensHereOne, assessesOne, treatsHere];

/**
 * The result: who screened, healthcare of the prison that holds the person, the assessor that the court named, and the
 * person. Intake's officers see that there is one, and the need.
 */
export const screeningView = viewsOn<Pathway>()({
  name: 'screening',
  actedOn: true,
  param: 'screeningId',
  schema: ScreeningView,
  seenBy,
  of(state, id): z.infer<typeof ScreeningView> | undefined {
    const screening = state.screenings[id];
    if (!screening) return undefined;
    const { completion, corrects, instrument, referralId } = screening;
    return {
      pathwayRef: state.ref as PathwayRef,
      screeningId: id,
      instrument,
      state: screeningState(screening),
      referralId,
      corrects,
      steps: screening.steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
      mode: completion?.mode ?? null,
      need: completion?.result.need ?? null,
      referencePeriod: completion?.referencePeriod ?? null,
      result: completion ? { ...completion.result } : null,
    };
  },
});

export const OfferedScreening = z
  .object({
    pathwayRef: notice(PathwayRef),
    screeningId: notice(EntityId),
    instrument: at('L1', Instrument),
    since: at('L1', z.string()),
  })
  .meta({ description: 'A screening that waits to be begun or completed' });

export const offeredScreeningView = viewsOn<Pathway>()({
  name: 'offered-screening',
  param: 'screeningId',
  schema: OfferedScreening,
  seenBy,
  of(state, id): z.infer<typeof OfferedScreening> | undefined {
    const screening = state.screenings[id];
    if (!screening || !isToDo(screening)) return undefined;
    const { instrument } = screening;
    const pathwayRef = state.ref as PathwayRef;
    return { pathwayRef, screeningId: id, instrument, since: lastStepAt(screening) };
  },
});
