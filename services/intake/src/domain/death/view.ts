import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { reported, reportedAsPeer, reportedAsSource } from '../access/ofDeath.ts';
import {
  assigned,
  assignedPeer,
  heldLast,
  holdsCase,
  holdsOrder,
  holdsStay,
  introduced,
  office,
} from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const DeathView = z
  .object({
    pathwayRef: notice(PathwayRef),
    reportId: notice(EntityId),
    state: notice(z.enum(['REPORTED', 'VERIFIED', 'RETRACTED'])),
    reported: at('L1', DoneView),
    verified: at('L1', DoneView.nullable()),
    retracted: at('L1', DoneView.nullable()),
  })
  .meta({ description: 'Report of a death' });

/** Whoever has to do with the person, and whoever reported. */
export const deathView = viewsOn<Pathway>()({
  name: 'death',
  param: 'reportId',
  schema: DeathView,
  seenBy: [
    office,
    holdsOrder,
    holdsStay,
    heldLast,
    introduced,
    holdsCase,
    assigned,
    assignedPeer,
    reported,
    reportedAsPeer,
    reportedAsSource,
  ],
  of(state, id): z.infer<typeof DeathView> | undefined {
    const report = state.deaths[id];
    if (!report) return undefined;
    const { reportId, reported, verified, retracted } = report;
    return {
      pathwayRef: state.ref as PathwayRef,
      reportId,
      state: retracted ? 'RETRACTED' : verified ? 'VERIFIED' : 'REPORTED',
      reported: viewOfDone(reported),
      verified: verified && viewOfDone(verified),
      retracted: retracted && viewOfDone(retracted),
    };
  },
});
