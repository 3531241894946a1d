import { EntityId, Instant } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { findsPrescriber, ofOst, ofPerson, prescribes, self } from '../access/relations.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import { LostReason } from './lostReasons.ts';
import { gapStages, type Ost } from './state.ts';
import { isOnOst, OstStatus } from './statuses.ts';
import { nextDoseDueAt as doseDueAt, stageOf } from './watch.ts';

export const OstView = z.object({
  ostId: notice(EntityId),
  status: at('L2.substitution', OstStatus),
  plan: at(
    'L2.substitution',
    z
      .object({
        prescriberOrg: z.string(),
        appointmentAt: Instant,
        nextDueAt: Instant,
        sharing: z.enum(['CONSENT', 'STATUTE', 'VITAL_INTEREST']),
      })
      .nullable(),
  ),
  handOver: at(
    'L3.substitution',
    z
      .object({
        medicine: z.string(),
        doseMg: z.number().nullable(),
        lastDoseAt: Instant,
        bridgingDays: z.int(),
        document: z.enum(['SCRIPT', 'LETTER']),
        nextDueAt: Instant,
        expectedBy: Instant,
      })
      .nullable(),
  ),
  lastDose: at(
    'L3.substitution',
    z
      .object({
        medicine: z.string(),
        at: Instant,
        everyDays: z.int(),
        bridgingDays: z.int(),
      })
      .nullable(),
  ),
  watch: at(
    'L2.substitution',
    z
      .object({ since: Instant, nextDoseDueAt: Instant, stage: z.enum(gapStages) })
      .nullable()
      .meta({ description: 'While the person is out and the next dose is not confirmed' }),
  ),
  firstDoseAt: at('L2.substitution', Instant.nullable()),
  lostReason: at('L3.substitution', LostReason.nullable()),
  changes: at('L3.substitution', z.array(z.object({ to: OstStatus, step: StepView }))),
});
export type OstView = z.infer<typeof OstView>;

/** Substitution treatment; that there is any is itself a thing of health. */
export const ostView = viewsOn<PathwayState>()({
  name: 'ost',
  actedOn: true,
  param: 'ostId',
  schema: OstView,
  seenBy: [...ofOst, prescribes, findsPrescriber],
  of({ osts }, id, _asking, levels) {
    const ost = osts[id];
    return ost && levels.has('L2.substitution') ? showOst(ost) : undefined;
  },
});

function showWatch(ost: Ost) {
  const nextDoseDueAt = doseDueAt(ost);
  const stage = stageOf(ost);
  return ost.watch && stage && nextDoseDueAt !== null
    ? { since: ost.watch.since, nextDoseDueAt, stage }
    : null;
}

const showOst = (ost: Ost): OstView => ({
  ostId: ost.id,
  status: ost.status,
  plan: ost.plan && {
    prescriberOrg: ost.plan.prescriberOrg,
    appointmentAt: ost.plan.appointmentAt,
    nextDueAt: ost.plan.nextDueAt,
    sharing: ost.plan.sharing,
  },
  handOver: ost.handOver && {
    medicine: ost.handOver.medicine,
    doseMg: ost.handOver.doseMg,
    lastDoseAt: ost.handOver.lastDoseAt,
    bridgingDays: ost.handOver.bridgingDays,
    document: ost.handOver.document,
    nextDueAt: ost.handOver.nextDueAt,
    expectedBy: ost.handOver.expectedBy,
  },
  lastDose: ost.lastDose && {
    medicine: ost.lastDose.medicine,
    at: ost.lastDose.at,
    everyDays: ost.lastDose.everyDays,
    bridgingDays: ost.lastDose.bridgingDays,
  },
  watch: showWatch(ost),
  firstDoseAt: ost.confirmed?.firstDoseAt ?? null,
  lostReason: ost.lostReason,
  changes: ost.changes.map((change) => ({ to: change.to, step: showStep(change.step) })),
});

/** What a person's record says of treatment in one word: on it or not confirmed, never what or how much. */
const ostNotices = ['ON_OST', 'HAND_OVER_PLANNED', 'NOT_CONFIRMED', 'CONFIRMED', 'NONE'] as const;
type OstNotice = (typeof ostNotices)[number];
function ostNoticeOf(state: PathwayState): OstNotice {
  const last = Object.values(state.osts).at(-1);
  if (!last || !isOnOst(last.status)) return 'NONE';
  switch (last.status) {
    case 'RELEASE_PLANNED':
      return 'HAND_OVER_PLANNED';
    case 'HANDED_OVER':
    case 'GAP_SUSPECTED':
      return 'NOT_CONFIRMED';
    case 'CONFIRMED_COMMUNITY':
    case 'RESUMED':
      return 'CONFIRMED';
    default:
      return 'ON_OST';
  }
}

export const OstNoticeView = z.object({ ost: at('L2.substitution', z.enum(ostNotices)) });
export const ostNoticeView = viewsOn<PathwayState>()({
  name: 'ost-notice',
  param: 'pathwayRef',
  schema: OstNoticeView,
  seenBy: [...ofPerson, self],
  of: (state) => ({ ost: ostNoticeOf(state) }),
});
