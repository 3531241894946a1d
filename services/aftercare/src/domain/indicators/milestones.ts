import {
  aftercareEventTypes as aftercare,
  type CloudEvent,
  courtDiversionEventTypes as court,
  type DataOf,
  type EventDefinition,
  type Instant,
  intakeEventTypes as intake,
  prisonProgramEventTypes as prison,
} from '@throughcare/contracts';
import { z } from 'zod';

/** What is kept of one type of event. Fields that an event may have beside are not looked at. */
type Kept<D extends EventDefinition, Keys extends keyof DataOf<D> & string> = {
  readonly type: D['type'];
  readonly data: z.ZodType<Pick<DataOf<D>, Keys>>;
  /** Of events that are used only in part. */
  readonly only?: (data: DataOf<D>) => boolean;
};

function keep<D extends EventDefinition, const Keys extends keyof DataOf<D> & string>(
  { type, data }: D,
  keys: readonly Keys[],
  only?: (data: DataOf<D>) => boolean,
): Kept<D, Keys> {
  const shape = Object.fromEntries(keys.map((key) => [key, data.shape[key]]));
  return {
    type,
    data: z.object(shape) as unknown as Kept<D, Keys>['data'],
    ...(only && { only }),
  };
}

/** Every event that figures are made of, and what is kept of it: ids, moments and codes, never more. */
export const kept = {
  SUBMITTED: keep(intake.referralSubmitted, ['referralId']),
  ROUTED: keep(intake.referralRouted, ['referralId', 'court', 'area']),
  TAKEN_UP: keep(court.candidateTakenUp, ['orderId', 'referralId', 'court']),
  ISSUED: keep(court.orderIssued, ['orderId', 'court', 'orderDate', 'startBy']),
  VARIED: keep(court.orderVaried, ['orderId', 'startBy'], ({ changed }) =>
    changed.includes('START_BY'),
  ),
  STARTED: keep(court.orderActivated, ['orderId', 'startedOn']),
  OVERDUE: keep(court.treatmentStartOverdue, ['orderId', 'dueOn']),
  MISTAKEN: keep(
    court.orderEnded,
    ['orderId'],
    ({ outcomeCode }) => outcomeCode === 'ISSUED_BY_MISTAKE',
  ),
  OFFERED: keep(aftercare.offerMade, ['offerId', 'placementId', 'partnerOrg']),
  ACCEPTED: keep(aftercare.offerAccepted, ['offerId']),
  REACHED: keep(aftercare.contactFirstMade, ['offerId', 'at']),
  RELEASED: keep(prison.prisonerReleased, ['episodeId', 'prisonId', 'area']),
  WEEKS_BEGUN: keep(aftercare.overdoseWindowOpened, ['windowId', 'from']),
  WEEKS_ENDED: keep(aftercare.overdoseWindowClosed, ['windowId', 'reasonCode']),
  HANDED_OVER: keep(prison.ostHandedOver, ['ostId', 'appointmentAt']),
  GAP: keep(prison.ostGapSuspected, ['ostId']),
  GOES_ON: keep(prison.ostConfirmed, ['ostId', 'outcome']),
  INSIDE: keep(prison.ostWatchEnded, ['ostId'], ({ outcome }) => outcome === 'INSIDE'),
  MERGED: keep(intake.personMerged, ['keptRef', 'removedRef', 'nth']),
  UNMERGED: keep(intake.personUnmerged, ['keptRef', 'removedRef', 'nth']),
} as const;
export type MilestoneKind = keyof typeof kept;

export type MilestoneOf<Kind extends MilestoneKind> = {
  readonly kind: Kind;
  /** Whose stream told it. */
  readonly ref: string;
  /** When it was told. */
  readonly at: Instant;
  readonly data: z.output<(typeof kept)[Kind]['data']>;
};
export type Milestone = { [Kind in MilestoneKind]: MilestoneOf<Kind> }[MilestoneKind];

const kindOfType = new Map<string, MilestoneKind>(
  (Object.keys(kept) as MilestoneKind[]).map((kind) => [kept[kind].type, kind]),
);

/**
 * The milestone that an event is; undefined for events that no figure is made of. One that does not read is none: whoever
 * acts on it parks it, and figures go on.
 */
export function milestoneOf({ type, subject, time, data }: CloudEvent): Milestone | undefined {
  const kind = kindOfType.get(type);
  if (kind === undefined) return undefined;
  const { only, data: schema } = kept[kind] as Kept<EventDefinition, never>;
  const read = schema.safeParse(data);
  if (!read.success || only?.(data as never) === false) return undefined;
  return { kind, ref: subject, at: time, data: read.data } as Milestone;
}

/** Those of one kind, in the order in which they are given. */
export const those = <Kind extends MilestoneKind>(
  all: readonly Milestone[],
  kind: Kind,
): readonly MilestoneOf<Kind>[] => all.filter((one) => one.kind === kind) as never;
