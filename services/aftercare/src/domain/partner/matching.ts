import {
  type AgeBand,
  type AreaCode,
  ageBands,
  areaHolds,
  unknownArea,
} from '@throughcare/contracts';
import type { Served } from './document.ts';

/** The nameless half of a person: all that matching may know. */
export type MatchProfile = {
  readonly area: AreaCode;
  readonly sex: 'F' | 'M' | 'X' | 'NOT_STATED';
  readonly ageBand: AgeBand | null;
  readonly languages: readonly string[];
  readonly needs: readonly string[];
};

export type Criterion = 'area' | 'sex' | 'age' | 'language' | 'needs' | 'ost';
/** What a listing's silence or a yes is worth; a stated no excludes. */
type Answer = 'YES' | 'NOT_STATED' | 'NO';

export type Match = {
  readonly providerId: string;
  /** Criteria that nobody stated: the match says so, and ranks behind those that state them. */
  readonly notStated: readonly Criterion[];
  /** Needs that the listing meets by name. */
  readonly needsMet: number;
  /** Narrower areas first: a local provider knows the place. */
  readonly areaDepth: number;
};

const depth = (area: string) => area.split('-').length;

function area({ area: wanted }: MatchProfile, { areas }: Served): Answer {
  if (!areas.some((covered) => areaHolds(covered, wanted))) return 'NO';
  const sure = areas.some(
    (covered) => covered !== unknownArea && wanted !== unknownArea && areaHolds(covered, wanted),
  );
  return sure ? 'YES' : 'NOT_STATED';
}

function sex({ sex: own }: MatchProfile, { sexes }: Served): Answer {
  const stated = sexes.filter((one) => one !== 'NOT_STATED');
  if (stated.length === 0 || own === 'NOT_STATED') return 'NOT_STATED';
  return stated.includes(own) ? 'YES' : 'NO';
}

function age({ ageBand }: MatchProfile, { minAge, maxAge }: Served): Answer {
  if (ageBand === null || (minAge === null && maxAge === null)) return 'NOT_STATED';
  const { from, to } = ageBands[ageBand];
  const overlaps = (to ?? Number.POSITIVE_INFINITY) >= (minAge ?? 0) && from <= (maxAge ?? 200);
  return overlaps ? 'YES' : 'NO';
}

const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
function language({ languages: own }: MatchProfile, { languages }: Served): Answer {
  if (own.length === 0 || languages.length === 0) return 'NOT_STATED';
  return languages.some((tag) => own.some((spoken) => base(spoken) === base(tag))) ? 'YES' : 'NO';
}

function ost({ needs }: MatchProfile, served: Served): Answer {
  if (!needs.includes('OST')) return 'YES';
  if (served.ost === true || served.services.includes('OST')) return 'YES';
  return served.ost === null ? 'NOT_STATED' : 'NO';
}

function needs(profile: MatchProfile, served: Served): Answer {
  if (profile.needs.length === 0) return 'YES';
  if (served.services.length === 0) return 'NOT_STATED';
  const others = profile.needs.filter((need) => need !== 'OST');
  if (others.length === 0) return 'YES';
  return met({ ...profile, needs: others }, served) > 0 ? 'YES' : 'NO';
}
const met = (profile: MatchProfile, served: Served): number =>
  profile.needs.filter((need) => (served.services as readonly string[]).includes(need)).length;

const criteria: Readonly<Record<Criterion, (profile: MatchProfile, served: Served) => Answer>> = {
  area,
  sex,
  age,
  language,
  needs,
  ost,
};

/** Whether an entry suits, and how well; undefined where it states that it does not. */
export function matchOne(profile: MatchProfile, served: Served): Match | undefined {
  const notStated: Criterion[] = [];
  for (const [criterion, answer] of Object.entries(criteria) as [
    Criterion,
    (typeof criteria)[Criterion],
  ][]) {
    const says = answer(profile, served);
    if (says === 'NO') return undefined;
    if (says === 'NOT_STATED') notStated.push(criterion);
  }
  return {
    providerId: served.providerId,
    notStated,
    needsMet: met(profile, served),
    areaDepth: Math.max(
      0,
      ...served.areas.filter((one) => areaHolds(one, profile.area)).map(depth),
    ),
  };
}

export type Candidate = {
  readonly org: string;
  readonly served: readonly Served[];
  readonly capacity: number | null;
};
export type Ranked = { readonly org: string; readonly match: Match };

const silence = ({ match }: Ranked, capacity: number | null) =>
  match.notStated.length + (capacity === null ? 1 : 0);

/**
 * Partners that suit, the best first: those that state most, then those that meet most needs, then the most local.
 * Equal ones stand in an order that `tieBreak` draws per person, so that no partner is always asked first.
 */
export function rank(
  profile: MatchProfile,
  candidates: readonly Candidate[],
  tieBreak: (org: string) => string,
): readonly Ranked[] {
  return candidates
    .flatMap(({ org, served, capacity }) => {
      const matches = served
        .flatMap((one) => matchOne(profile, one) ?? [])
        .sort((a, b) => compare(a, b) || (a.providerId < b.providerId ? -1 : 1));
      const [match] = matches;
      return match ? [{ org, match, capacity, tie: tieBreak(org) }] : [];
    })
    .sort(
      (a, b) =>
        silence(a, a.capacity) - silence(b, b.capacity) ||
        compare(a.match, b.match) ||
        (a.tie < b.tie ? -1 : 1),
    )
    .map(({ org, match }) => ({ org, match }));
}

const compare = (a: Match, b: Match): number =>
  a.notStated.length - b.notStated.length || b.needsMet - a.needsMet || b.areaDepth - a.areaDepth;
