import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { type Asking, at, consentMissing, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { holderOf } from '../placement/publish.ts';
import { type CheckpointCode, checkpointTable } from './checkpointTable.ts';
import {
  assignedAfter,
  caredForBefore,
  consentedDose,
  coordinatesWindow,
  countsOwn,
  treatsAfter,
  watches,
  watchesOwn,
} from './relations.ts';
import {
  contactStandings,
  inReachStanding,
  naloxoneStanding,
  nextDoseStanding,
  type Standing,
} from './standing.ts';
import {
  type CheckpointStatus,
  checkpointStatuses,
  type Weeks,
  type WindowEnd,
  windowUntil,
} from './state.ts';

/** One checkpoint, as every view shows it. */
export const Checkpoint = z.object({
  checkpoint: z.enum(Object.keys(checkpointTable) as [CheckpointCode, ...CheckpointCode[]]),
  dueAt: Instant,
  meets: z.string().meta({ description: 'What would meet it' }),
  status: z.enum(Object.keys(checkpointStatuses) as [CheckpointStatus, ...CheckpointStatus[]]),
  metAt: Instant.nullable(),
});

/** Why the weeks ended early; of what ends everything, only that it did. */
const ends = {
  OVER: 'OVER',
  STOPPED: 'ENDED',
  RETURNED: 'RETURNED',
  CORRECTED: 'CORRECTED',
  DECLINED_BY_PERSON: 'DECLINED_BY_PERSON',
} as const satisfies Record<WindowEnd, string>;
const Closed = z.object({ at: Instant, reason: z.enum(Object.values(ends)) }).nullable();

const closedOf = ({ closed }: Weeks) => closed && { at: closed.at, reason: ends[closed.reason] };

/** Who counted the kits, and the person: nobody else is told of them. */
const knowsKits = (state: Pathway, asking: Asking<{ readonly windowId: string }>): boolean =>
  countsOwn.holds(state, asking) || self.holds(state, asking);

/** The weeks after one release. Who was only asked to take the person on learns that they run, and not whose they are. */
export const windowView = viewsOn<Pathway>()({
  name: 'window',
  param: 'windowId',
  schema: z.object({
    windowId: notice(EntityId),
    from: notice(Instant),
    until: notice(Instant),
    pathwayRef: at('L1', PathwayRef),
    partnerOrg: at('L1', OrgId.nullable()),
    checkpoints: at('L1', z.array(Checkpoint)),
    closed: at('L1', Closed),
    earlier: at(
      'L1',
      z
        .array(z.object({ from: Instant, checkpoints: z.array(Checkpoint), closed: Closed }))
        .meta({ description: 'After earlier releases from the same stay' }),
    ),
    naloxone: at('L2', Checkpoint),
    nextDose: at('L2.substitution', Checkpoint.nullable()),
    consentMissing,
  }),
  seenBy: [
    watches,
    watchesOwn,
    countsOwn,
    assignedAfter,
    consentedDose,
    treatsAfter,
    coordinatesWindow,
    caredForBefore,
    self,
  ],
  of(state, id, asking) {
    const one = state.windows[id];
    if (!one) return undefined;
    const { now } = asking;
    const rows = (weeks: Weeks): Standing[] => [
      inReachStanding(state, id, { at: weeks.from, out: true }, now),
      ...contactStandings(state, weeks, now),
    ];
    return {
      windowId: id,
      from: one.from,
      until: windowUntil(one.from),
      pathwayRef: state.ref as PathwayRef,
      partnerOrg: holderOf(state, id),
      checkpoints: rows(one),
      closed: closedOf(one),
      earlier: one.earlier.map((weeks) => ({
        from: weeks.from,
        checkpoints: rows(weeks),
        closed: closedOf(weeks),
      })),
      ...(knowsKits(state, { ...asking, params: { windowId: id } }) && {
        naloxone: naloxoneStanding(state, id, one, now),
      }),
      nextDose: nextDoseStanding(state, one, now),
    };
  },
});
