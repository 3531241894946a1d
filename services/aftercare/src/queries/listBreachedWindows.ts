import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { holderOf } from '../domain/placement/publish.ts';

export const listBreachedWindows = query({
  name: 'list-breached-windows',
  summary: 'Open overdose windows with a checkpoint that passed without contact',
  path: '/breached-windows',
  by: ['COORD'],
  search: Paging,
  answer: pageOf(
    z.object({
      windowId: EntityId,
      pathwayRef: PathwayRef,
      from: Instant,
      partnerOrg: OrgId.nullable(),
      checkpoints: z.record(z.string(), z.enum(['MET', 'BREACHED'])),
    }),
  ),
  async run({ search }, tools) {
    const page = await tools.list(pathway, 'breached', 'ALL', search);
    const items = [];
    for (const { id, item } of page.items) {
      const state = await tools.read<Pathway>(pathway, id);
      const window = state?.windows[item];
      if (state && window)
        items.push({
          windowId: window.id,
          pathwayRef: state.ref as PathwayRef,
          from: window.from,
          partnerOrg: holderOf(state, window.id),
          checkpoints: { ...window.checkpoints },
        });
    }
    return { items, next: page.next };
  },
});
