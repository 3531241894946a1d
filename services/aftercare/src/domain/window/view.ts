import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { coordinatesWindow, treatsAfter, watches, watchesOwn } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { holderOf } from '../placement/publish.ts';

/** The weeks after one release. Who was only asked to take the person on learns that they run, and not whose they are. */
export const windowView = viewsOn<Pathway>()({
  name: 'window',
  param: 'windowId',
  schema: z.object({
    windowId: notice(EntityId),
    from: notice(Instant),
    checkpoints: notice(z.record(z.string(), z.enum(['MET', 'BREACHED']))),
    pathwayRef: at('L1', PathwayRef),
    partnerOrg: at('L1', OrgId.nullable()),
  }),
  seenBy: [watches, watchesOwn, treatsAfter, coordinatesWindow],
  of(state, id) {
    const one = state.windows[id];
    if (!one) return undefined;
    return {
      windowId: id,
      from: one.from,
      checkpoints: { ...one.checkpoints },
      pathwayRef: state.ref as PathwayRef,
      partnerOrg: holderOf(state, id),
    };
  },
});
