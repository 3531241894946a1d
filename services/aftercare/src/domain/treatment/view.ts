import { AreaCode, EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { at, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { attests, coordinatesEpisode, treats } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { episodeState, providerOf } from './state.ts';

/** A treatment place under an order, as the provider sees it. */
export const episodeView = viewsOn<Pathway>()({
  name: 'episode',
  param: 'episodeId',
  schema: z.object({
    episodeId: notice(EntityId),
    orderId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    state: at('L2.treatment', z.string()),
    providerOrg: at('L1', OrgId.nullable()),
    area: at('L1', AreaCode),
    needs: at('L1', z.array(z.string())),
    wantedUntil: at('L1', Instant),
    heldUntil: at('L1', Instant.nullable()),
    startBy: at('L2.order', z.string().nullable()),
    startedOn: at('L2.treatment', z.string().nullable()),
    attested: at(
      'L2.treatment',
      z.boolean().meta({ description: "A file's word, not the provider's" }),
    ),
    breaks: at(
      'L2.treatment',
      z.array(
        z.object({ on: z.string(), reasonGroup: z.string(), resumedOn: z.string().nullable() }),
      ),
    ),
    ended: at('L2.treatment', z.object({ on: z.string(), reasonGroup: z.string() }).nullable()),
  }),
  seenBy: [treats, attests, coordinatesEpisode, byService],
  of(state, id) {
    const one = state.episodes[id];
    if (!one) return undefined;
    return {
      episodeId: id,
      orderId: one.orderId,
      pathwayRef: state.ref as PathwayRef,
      state: episodeState(one),
      providerOrg: providerOf(one),
      area: one.area,
      needs: [...one.needs],
      wantedUntil: one.wantedUntil,
      heldUntil: one.confirmed?.heldUntil ?? null,
      startBy: state.orders[one.orderId]?.startBy ?? one.startBy,
      startedOn: one.started?.on ?? null,
      attested: one.started?.attested ?? one.confirmed?.attested ?? false,
      breaks: one.breaks.map(({ on, reasonGroup, resumedOn }) => ({ on, reasonGroup, resumedOn })),
      ended: one.ended && { on: one.ended.on, reasonGroup: one.ended.reasonGroup },
    };
  },
});
