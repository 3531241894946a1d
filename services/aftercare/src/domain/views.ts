import { AreaCode, EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { isAsked, mayArrange, worksOn } from './access/relations.ts';
import { caseView } from './case/view.ts';
import type { Pathway } from './pathway/state.ts';
import { offersOf, placementState } from './placement/offers.ts';
import { offerState } from './placement/state.ts';
import { endedSince } from './consent/access.ts';
import { episodeState, mayAct, providerOf } from './treatment/state.ts';

const offer: View<Pathway> = {
  schema: z.object({
    offerId: EntityId,
    state: z.string(),
    round: z.int(),
    urgent: z.boolean(),
    confirmed: z.boolean().meta({ description: 'False: the prison has not confirmed the release' }),
    madeAt: Instant,
    answerBy: Instant,
    profile: z.object({
      area: AreaCode,
      sex: z.string(),
      ageBand: z.string().nullable(),
      languages: z.array(z.string()),
      needs: z.array(z.string()),
      from: Instant.nullable(),
    }),
    notStated: z.array(z.string()).meta({ description: 'What was matched without being stated' }),
    pathwayRef: PathwayRef.nullable().meta({ description: 'Only after acceptance' }),
    caseId: EntityId.nullable(),
  }),
  of(state, id, actor) {
    const one = state.offers[id];
    if (!one || !(isAsked(one, actor) || hasRole(actor, 'COORD', 'SERVICE'))) return undefined;
    const is = offerState(one);
    const open = is === 'ACCEPTED' && endedSince(state, one.partnerOrg) === null;
    return {
      offerId: id,
      state: is,
      round: one.round,
      urgent: one.urgent,
      confirmed: one.confirmed,
      madeAt: one.madeAt,
      answerBy: one.expiresAt,
      profile: one.profile,
      notStated: one.notStated,
      pathwayRef: open ? state.ref : null,
      caseId: open ? (one.accepted?.caseId ?? null) : null,
    };
  },
};

const placement: View<Pathway> = {
  schema: z.object({
    placementId: EntityId,
    pathwayRef: PathwayRef,
    cause: z.enum(['RELEASE', 'REFERRAL']),
    state: z.string(),
    openedAt: Instant,
    round: z.int(),
    unplaced: z.object({ at: Instant, reason: z.string() }).nullable(),
    provider: OrgId.nullable(),
    offers: z.array(
      z.object({ offerId: EntityId, partnerOrg: OrgId, round: z.int(), state: z.string() }),
    ),
  }),
  of(state, id, actor) {
    const one = state.placements[id];
    if (!one || !mayArrange(state, actor)) return undefined;
    return {
      placementId: id,
      pathwayRef: state.ref,
      cause: one.cause,
      state: placementState(state, one),
      openedAt: one.openedAt,
      round: one.round,
      unplaced: one.unplaced,
      provider: one.directedTo?.providerOrg ?? null,
      offers: offersOf(state, id).map((each) => ({
        offerId: each.id,
        partnerOrg: each.partnerOrg,
        round: each.round,
        state: offerState(each),
      })),
    };
  },
};

const episode: View<Pathway> = {
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

const supported: View<Pathway> = {
  schema: caseView.schema,
  of(state, id, actor) {
    const one = state.cases[id];
    return one && worksOn(state, one, actor) ? caseView.of(state, one) : undefined;
  },
};

export const views: Readonly<Record<string, View<Pathway>>> = {
  offer,
  placement,
  episode,
  case: supported,
};
