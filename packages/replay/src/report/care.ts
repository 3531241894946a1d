import {
  type AftercarePathway,
  aftercarePathway,
  firstSuccess,
  isInReach,
  needOf,
  offerState,
  placementState,
  releaseOf,
} from '@throughcare/aftercare';
import { endOfDay, hoursBetween, type Instant, utc } from '@throughcare/contracts';
import { mergedInto } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Report } from './report.ts';
import { scan } from './scan.ts';

export type CareFigures = {
  /** Stays in custody of people whose need is KNOWN. */
  readonly knownNeedStays: number;
  readonly offers: Report['offers'];
  readonly firstContacts: Report['firstContacts'];
  readonly started: number;
  readonly brokenOff: number;
};

/** Offers one by one, first contacts after release, and what providers reported. */
export async function careFigures(store: Store): Promise<CareFigures> {
  const offers = {
    made: 0,
    accepted: 0,
    declined: 0,
    expired: 0,
    withdrawn: 0,
    open: 0,
    unplaced: 0,
    needUnknown: 0,
  };
  const hours: number[] = [];
  const figures = { knownNeedStays: 0, inReach: 0, started: 0, brokenOff: 0 };
  for await (const { state } of scan<AftercarePathway>(store, aftercarePathway.kind)) {
    if (mergedInto(state) !== null) continue;
    countOffers(state, offers);
    hours.push(...hoursToFirstContact(state));
    if (needOf(state.needs) === 'KNOWN')
      figures.knownNeedStays += Object.keys(state.custody).length;
    for (const one of Object.values(state.cases))
      if (one.contacts.some((contact) => contact.reached && isInReach(state, one, contact)))
        figures.inReach++;
    for (const episode of Object.values(state.episodes)) {
      if (episode.started && !episode.started.attested) figures.started++;
      figures.brokenOff += episode.breaks.length;
    }
  }
  const { inReach, ...rest } = figures;
  return { ...rest, offers, firstContacts: { ...contactFigures(hours), inReach } };
}

/** An acceptance stays one where it was handed back or lapsed later. */
function countOffers(state: AftercarePathway, offers: Report['offers']): void {
  for (const offer of Object.values(state.offers)) {
    offers.made++;
    if (offer.accepted) offers.accepted++;
    else if (offer.declined) offers.declined++;
    else if (offer.expiredAt) offers.expired++;
    else if (offer.withdrawn) offers.withdrawn++;
    else if (offerState(offer) === 'OFFERED') offers.open++;
  }
  if (
    Object.values(state.placements).some(
      (placement) => placementState(state, placement) === 'UNPLACED',
    )
  )
    offers.unplaced++;
  offers.needUnknown += Object.keys(state.contactCards).length;
}

/** Hours to the first contact that reached the person after a release, one for each. */
function hoursToFirstContact(state: AftercarePathway): number[] {
  const firsts = new Map<string, number>();
  for (const one of Object.values(state.cases)) {
    const contact = firstSuccess(state, one);
    const from = hoursCountFrom(state, one.placementId);
    if (!contact || !from) continue;
    // Whoever stands at the gate is there before the hold is over: at once, not before.
    const hours = Math.max(0, hoursBetween(from, contact.at));
    firsts.set(one.placementId, Math.min(hours, firsts.get(one.placementId) ?? hours));
  }
  return [...firsts.values()];
}

/** The confirmation of the release; where only a roster speaks, the start of the gap: the end of the last list that names the person. */
function hoursCountFrom({ custody }: AftercarePathway, stayId: string): Instant | null {
  const stay = custody[stayId];
  if (!stay) return null;
  const release = releaseOf(stay);
  if (release?.stage === 'CONFIRMED') return release.confirmedAt;
  const { departure, departureOutcome } = stay;
  return departure && departureOutcome === null ? endOfDay(departure.windowFrom, utc) : null;
}

function contactFigures(hours: readonly number[]): Omit<Report['firstContacts'], 'inReach'> {
  const sorted = [...hours].sort((a, b) => a - b);
  return {
    made: sorted.length,
    within24h: sorted.filter((h) => h <= 24).length,
    within72h: sorted.filter((h) => h <= 72).length,
    medianHours: median(sorted),
  };
}

function median(sorted: readonly number[]): number | null {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted.length % 2 === 0 ? sorted[middle - 1] : upper;
  return upper === undefined || lower === undefined
    ? null
    : Math.round(((lower + upper) / 2) * 100) / 100;
}
