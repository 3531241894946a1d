import { AreaCode, CalendarDate, EntityId, Instant, leaveReasons } from '@throughcare/contracts';
import { type Actor, hasRole, mergedInto, type View } from '@throughcare/record';
import { z } from 'zod';
import { maySee } from '../person/access.ts';
import { haltOf } from '../person/halt.ts';
import { needOf } from '../person/need.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import type { Episode } from './state.ts';
import { Basis } from './state.ts';
import { currentEpisode, lastMovement, whereabouts, whereaboutsOf } from './whereabouts.ts';

const EpisodeView = z.object({
  episodeId: EntityId,
  whereabouts: z.enum(whereabouts),
  prisonId: z.string(),
  admission: z
    .object({
      at: Instant,
      date: CalendarDate,
      reason: z.enum(['ADMISSION', 'RECALL']),
      basis: Basis,
      step: StepView,
    })
    .nullable()
    .meta({ description: 'Null where nobody told of the admission' }),
  movements: z.array(
    z.object({
      kind: z.enum(['TRANSFERRED', 'LEFT', 'RETURNED', 'ESCAPED', 'RECAPTURED']),
      at: Instant,
      prisonId: z.string(),
      reason: z.enum(leaveReasons).nullable(),
      basis: Basis,
      step: StepView,
    }),
  ),
  departures: z.array(
    z.object({
      departureId: EntityId,
      windowFrom: CalendarDate,
      windowTo: CalendarDate,
      outcome: z.enum(['RELEASED', 'LEFT_NOT_RELEASED', 'NEVER_LEFT', 'READMITTED']).nullable(),
    }),
  ),
  releases: z.array(
    z.object({
      releaseId: EntityId,
      state: z.enum(['RECORDED', 'CONFIRMED', 'REVERSED', 'CORRECTED']),
      releasedAt: Instant,
      prisonId: z.string(),
      planned: z.boolean(),
      area: AreaCode,
      heldUntil: Instant,
      confirmedAt: Instant.nullable(),
      reasonCode: z.string().nullable(),
      basis: Basis,
      step: StepView,
    }),
  ),
  endedAt: Instant.nullable(),
});

export const CustodyView = z.object({
  whereabouts: z.enum(whereabouts).nullable(),
  need: z.enum(['KNOWN', 'NONE', 'UNKNOWN']),
  halt: z.enum(['STOPPED', 'OUTREACH_STOPPED', 'PAUSED']).nullable(),
  keptRef: z.uuid().nullable().meta({ description: 'The record that this one was merged into' }),
  episodes: z.array(EpisodeView).meta({ description: 'Stays in custody, the current one last' }),
});
export type CustodyView = z.infer<typeof CustodyView>;

/** All stays of a person. Its revision is that of any of them. */
export const custodyView: View<PathwayState> = {
  schema: CustodyView,
  of: (state: PathwayState, _id: string, actor: Actor): CustodyView | undefined => {
    if (maySee(state, actor)) return showCustody(state);
    if (!hasRole(actor, 'PROB', 'DCC') && !movedOnBy(state, actor)) return undefined;
    // Those who tell of the gate from elsewhere see what became of what they told, and no earlier stay.
    const shown = showCustody(state);
    return { ...shown, need: 'UNKNOWN', episodes: shown.episodes.slice(-1) };
  },
};

/** The prison that sent the person on: the last word is theirs, and they see that it was taken. */
function movedOnBy(state: PathwayState, actor: Actor): boolean {
  const current = currentEpisode(state);
  const last = current && lastMovement(current);
  return (
    hasRole(actor, 'PREC', 'PCM') && last?.kind === 'TRANSFERRED' && last.step.org === actor.org
  );
}

export function showCustody(state: PathwayState): CustodyView {
  const current = currentEpisode(state);
  return {
    whereabouts: current ? whereaboutsOf(current) : null,
    need: needOf(state),
    halt: haltOf(state),
    keptRef: mergedInto(state),
    episodes: Object.values(state.episodes)
      .toSorted((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0))
      .map(showEpisode),
  };
}

const showEpisode = (episode: Episode): z.infer<typeof EpisodeView> => ({
  episodeId: episode.id,
  whereabouts: whereaboutsOf(episode),
  prisonId: episode.prisonId,
  admission: episode.admission && {
    at: episode.admission.at,
    date: episode.admission.date,
    reason: episode.admission.reason,
    basis: episode.admission.basis,
    step: showStep(episode.admission.step),
  },
  movements: episode.movements.map((one) => ({ ...one, step: showStep(one.step) })),
  departures: episode.departures.map((one) => ({
    departureId: one.id,
    windowFrom: one.windowFrom,
    windowTo: one.windowTo,
    outcome: one.settled?.outcome ?? null,
  })),
  releases: episode.releases.map((one) => ({
    releaseId: one.id,
    state: releaseState(one),
    releasedAt: one.releasedAt,
    prisonId: one.prisonId,
    planned: one.planned,
    area: one.area,
    heldUntil: one.heldUntil,
    confirmedAt: one.confirmedAt,
    reasonCode: one.reversed?.reason ?? one.corrected?.reason ?? null,
    basis: one.basis,
    step: showStep(one.recorded),
  })),
  endedAt: episode.ending?.at ?? null,
});

function releaseState({ reversed, corrected, confirmedAt }: Episode['releases'][number]) {
  if (reversed) return 'REVERSED';
  if (corrected) return 'CORRECTED';
  return confirmedAt === null ? 'RECORDED' : 'CONFIRMED';
}
