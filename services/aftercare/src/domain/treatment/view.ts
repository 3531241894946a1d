import {
  AreaCode,
  EntityId,
  IdentityGround,
  Instant,
  OrgId,
  PathwayRef,
} from '@throughcare/contracts';
import { at, byService, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { attests, coordinatesEpisode, refused, self, treats } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { VoluntaryView, viewVoluntary } from '../voluntary/view.ts';
import { openEnquiries } from './enquiries.ts';
import { episodeState, providerOf } from './state.ts';

/** A treatment place under an order, as the provider and the person see it. */
export const episodeView = viewsOn<Pathway>()({
  name: 'episode',
  actedOn: true,
  param: 'episodeId',
  schema: z.object({
    episodeId: notice(EntityId),
    orderId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    state: at('L2.treatment', z.string()),
    paused: at('L1', z.boolean().meta({ description: 'Nobody reaches out for now' })),
    providerOrg: at('L1', OrgId.nullable()),
    area: at('L1', AreaCode),
    needs: at('L1', z.array(z.string())),
    wantedUntil: at('L1', Instant),
    heldUntil: at('L1', Instant.nullable()),
    identityBy: at('L1', IdentityGround.nullable()),
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
    closed: at(
      'L2.treatment',
      z
        .object({ at: Instant, reason: z.string() })
        .nullable()
        .meta({ description: 'Closed by the order, by time, or since another provider follows' }),
    ),
    enquiries: at(
      'L2.order',
      z
        .array(z.object({ enquiryId: EntityId, about: z.string(), dueAt: Instant }))
        .meta({ description: 'What the court asks and has no answer to' }),
    ),
    ended: at('L2.treatment', z.object({ on: z.string(), reasonGroup: z.string() }).nullable()),
    voluntary: at('L2.voluntary', VoluntaryView),
  }),
  seenBy: [treats, refused, attests, coordinatesEpisode, self, byService],
  of(state, id, asking) {
    const one = state.episodes[id];
    if (!one) return undefined;
    return {
      episodeId: id,
      orderId: one.orderId,
      pathwayRef: state.ref as PathwayRef,
      state: episodeState(one),
      paused: state.pauses[id] !== undefined,
      providerOrg: providerOf(one),
      area: one.area,
      needs: [...one.needs],
      wantedUntil: one.wantedUntil,
      heldUntil: one.confirmed?.heldUntil ?? null,
      identityBy: one.confirmed?.identityBy ?? null,
      startBy: state.orders[one.orderId]?.startBy ?? one.startBy,
      startedOn: one.started?.on ?? null,
      attested: one.started?.attested ?? one.confirmed?.attested ?? false,
      breaks: one.breaks.map(({ on, reasonGroup, resumedOn }) => ({ on, reasonGroup, resumedOn })),
      closed: one.closed && { at: one.closed.at, reason: one.closed.reason },
      enquiries: openEnquiries(state, one).map(({ id: enquiryId, asked }) => ({
        enquiryId,
        ...asked,
      })),
      ended: one.ended && { on: one.ended.on, reasonGroup: one.ended.reasonGroup },
      voluntary: viewVoluntary(state, one, asking),
    };
  },
});
