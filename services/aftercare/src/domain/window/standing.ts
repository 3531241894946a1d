import { addHours, dateOf, type Instant, startOfDay } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { type Custody, releaseOf } from '../custody/state.ts';
import { takenInBefore } from '../custody/takenInBefore.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { offersOf } from '../placement/offers.ts';
import { type CheckpointCode, checkpointTable, naloxoneDueHours } from './checkpointTable.ts';
import { contactsFor } from './contactsFor.ts';
import { nextDoseOf } from './nextDose.ts';
import { type CheckpointStatus, checkpointsOf, type Weeks, windowUntil } from './state.ts';

/** One checkpoint as those read it who look after the person. */
export type Standing = {
  checkpoint: CheckpointCode;
  dueAt: Instant;
  meets: string;
  status: CheckpointStatus;
  /** When it was met, where one moment is known. */
  metAt: Instant | null;
};

type Span = {
  readonly from: Instant;
  readonly dueAt: Instant;
  readonly lateUntil: Instant;
  /** What was there before its span meets it as well. */
  readonly early?: boolean;
};
/** Since when nobody is to meet it any more; null where that did not come. */
const endedAt = ({ closed }: Weeks): Instant | null =>
  closed && closed.reason !== 'OVER' ? closed.at : null;

/** `moments` are those that may meet it, the first of them first. */
function stand(
  checkpoint: CheckpointCode,
  { from, dueAt, lateUntil, early = false }: Span,
  moments: readonly Instant[],
  otherwise: (now: Instant) => CheckpointStatus,
  now: Instant,
): Standing {
  const row = { checkpoint, dueAt, meets: checkpointTable[checkpoint].meets };
  const known = moments.filter((at) => at <= now);
  const inTime = known.find((at) => at <= dueAt && (early || at >= from));
  if (inTime) return { ...row, status: inTime < from ? 'MET_EARLY' : 'MET', metAt: inTime };
  const status = otherwise(now);
  const late = status === 'MISSED' ? known.find((at) => at > dueAt && at <= lateUntil) : undefined;
  return late ? { ...row, status: 'MET_LATE', metAt: late } : { ...row, status, metAt: null };
}

const unlessEnded =
  (weeks: Weeks, dueAt: Instant) =>
  (now: Instant): CheckpointStatus => {
    const ended = endedAt(weeks);
    if (ended !== null && ended <= dueAt) return 'NOT_APPLICABLE';
    return now >= dueAt ? 'MISSED' : 'DUE';
  };

/** The contacts that were due. What was judged when it fell due stands, also where what met it has gone since. */
export const contactStandings = (state: Pathway, weeks: Weeks, now: Instant): Standing[] =>
  checkpointsOf(weeks.from).map((span) =>
    stand(
      span.code,
      span,
      contactsFor(state, span),
      () => {
        const judged = weeks.checkpoints[span.code];
        if (judged) return judged === 'MET' ? 'MET' : 'MISSED';
        return endedAt(weeks) === null ? 'DUE' : 'NOT_APPLICABLE';
      },
      now,
    ),
  );

/** When the person comes out or came out of this stay, as far as it is known; `out` once the prison has said so. */
type Gate = { readonly at: Instant; readonly out: boolean };
export function gateOf(stay: Custody): Gate | null {
  const release = releaseOf(stay);
  if (stay.voided) return null;
  if (release && ['RECORDED', 'CONFIRMED'].includes(release.stage))
    return { at: release.releasedAt, out: true };
  return stay.releaseDate === null
    ? null
    : { at: startOfDay(stay.releaseDate, stay.zone), out: false };
}

/** In-reach is asked for where a partner had accepted and the date was known; not where the release came before its date. */
export function inReachStanding(
  state: Pathway,
  stayId: string,
  { at: dueAt, out }: Gate,
  now: Instant,
): Standing {
  const stay = state.custody[stayId];
  const date = stay?.releaseDate ?? null;
  const accepted = offersOf(state, stayId).some(
    (offer) => offer.accepted && (!out || offer.accepted.step.at < dueAt),
  );
  const asked = accepted && stay && date !== null && date <= dateOf(dueAt, stay.zone);
  const reached = inOrder(state.cases)
    .filter(({ placementId }) => placementId === stayId)
    .flatMap(({ contacts }) => contacts.filter((one) => one.reached).map(({ at }) => at))
    .filter((at) => at >= takenInBefore(state, dueAt) && (!out || at < dueAt))
    .sort();
  const [metAt = null] = reached;
  const row = { checkpoint: 'IN_REACH' as const, dueAt, meets: checkpointTable.IN_REACH.meets };
  if (metAt !== null && metAt <= now) return { ...row, status: 'MET', metAt };
  if (!asked || (!out && outreachOf(state) === 'STOPPED'))
    return { ...row, status: 'NOT_APPLICABLE', metAt: null };
  return { ...row, status: out ? 'MISSED' : 'DUE', metAt: null };
}

/** Kits that partners of this release counted, also before it while the person was inside; of others, since it. */
export function naloxoneStanding(
  state: Pathway,
  stayId: string,
  weeks: Weeks,
  now: Instant,
): Standing {
  const { from } = weeks;
  const dueAt = addHours(from, naloxoneDueHours);
  const takenIn = takenInBefore(state, from);
  const kits = inOrder(state.cases)
    .flatMap(({ placementId, naloxone }) =>
      naloxone.filter(({ at }) => at >= from || (placementId === stayId && at >= takenIn)),
    )
    .map(({ at }) => at)
    .sort();
  const span = { from, dueAt, lateUntil: windowUntil(from), early: true };
  return stand('NALOXONE', span, kits, unlessEnded(weeks, dueAt), now);
}

/** Null where nobody told of substitution treatment. */
export function nextDoseStanding(state: Pathway, weeks: Weeks, now: Instant): Standing | null {
  const { from, closed } = weeks;
  const dose = closed ? closed.nextDose : nextDoseOf(state, from);
  if (!dose) return null;
  const span = { from, dueAt: dose.dueAt, lateUntil: windowUntil(from), early: true };
  const given = dose.confirmedAt === null ? [] : [dose.confirmedAt];
  return stand('NEXT_DOSE', span, given, unlessEnded(weeks, dose.dueAt), now);
}
