import { addMinutes, addWorkingDays, dateOf, earliest, type Instant } from '@throughcare/contracts';
import { type SettingsAt, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import { followUp } from '../bind.ts';
import { accessEnded } from '../domain/consent/inForce.ts';
import { areaOf, placeOf } from '../domain/custody/standing.ts';
import { releaseOf } from '../domain/custody/state.ts';
import type { PathwayEvent } from '../domain/events.ts';
import { merging } from '../domain/merging.ts';
import { outreachOf } from '../domain/outreach/outreach.ts';
import { asCandidate, hasRoom, openPartners, partnerOf } from '../domain/partner/candidates.ts';
import type { Partner } from '../domain/partner/document.ts';
import type { MatchProfile, Ranked } from '../domain/partner/matching.ts';
import { rank } from '../domain/partner/matching.ts';
import { matchProfileOf } from '../domain/partner/matchProfile.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import type { NewOffer } from '../domain/placement/evolve.ts';
import { offersOf } from '../domain/placement/offers.ts';
import { standingOfPlacement } from '../domain/placement/rules.ts';
import { offerState, type Placement } from '../domain/placement/state.ts';
import type { AftercareSettings } from '../settings.ts';

/** How the round is asked: how many at once, until when, and whether the prison has confirmed. */
type Terms = {
  readonly urgent: boolean;
  readonly confirmed: boolean;
  readonly release: Instant | null;
};

function termsOf(
  state: Pathway,
  placement: Placement,
  now: Instant,
  settings: AftercareSettings,
): Terms {
  const standing = standingOfPlacement(state, placement, now, settings);
  const release = standing.is === 'EXPECTED' ? standing.until : null;
  return {
    urgent:
      standing.is === 'RELEASED' ||
      state.referrals[placement.id]?.urgent === true ||
      (release !== null && dateOf(release) <= dateOf(now)),
    confirmed: standing.is !== 'INFERRED',
    release,
  };
}

/**
 * As the agreement says, else as the settings say there. An answer time never outlasts the release, unless that is today
 * or past: then the short time counts, and no agreement makes it longer.
 */
function answerBy(
  { urgent, release }: Terms,
  { agreement }: Partner,
  now: Instant,
  here: SettingsAt<AftercareSettings>,
): Instant {
  if (urgent) {
    const short = here.urgentAnswerMinutes;
    return addMinutes(now, Math.min(agreement?.urgentAnswerMinutes ?? short, short));
  }
  const ordinary = addWorkingDays(now, agreement?.answerWorkingDays ?? here.answerWorkingDays);
  return earliest(ordinary, release) ?? ordinary;
}

/** Who said no in this series, or gave the person back in any, is not asked again. */
const excluded = (state: Pathway, placement: Placement): ReadonlySet<string> =>
  new Set(
    offersOf(state, placement.id)
      .filter(
        (offer) =>
          offer.series === placement.series ||
          ['HANDED_BACK', 'LAPSED'].includes(offerState(offer)),
      )
      .map((offer) => offer.partnerOrg),
  );

export const findPartners = followUp({
  name: 'find-partners',
  does: 'matches partners to the nameless profile, and offers the person to the best of them',
  payload: z.object({ placementId: z.uuid(), only: z.string().nullable() }),
  async run({ id, state, payload: { placementId, only } }, tools) {
    const placement = state.placements[placementId];
    if (!placement?.asking) return undefined;
    if (!merging.decides(state)) return (current) => interrupted(current, placementId);
    const stay = state.custody[placementId];
    const profile = await matchProfileOf(tools, id, areaOf(stay));
    const place = { ...placeOf(stay), area: profile.area };
    const { now, settings } = tools;
    const terms = termsOf(state, placement, now, settings);
    const chosen: { partner: Partner; ranked: Ranked }[] = [];
    const wanted = terms.urgent && !only ? settingsFor(settings, place).urgentRoundSize : 1;
    if (only === null) {
      const out = excluded(state, placement);
      const partners = (await openPartners(tools, 'AFTERCARE')).filter(
        ({ agreement }) =>
          agreement !== null &&
          !out.has(agreement.org) &&
          !accessEnded(state, agreement.org, now) &&
          (!terms.urgent || agreement.takesUrgent),
      );
      const byOrg = new Map(partners.map((one) => [one.agreement?.org, one]));
      const candidates = partners.map(asCandidate);
      for (const ranked of rank(profile, candidates, (org) => tools.hash(`${id}/${org}`))) {
        const partner = byOrg.get(ranked.org);
        if (!partner || !(await hasRoom(tools, asCandidate(partner)))) continue;
        chosen.push({ partner, ranked });
        if (chosen.length === wanted) break;
      }
    } else {
      const partner = await partnerOf(tools, only);
      const match = { providerId: '', notStated: [], needsMet: 0, areaDepth: 0 };
      if (partner) chosen.push({ partner, ranked: { org: only, match } });
    }
    return (current, context) =>
      learned(current, placementId, context.now, context.settings, (terms) =>
        chosen.map(({ partner, ranked }) => ({
          offerId: context.id(`offer/${ranked.org}`),
          partnerOrg: ranked.org,
          urgent: terms.urgent,
          confirmed: terms.confirmed,
          expiresAt: answerBy(
            terms,
            partner,
            context.now,
            settingsFor(context.settings, { ...place, agreement: ranked.org }),
          ),
          profile: shown(profile, terms, current, placementId),
          notStated: ranked.match.notStated,
        })),
      );
  },
});

/** Whichever record decides on the placement next looks anew. */
const interrupted = ({ placements }: Pathway, placementId: string): PathwayEvent[] =>
  placements[placementId]?.asking?.underWay ? [{ type: 'search-interrupted', placementId }] : [];

/** What has become of the question while the partners were looked for. */
function learned(
  state: Pathway,
  placementId: string,
  now: Instant,
  settings: AftercareSettings,
  offersFor: (terms: Terms) => readonly NewOffer[],
): PathwayEvent[] {
  const placement = state.placements[placementId];
  if (!placement?.asking) return [];
  if (!merging.decides(state)) return interrupted(state, placementId);
  const standing = standingOfPlacement(state, placement, now, settings);
  const paused =
    outreachOf(state) !== 'OPEN' ||
    placement.directedTo !== null ||
    (placement.cause === 'RELEASE' && ['NONE', 'RETURNED'].includes(standing.is));
  if (paused) return [{ type: 'candidates-dropped', placementId }];
  // The person may have withdrawn a consent meanwhile: whom it named is not asked, also where somebody named them.
  const offers = offersFor(termsOf(state, placement, now, settings)).filter(
    ({ partnerOrg }) => !accessEnded(state, partnerOrg, now),
  );
  return offers.length > 0
    ? offers.map((offer) => ({ type: 'offer-made', placementId, offer, at: now }))
    : [{ type: 'person-unplaced', placementId, reason: 'NO_CANDIDATE', at: now }];
}

/** What the partner sees before it accepts: needs as codes, the day only where it is known. */
function shown(profile: MatchProfile, terms: Terms, state: Pathway, placementId: string) {
  const stay = state.custody[placementId];
  const release = stay && releaseOf(stay);
  const sure = release?.stage === 'CONFIRMED' ? release.releasedAt : null;
  return {
    area: profile.area,
    sex: profile.sex,
    ageBand: profile.ageBand,
    languages: profile.languages,
    needs: profile.needs,
    from: terms.release ?? sure,
  };
}
