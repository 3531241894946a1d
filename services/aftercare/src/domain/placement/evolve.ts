import type { Instant } from '@throughcare/contracts';
import type { Handlers, Step } from '@throughcare/record';
import { amend, put } from '@throughcare/record';
import { isActive, openCase } from '../case/state.ts';
import { endedSince } from '../consent/inForce.ts';
import type { Missing, MissingCode } from '../partner/missing.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Queue } from '../sharing/queue.ts';
import { acceptedOffer } from './offers.ts';
import type {
  OfferProfile,
  Placement,
  SoughtTerms,
  UnplacedReason,
  WhyNobody,
  WithdrawnReason,
} from './state.ts';

export type NewOffer = {
  readonly offerId: string;
  readonly partnerOrg: string;
  readonly urgent: boolean;
  readonly confirmed: boolean;
  readonly expiresAt: Instant;
  readonly unhurried: Instant;
  readonly profile: OfferProfile;
  readonly missing: readonly Missing[];
};

export type PlacementEvent =
  | {
      type: 'placement-opened';
      placementId: string;
      cause: Placement['cause'];
      continues?: string;
      at: Instant;
    }
  | { type: 'placement-reopened'; placementId: string; at: Instant }
  | {
      type: 'placement-directed';
      placementId: string;
      to: Placement['directedTo'];
    }
  | {
      type: 'candidates-wanted';
      placementId: string;
      round: number;
      only: string | null;
      terms: SoughtTerms;
      at: Instant;
    }
  | { type: 'queue-joined'; placementId: string; queue: Queue; rank: string }
  /** The sharing of places had none for the person. */
  | { type: 'nobody-free'; placementId: string }
  /** The record that looked could not decide any more when it had found out. */
  | { type: 'search-interrupted'; placementId: string }
  /** Nobody is looked for any more, or not now. */
  | { type: 'search-left'; placementId: string }
  | {
      type: 'offer-made';
      placementId: string;
      offer: NewOffer;
      at: Instant;
    }
  | { type: 'offer-hastened'; offerId: string; expiresAt: Instant; urgent: boolean }
  | {
      type: 'offer-accepted';
      offerId: string;
      caseId: string;
      arranges: readonly MissingCode[];
      step: Step;
    }
  | { type: 'offer-eased'; offerId: string; expiresAt: Instant }
  | { type: 'offer-redated'; offerId: string; from: Instant }
  | { type: 'offer-declined'; offerId: string; reasonCode: string; step: Step }
  | { type: 'offer-expired'; offerId: string; at: Instant }
  | { type: 'offer-withdrawn'; offerId: string; reason: WithdrawnReason; at: Instant }
  | { type: 'offer-handed-back'; offerId: string; caseId: string; reasonCode: string; step: Step }
  | { type: 'offer-lapsed'; offerId: string; caseId: string; at: Instant }
  | {
      type: 'person-unplaced';
      placementId: string;
      reason: UnplacedReason;
      grounds: readonly WhyNobody[];
      at: Instant;
    }
  | { type: 'person-refused'; placementId: string; step: Step }
  | { type: 'person-agreed-again'; placementId: string; at: Instant }
  | {
      type: 'placement-ended';
      placementId: string;
      by: NonNullable<Placement['ended']>['by'];
      at: Instant;
    }
  | { type: 'contact-card-due'; episodeId: string; at: Instant };

export const placementHandlers: Handlers<Pathway, PlacementEvent> = {
  'placement-opened': (state, { placementId: id, cause, continues = null, at }) => ({
    ...state,
    placements: put(state.placements, id, {
      id,
      cause,
      continues,
      openedAt: at,
      series: 1,
      seriesAt: at,
      round: 0,
      asked: 0,
      asking: null,
      rank: null,
      directedTo: null,
      unplaced: null,
      unwanted: null,
      ended: null,
    }),
  }),
  'placement-reopened': (state, { placementId, at }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ series, unplaced, ended }) => ({
      ...newSeries(series, at),
      unplaced: ended ? null : unplaced,
      ended: null,
    })),
    offers: counted(state, placementId),
  }),
  'placement-directed': (state, { placementId, to }) => ({
    ...state,
    placements: amend(state.placements, placementId, {
      directedTo: to,
      ...(to && { unplaced: null }),
    }),
  }),
  'candidates-wanted': (state, { placementId, round, only, terms, at }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ asked, rank }) => ({
      asked: asked + 1,
      // What intake says of the need only tells those of one day apart.
      rank: rank?.startsWith(terms.danger) ? rank : terms.danger,
      asking: {
        nth: asked + 1,
        at,
        round,
        only,
        underWay: true,
        terms,
        queue: null,
        answered: false,
      },
    })),
  }),
  'queue-joined': (state, { placementId, queue, rank }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ asking }) => ({
      rank,
      asking: asking && { ...asking, queue: queue.id },
    })),
  }),
  // Where a partner was named, whoever else would suit is asked for next.
  'nobody-free': (state, { placementId }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ asking }) => ({
      asking: asking && {
        ...asking,
        answered: true,
        only: null,
        underWay: asking.only === null,
      },
    })),
  }),
  'search-interrupted': (state, { placementId }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ asking }) => ({
      asking: asking && { ...asking, underWay: false },
    })),
  }),
  'search-left': (state, { placementId }) => ({
    ...state,
    placements: amend(state.placements, placementId, { asking: null, unplaced: null }),
  }),
  'offer-made': (state, { placementId, offer: { offerId: id, ...offer }, at }) => {
    const placement = state.placements[placementId];
    if (!placement) return state;
    const round = placement.asking?.round ?? placement.round;
    return {
      ...state,
      placements: amend(state.placements, placementId, { round, asking: null }),
      offers: put(state.offers, id, {
        id,
        placementId,
        ...offer,
        series: placement.series,
        round,
        madeAt: at,
        accepted: null,
        declined: null,
        expiredAt: null,
        withdrawn: null,
        handedBack: null,
        lapsedAt: null,
        accessEndedAt: endedSince(state, offer.partnerOrg),
      }),
    };
  },
  'offer-hastened': (state, { offerId, expiresAt, urgent }) => ({
    ...state,
    offers: amend(state.offers, offerId, { expiresAt, urgent }),
  }),
  'offer-eased': (state, { offerId, expiresAt }) => ({
    ...state,
    offers: amend(state.offers, offerId, { expiresAt, urgent: false }),
  }),
  'offer-redated': (state, { offerId, from }) => ({
    ...state,
    offers: amend(state.offers, offerId, ({ profile }) => ({ profile: { ...profile, from } })),
  }),
  'offer-accepted': (state, { offerId, caseId, arranges, step }) => {
    const offer = state.offers[offerId];
    if (!offer) return state;
    return {
      ...state,
      placements: amend(state.placements, offer.placementId, { unplaced: null }),
      offers: amend(state.offers, offerId, { accepted: { step, caseId, arranges } }),
      cases: put(state.cases, caseId, openCase(caseId, offer, step)),
    };
  },
  'offer-declined': (state, { offerId, reasonCode, step }) => ({
    ...state,
    offers: amend(state.offers, offerId, { declined: { step, reasonCode } }),
  }),
  'offer-expired': (state, { offerId, at }) => ({
    ...state,
    offers: amend(state.offers, offerId, { expiredAt: at }),
  }),
  'offer-withdrawn': (state, { offerId, reason, at }) => ({
    ...state,
    offers: amend(state.offers, offerId, { withdrawn: { at, reason } }),
  }),
  'offer-handed-back': (state, { offerId, caseId, reasonCode, step }) => ({
    ...state,
    offers: amend(state.offers, offerId, { handedBack: { step, reasonCode } }),
    cases: amend(state.cases, caseId, { closed: { at: step.at, by: 'HANDED_BACK' } }),
  }),
  'offer-lapsed': (state, { offerId, caseId, at }) => ({
    ...state,
    offers: amend(state.offers, offerId, { lapsedAt: at }),
    cases: amend(state.cases, caseId, { closed: { at, by: 'LAPSED' } }),
  }),
  'person-unplaced': (state, { placementId, reason, grounds, at }) => ({
    ...state,
    placements: amend(state.placements, placementId, { unplaced: { at, reason, grounds } }),
  }),
  'person-refused': (state, { placementId, step }) => ({
    ...state,
    placements: amend(state.placements, placementId, { unwanted: step, asking: null }),
  }),
  'person-agreed-again': (state, { placementId, at }) => ({
    ...state,
    placements: amend(state.placements, placementId, ({ series }) => ({
      ...newSeries(series, at),
      unplaced: null,
      unwanted: null,
    })),
  }),
  'placement-ended': (state, { placementId, by, at }) => ({
    ...state,
    placements: amend(state.placements, placementId, { ended: { at, by }, asking: null }),
  }),
  'contact-card-due': (state, { episodeId, at }) => ({
    ...state,
    contactCards: put(state.contactCards, episodeId, { id: episodeId, at }),
  }),
};

/** Whoever has the person goes on having them in the series that begins: they came back while nobody was looked for. */
function counted(state: Pathway, placementId: string): Pathway['offers'] {
  const offer = acceptedOffer(state, placementId);
  const one = state.cases[offer?.accepted?.caseId ?? ''];
  return offer && one && isActive(one)
    ? amend(state.offers, offer.id, ({ series }) => ({ series: series + 1 }))
    : state.offers;
}

/** Looking begins anew: whoever could not take the person on may be asked again. */
const newSeries = (series: number, at: Instant) => ({
  series: series + 1,
  seriesAt: at,
  round: 0,
  asking: null,
});
