import { type AgeBand, type AreaCode, areaHolds, unknownArea } from '@throughcare/contracts';
import { ageSays } from './ages.ts';
import { type Ground, type Missing, missing, weightOf } from './missing.ts';
import type { Served } from './state.ts';

/** The nameless half of a person: all that matching may know. */
export type MatchProfile = {
  readonly area: AreaCode;
  readonly sex: 'F' | 'M' | 'X' | 'NOT_STATED';
  readonly ageBand: AgeBand | null;
  readonly languages: readonly string[];
  readonly interpreterLanguage: string | null;
  /** Some need of access; which one is told to who takes the person on. */
  readonly accessNeeded: boolean;
  /** Under age, and nobody who stands in for the parents is known. */
  readonly guardianMissing: boolean;
  readonly needs: readonly string[];
};

/** Of somebody of whom nothing is known. */
export const nothingKnown: MatchProfile = {
  area: unknownArea,
  sex: 'NOT_STATED',
  ageBand: null,
  languages: [],
  interpreterLanguage: null,
  accessNeeded: false,
  guardianMissing: false,
  needs: [],
};

export type Match = {
  readonly providerId: string;
  /** What is to be asked or arranged: it ranks behind those of whom less is missing. */
  readonly missing: readonly Missing[];
  /** Needs that the listing meets by name. */
  readonly needsMet: number;
  /** Narrower areas first: a local provider knows the place. */
  readonly areaDepth: number;
};
/** What a criterion says: a ground on which nobody could, or what is missing, which may be nothing. */
type Answer = Ground | readonly Missing[];

const depth = (area: string) => area.split('-').length;

function area({ area: wanted }: MatchProfile, { areas }: Served): Answer {
  if (!areas.some((covered) => areaHolds(covered, wanted))) return 'OUT_OF_AREA';
  const sure = areas.some(
    (covered) => covered !== unknownArea && wanted !== unknownArea && areaHolds(covered, wanted),
  );
  return sure ? [] : [missing('ASK_AREA')];
}

/** An entry that names women and men has not said no to somebody who is neither. */
function sex({ sex: own }: MatchProfile, { sexes }: Served): Answer {
  const stated: readonly string[] = sexes.filter((one) => one !== 'NOT_STATED');
  if (stated.includes(own)) return [];
  const open = stated.length === 0 || own === 'NOT_STATED' || own === 'X';
  return open ? [missing('ASK_SEX')] : 'SEX';
}

const base = (tag: string) => tag.split('-')[0]?.toLowerCase();
function language(
  { languages: spoken, interpreterLanguage }: MatchProfile,
  { languages }: Served,
): Answer {
  const own = interpreterLanguage === null ? spoken : [interpreterLanguage, ...spoken];
  const [first] = own;
  if (first === undefined || languages.length === 0) return [missing('ASK_LANGUAGE')];
  const shared = languages.some((tag) => own.some((one) => base(one) === base(tag)));
  return shared ? [] : [missing('INTERPRETER_NEEDED', first)];
}

function needs({ needs: wanted }: MatchProfile, served: Served): Answer {
  const others = wanted.filter((need) => need !== 'OST');
  if (others.length > 0 && served.services.length === 0) return [missing('ASK_SERVICES')];
  return others
    .filter((need) => !(served.services as readonly string[]).includes(need))
    .map((need) => missing('NOT_OFFERED', need));
}

function substitution({ needs: wanted }: MatchProfile, { ost, services }: Served): Answer {
  if (!wanted.includes('OST') || ost === true || services.includes('OST')) return [];
  return [ost === null ? missing('ASK_SUBSTITUTION') : missing('NOT_OFFERED', 'OST')];
}

const access = ({ accessNeeded }: MatchProfile): Answer =>
  accessNeeded ? [missing('ASK_ACCESS')] : [];
const guardian = ({ guardianMissing }: MatchProfile): Answer =>
  guardianMissing ? [missing('GUARDIAN_MISSING')] : [];

const criteria: readonly ((profile: MatchProfile, served: Served) => Answer)[] = [
  area,
  sex,
  ageSays,
  language,
  needs,
  substitution,
  access,
  guardian,
];

const isGround = (answer: Answer): answer is Ground => typeof answer === 'string';

/** How well an entry suits, and what is missing; or the first ground on which it could not. */
export function matchOne(profile: MatchProfile, served: Served): Match | Ground {
  const answers = criteria.map((criterion) => criterion(profile, served));
  const no = answers.find(isGround);
  if (no !== undefined) return no;
  const wanted: readonly string[] = served.services;
  return {
    providerId: served.providerId,
    missing: answers.flatMap((answer) => (isGround(answer) ? [] : answer)),
    needsMet: profile.needs.filter((need) => wanted.includes(need)).length,
    areaDepth: Math.max(
      0,
      ...served.areas.filter((one) => areaHolds(one, profile.area)).map(depth),
    ),
  };
}

const byName = (a: string, b: string): number => (a < b ? -1 : 1);
const compare = (a: Match, b: Match): number =>
  weightOf(a.missing) - weightOf(b.missing) || b.needsMet - a.needsMet || b.areaDepth - a.areaDepth;

/** By whichever of its entries suits best; or the ground of the first where none does. */
export function bestMatch(profile: MatchProfile, served: readonly Served[]): Match | Ground {
  const answers = served.map((one) => matchOne(profile, one));
  const [best] = answers
    .filter((one) => typeof one !== 'string')
    .sort((a, b) => compare(a, b) || byName(a.providerId, b.providerId));
  return best ?? answers.find((one) => typeof one === 'string') ?? 'OUT_OF_AREA';
}

export type Candidate = {
  readonly org: string;
  readonly served: readonly Served[];
  readonly capacity: number | null;
};
export type Ranked = { readonly org: string; readonly match: Match };

/**
 * Partners that could, the best first: those of whom least is to be asked or arranged, then those that meet most needs, then
 * the most local. Equal ones stand in an order that `tieBreak` draws per person, so that no partner is always asked first.
 */
export function rank(
  profile: MatchProfile,
  candidates: readonly Candidate[],
  tieBreak: (org: string) => string,
): readonly Ranked[] {
  return candidates
    .flatMap(({ org, served, capacity }) => {
      const match = bestMatch(profile, served);
      if (typeof match === 'string') return [];
      const cost = weightOf(match.missing) + (capacity === null ? 1 : 0);
      return [{ org, match, cost, tie: tieBreak(org) }];
    })
    .sort((a, b) => a.cost - b.cost || compare(a.match, b.match) || byName(a.tie, b.tie))
    .map(({ org, match }) => ({ org, match }));
}
