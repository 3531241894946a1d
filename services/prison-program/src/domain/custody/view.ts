import {
  AreaCode,
  CalendarDate,
  EntityId,
  Instant,
  leaveReasons,
  ReleaseKind,
} from '@throughcare/contracts';
import { among, at, mergedInto, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  announced,
  heldLast,
  holdsOrder,
  holdsStay,
  releasedThem,
  self,
  sentOn,
  sourceOfHolder,
} from '../access/relations.ts';
import { haltOf } from '../person/halt.ts';
import { needOf } from '../person/need.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import type { Episode } from './state.ts';
import { Basis } from './state.ts';
import { currentEpisode, whereabouts, whereaboutsOf } from './whereabouts.ts';

const SaidView = z
  .object({ reason: z.string().nullable(), code: z.string().nullable() })
  .meta({ description: 'What the source called it; how it was read is the rest of this' });

const EpisodeView = z.object({
  episodeId: EntityId,
  whereabouts: z.enum(whereabouts),
  prisonId: z.string(),
  admission: z
    .object({
      at: Instant,
      date: CalendarDate,
      reason: z.enum(['ADMISSION', 'RECALL']),
      said: SaidView,
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
      said: SaidView,
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
      kind: ReleaseKind,
      planned: z.boolean(),
      said: SaidView,
      before: z
        .array(z.object({ releasedAt: Instant, prisonId: z.string(), step: StepView }))
        .meta({ description: 'What was told of it before it was told again' }),
      area: AreaCode,
      heldUntil: Instant,
      confirmedAt: Instant.nullable(),
      reasonCode: z.string().nullable(),
      basis: Basis,
      step: StepView,
    }),
  ),
  announced: z
    .object({ toPrison: z.string(), until: Instant, step: StepView })
    .nullable()
    .meta({ description: 'A transfer that the prison announced' }),
  recall: z
    .object({ code: z.string().nullable(), step: StepView })
    .nullable()
    .meta({ description: 'A recall that a supervising officer announced; a prison admits' }),
  endedAt: Instant.nullable(),
  disagreedAt: z.array(Instant).meta({
    description:
      'When a source told of the person where another prison held them: that is on the review lists of both',
  }),
});

export const CustodyView = z.object({
  whereabouts: at('L1.custody', z.enum(whereabouts).nullable()),
  need: at('L2', z.enum(['KNOWN', 'NONE', 'UNKNOWN'])),
  halt: notice(z.enum(['STOPPED', 'OUTREACH_STOPPED', 'PAUSED']).nullable()),
  keptRef: notice(
    z.uuid().nullable().meta({ description: 'The record that this one was merged into' }),
  ),
  episodes: at(
    'L1.custody',
    z.array(EpisodeView).meta({ description: 'Stays in custody, the current one last' }),
  ),
});
export type CustodyView = z.infer<typeof CustodyView>;

/**
 * All stays of a person. Its revision is that of any of them. Those who tell of the gate from elsewhere see what became of
 * what they told: neither an earlier stay nor a need, which may rest on care that the person sought.
 */
export const custodyView = viewsOn<PathwayState>()({
  name: 'custody',
  actedOn: true,
  param: 'pathwayRef',
  schema: CustodyView,
  seenBy: [
    self,
    holdsStay,
    heldLast,
    announced,
    among(['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'], holdsOrder),
    sentOn,
    releasedThem,
    sourceOfHolder,
  ],
  of(state, _id, asking): CustodyView {
    const own = self.holds(state, asking);
    const whole =
      own || [holdsStay, heldLast, sourceOfHolder].some(({ holds }) => holds(state, asking));
    const current = currentEpisode(state);
    const episodes = whole ? inTime(state) : current ? [current] : [];
    return {
      whereabouts: current ? whereaboutsOf(current) : null,
      ...(whole && { need: needOf(state) }),
      halt: haltOf(state),
      keptRef: mergedInto(state),
      episodes: episodes.map((one) => ({
        ...showEpisode(one),
        // Where somebody is to be taken, and that they are looked for, is not told to them beforehand.
        ...(own && { announced: null, recall: null }),
      })),
    };
  },
});

const inTime = ({ episodes }: PathwayState): Episode[] =>
  Object.values(episodes).toSorted((a, b) => (a.since < b.since ? -1 : 1));

const showEpisode = (episode: Episode): z.infer<typeof EpisodeView> => ({
  episodeId: episode.id,
  whereabouts: whereaboutsOf(episode),
  prisonId: episode.prisonId,
  admission: episode.admission && {
    at: episode.admission.at,
    date: episode.admission.date,
    reason: episode.admission.reason,
    said: episode.admission.said,
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
    kind: one.kind,
    planned: one.planned,
    said: one.said,
    before: one.before.map((told) => ({ ...told, step: showStep(told.step) })),
    area: one.area,
    heldUntil: one.heldUntil,
    confirmedAt: one.confirmedAt,
    reasonCode: one.reversed?.reason ?? one.corrected?.reason ?? null,
    basis: one.basis,
    step: showStep(one.recorded),
  })),
  announced: episode.announced && {
    ...episode.announced,
    step: showStep(episode.announced.step),
  },
  recall: episode.recall && { ...episode.recall, step: showStep(episode.recall.step) },
  endedAt: episode.ending?.at ?? null,
  disagreedAt: [...(episode.disagreedAt ?? [])],
});

function releaseState({ reversed, corrected, confirmedAt }: Episode['releases'][number]) {
  if (reversed) return 'REVERSED';
  if (corrected) return 'CORRECTED';
  return confirmedAt === null ? 'RECORDED' : 'CONFIRMED';
}
