import { joinCourt, joinOffer, joinOutcome, joinPlace } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { openedAt } from '../referral/state.ts';
import type { Items } from './whatMoves.ts';

/** Changed by commands only, which a removed record refuses: once forwarded, the kept record's copy leads. */
const records = [
  'referrals',
  'screenings',
  'consents',
  'agreements',
  'claimCodes',
  'deaths',
] as const;
/** Changed by events, which may reach either record for a while: always joined. */
const facts = ['offers', 'places', 'court', 'needEvidence', 'outcomes'] as const;
const collections = [...records, ...facts] as const;

type Table = Readonly<Record<string, object>>;
type Bag = Readonly<Record<(typeof collections)[number], Table>>;

export const itemsOf = (state: Pathway): Items => ({
  referrals: state.referrals,
  screenings: state.screenings,
  consents: state.consents,
  agreements: state.agreements,
  claimCodes: state.claimCodes,
  deaths: state.deaths,
  offers: state.offers,
  places: state.places,
  court: state.court,
  needEvidence: state.needEvidence,
  outcomes: state.outcomes,
  diedInCustody: state.diedInCustody,
});

export const idsOf = (items: Items): readonly string[] =>
  collections.flatMap((collection) => Object.keys(items[collection]));

/** What these items would add to that record; null where it has all of it. */
export function newTo(state: Pathway, items: Items): Items | null {
  const joined = joinItems(itemsOf(state), items);
  return same(joined, itemsOf(state)) ? null : items;
}

/** Records stay as the first side has them; facts are joined field by field. */
export function joinItems(ours: Items, theirs: Items): Items {
  return {
    referrals: { ...theirs.referrals, ...ours.referrals },
    screenings: { ...theirs.screenings, ...ours.screenings },
    consents: { ...theirs.consents, ...ours.consents },
    agreements: { ...theirs.agreements, ...ours.agreements },
    claimCodes: { ...theirs.claimCodes, ...ours.claimCodes },
    deaths: { ...theirs.deaths, ...ours.deaths },
    offers: joinEach(ours.offers, theirs.offers, joinOffer),
    places: joinEach(ours.places, theirs.places, joinPlace),
    court: joinEach(ours.court, theirs.court, joinCourt),
    needEvidence: { ...theirs.needEvidence, ...ours.needEvidence },
    outcomes: joinEach(ours.outcomes, theirs.outcomes, joinOutcome),
    diedInCustody: ours.diedInCustody ?? theirs.diedInCustody,
  };
}

/** Only the items that came through that record. A death in custody is a fact of the person whose stream told it. */
export const cameThrough = (state: Pathway, ref: string): Items =>
  filtered(itemsOf(state), (id) => state.merge.origins[id] === ref);
export const without = (state: Pathway, ids: ReadonlySet<string>): Items => ({
  ...filtered(itemsOf(state), (id) => !ids.has(id)),
  diedInCustody: state.diedInCustody,
});
export const only = (state: Pathway, itemId: string): Items =>
  filtered(itemsOf(state), (id) => id === itemId);

/** Records opened here at or after a moment that no other record brought: after an unmerge they may be either's. */
export function madeHereSince(
  state: Pathway,
  moment: string,
): readonly { id: string; since: string }[] {
  const opened: [string, string][] = [
    ...Object.values(state.referrals).map((one): [string, string] => [
      one.referralId,
      openedAt(one),
    ]),
    ...Object.values(state.screenings).map((one): [string, string] => [
      one.screeningId,
      one.steps[0]?.done.at ?? '',
    ]),
    ...Object.values(state.consents).map((one): [string, string] => [
      one.consentId,
      one.steps[0]?.done.at ?? '',
    ]),
    ...Object.values(state.agreements).map((one): [string, string] => [
      one.agreementId,
      one.done.at,
    ]),
    ...Object.values(state.claimCodes).map((one): [string, string] => [
      one.claimCodeId,
      one.issued.at,
    ]),
    ...Object.values(state.deaths).map((one): [string, string] => [one.reportId, one.reported.at]),
  ];
  return opened
    .filter(([id, since]) => since >= moment && state.merge.origins[id] === undefined)
    .map(([id, since]) => ({ id, since }));
}

function filtered(items: Items, keep: (id: string) => boolean): Items {
  const bag: Bag = items;
  const kept = Object.fromEntries(
    collections.map((collection) => [
      collection,
      Object.fromEntries(Object.entries(bag[collection]).filter(([id]) => keep(id))),
    ]),
  );
  return { ...items, ...kept, diedInCustody: null };
}

function joinEach<T>(
  ours: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
  join: (a: T | undefined, b: T) => T,
): Readonly<Record<string, T>> {
  const joined: Record<string, T> = { ...ours };
  for (const [id, one] of Object.entries(theirs)) {
    const next = join(ours[id], one);
    const before = ours[id];
    joined[id] = before !== undefined && same(next, before) ? before : next;
  }
  return joined;
}

const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
