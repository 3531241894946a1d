import { addCalendarDays, addHours, type Instant } from '@throughcare/contracts';
import { settingsFor, zoneOf } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { currentEpisode, standingRelease, whereaboutsOf } from '../custody/whereabouts.ts';
import type { PathwayState } from '../person/state.ts';
import type { GapStage, GapWatch, Ost } from './state.ts';
import { isOnOst, isOstClosed } from './statuses.ts';

/** Without a word about the last dose the next one is due a day after the release. Source: domain reference 6.2. */
const hoursWithoutWord = 24;

export const isOnTreatment = ({ status }: Ost): boolean => isOnOst(status) && !isOstClosed(status);

/** Why nobody inside gives the next dose; null where somebody does. */
export function awayOf(state: PathwayState, ost: Ost): Omit<GapWatch, 'told'> | null {
  const current = currentEpisode(state);
  const handedOver = (causeId: string) =>
    ost.handOver && { causeId, since: ost.handOver.step.at, area: null };
  if (!current) return handedOver(ost.stayId);
  const where = whereaboutsOf(current);
  switch (where) {
    case 'RELEASE_RECORDED':
    case 'RELEASED': {
      const release = standingRelease(current);
      return release
        ? { causeId: release.id, since: release.releasedAt, area: release.area }
        : null;
    }
    case 'LEFT_UNTOLD':
      return { causeId: current.id, since: current.ending?.at ?? current.since, area: null };
    case 'TEMPORARILY_OUT':
    case 'ESCAPED':
    case 'LEFT_LIST':
      return handedOver(current.id);
    case 'IN_CUSTODY':
    case 'DIED':
    case 'DEPORTED':
      return null;
    default:
      return where satisfies never;
  }
}

/** When the next dose is due: as handed over, else after the last dose that was noted, else a day after the release. */
export function nextDoseDueAt(ost: Ost): Instant | null {
  const { handOver, plan, lastDose, watch } = ost;
  if (handOver) return handOver.nextDueAt;
  if (!watch) return plan?.nextDueAt ?? null;
  const noted = lastDose?.nextAt;
  const due = noted && noted >= watch.since ? noted : addHours(watch.since, hoursWithoutWord);
  return plan && plan.nextDueAt >= watch.since && plan.nextDueAt < due ? plan.nextDueAt : due;
}

/** The stage that was told last, of the dose that is due now. */
export function stageOf(ost: Ost): GapStage | null {
  if (!ost.watch) return null;
  const { told } = ost.watch;
  return told && told.dueAt === nextDoseDueAt(ost) ? told.stage : 'DUE';
}

type Missed = Exclude<GapStage, 'DUE'>;

/** From when the dose counts as missed, as urgent, and as so long missed that treatment begins anew. */
export function stagesFrom(ost: Ost, settings: Settings): readonly (readonly [Missed, Instant])[] {
  const due = nextDoseDueAt(ost);
  if (!ost.watch || due === null) return [];
  const { ostToleranceHours, ostUrgentOnDay, ostRestartOnDay } = settingsFor(settings, {
    prison: ost.prisonId,
  });
  const missed = addHours(due, ostToleranceHours);
  // The first missed day, the third, the fifth: days of the place, at the same time of day.
  const onDay = (nth: number) => addCalendarDays(missed, nth - 1, zoneOf(settings, ost.prisonId));
  return [
    ['MISSED', missed],
    ['URGENT', onDay(ostUrgentOnDay)],
    ['RESTART', onDay(ostRestartOnDay)],
  ];
}
