import { AreaCode, EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { episodeState, mayAct, providerOf } from './state.ts';

/** A treatment place under an order, as the provider sees it. */
export const episodeView: View<Pathway> = {
  schema: z.object({
    episodeId: EntityId,
    orderId: EntityId,
    pathwayRef: PathwayRef,
    state: z.string(),
    providerOrg: OrgId.nullable(),
    area: AreaCode,
    needs: z.array(z.string()),
    wantedUntil: Instant,
    heldUntil: Instant.nullable(),
    startBy: z.string().nullable(),
    startedOn: z.string().nullable(),
    attested: z.boolean().meta({ description: "A file's word, not the provider's" }),
    breaks: z.array(
      z.object({ on: z.string(), reasonGroup: z.string(), resumedOn: z.string().nullable() }),
    ),
    ended: z.object({ on: z.string(), reasonGroup: z.string() }).nullable(),
  }),
  of(state, id, actor) {
    const one = state.episodes[id];
    if (!one || !(mayAct(one, actor.org) || hasRole(actor, 'IMPORT', 'SERVICE', 'COORD')))
      return undefined;
    return {
      episodeId: id,
      orderId: one.orderId,
      pathwayRef: state.ref,
      state: episodeState(one),
      providerOrg: providerOf(one),
      area: one.area,
      needs: one.needs,
      wantedUntil: one.wantedUntil,
      heldUntil: one.confirmed?.heldUntil ?? null,
      startBy: state.orders[one.orderId]?.startBy ?? one.startBy,
      startedOn: one.started?.on ?? null,
      attested: one.started?.attested ?? one.confirmed?.attested ?? false,
      breaks: one.breaks.map(({ on, reasonGroup, resumedOn }) => ({ on, reasonGroup, resumedOn })),
      ended: one.ended && { on: one.ended.on, reasonGroup: one.ended.reasonGroup },
    };
  },
};
