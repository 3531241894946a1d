import { inOrder, type ReadTools } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { everyRow } from '../access/everyRow.ts';
import { pathway } from '../document.ts';
import { openPartners } from '../partner/candidates.ts';
import { FreePlaces } from '../partner/freePlaces.ts';
import type { Ranked } from '../partner/matching.ts';
import { needsHelp } from '../partner/missing.ts';
import { Line, type Suitable } from './line.ts';
import { type Waiting, waitingOf } from './queue.ts';
import type { Given, Plan, Sharing } from './state.ts';

type Tools = ReadTools<AftercareSettings>;
type Places = { readonly person: Waiting; readonly line: Line; readonly places: NewPlace[] };
/** Its offer gets an id when the plan is decided. */
export type NewPlace = Omit<Given, 'offerId'>;
export type Shared = {
  readonly given: readonly (Waiting & { readonly places: readonly NewPlace[] })[];
  readonly nobody: Plan['nobody'];
  readonly takenBack: Plan['takenBack'];
  readonly empty: readonly string[];
  readonly more: boolean;
};
/** Others who need the same places may be about to ask. */
export type Contested = 'contested';

/** People that one plan is about, of each kind: it stands in one document until it is carried out. */
export const mostAtOnce = 100;

/**
 * Shares out the places that are free: whoever is most endangered first, to each one place, of the partner that suits best.
 * Only what is left then is asked beside for those for whom it is urgent.
 */
export async function shareOut(
  tools: Tools,
  { queues, gathered }: Pick<Sharing, 'queues' | 'gathered'>,
): Promise<Shared | Contested> {
  const partners = await openPartners(tools, 'AFTERCARE');
  const lines = await Promise.all(inOrder(queues).map((queue) => Line.of(tools, queue, partners)));
  const empty = lines.filter(({ head }) => !head).map(({ queue }) => queue.id);
  const places = new FreePlaces(tools);
  const given = await oneEach(lines, places);
  if (!gathered && tools.settings.gatherSeconds > 0 && isContested(lines, given))
    return 'contested';
  const full = given.length === mostAtOnce;
  if (!full) await askMore(given, places);
  const left = full
    ? { nobody: [], takenBack: [], more: true }
    : await leftOver(tools, lines, given);
  return {
    given: given.map(({ person, places: theirs }) => ({ ...person, places: theirs })),
    empty,
    ...left,
  };
}

async function oneEach(lines: readonly Line[], places: FreePlaces): Promise<Places[]> {
  const given: Places[] = [];
  let open = lines.filter(({ head, suitable }) => head && suitable.length > 0);
  while (given.length < mostAtOnce && open.length > 0) {
    const line = open.reduce((a, b) => ((b.head?.rank ?? '') < (a.head?.rank ?? '') ? b : a));
    const person = line.head;
    const [first] = person ? await line.free(places, person.ref) : [];
    if (!person || !first) {
      // What is free only becomes less.
      open = open.filter((one) => one !== line);
      continue;
    }
    given.push({ person, line, places: [taken(places, first)] });
    await line.next();
    if (!line.head) open = open.filter((one) => one !== line);
  }
  return given;
}

/** Somebody goes without whom one of these places would have suited. */
function isContested(lines: readonly Line[], given: readonly Places[]): boolean {
  const orgs = new Set(given.flatMap(({ places }) => places.map(({ org }) => org)));
  return lines.some(
    ({ head, suitable }) => head && suitable.some(({ candidate }) => orgs.has(candidate.org)),
  );
}

/**
 * Whom a place that is still free would have suited has one by now: it keeps nobody from anything. Who would need help with
 * the person is not asked beside somebody who would not: the first answer counts.
 */
async function askMore(given: readonly Places[], places: FreePlaces): Promise<void> {
  for (let asked = 1; given.some(({ line }) => line.queue.atOnce > asked); asked++)
    for (const { person, line, places: theirs } of given) {
      if (line.queue.atOnce <= asked || theirs.length < asked) continue;
      const free = await line.free(places, person.ref);
      const helped = theirs.some((one) => needsHelp(one.missing));
      const next = free.find(
        ({ org, match }) =>
          theirs.every((one) => one.org !== org) && (helped || !needsHelp(match.missing)),
      );
      if (next) theirs.push(taken(places, next));
    }
}

function taken(
  places: FreePlaces,
  { partner, candidate: { org }, match: { missing } }: Suitable & Ranked,
): NewPlace {
  places.take(org);
  const { answerWorkingDays = null, urgentAnswerMinutes = null } = partner.agreement ?? {};
  return { org, answerWorkingDays, urgentAnswerMinutes, missing };
}

/** Who waits, has no place now and was not told so: a second open offer gives way to them, or they hear that none is free. */
async function leftOver(
  tools: Tools,
  lines: readonly Line[],
  given: readonly Places[],
): Promise<Pick<Shared, 'nobody' | 'takenBack' | 'more'>> {
  const byQueue = new Map(lines.map((line) => [line.queue.id, line]));
  const served = new Set(given.map(({ person }) => nameOf(person)));
  const nobody: Plan['nobody'][number][] = [];
  const beside = new Beside(tools);
  for await (const row of everyRow(tools, pathway, 'unanswered', 'ALL')) {
    const person = waitingOf(row);
    const line = byQueue.get(person.queue);
    // Who has joined a queue just now calls for the next sharing.
    if (!line || served.has(nameOf(person)) || (await beside.giveWay(line.suitable))) continue;
    nobody.push({ ...person, reason: whyNobody(line), grounds: line.grounds });
    if (nobody.length === mostAtOnce) return { nobody, takenBack: beside.takenBack, more: true };
  }
  return { nobody, takenBack: beside.takenBack, more: false };
}
function whyNobody({ suitable, queue }: Line): Plan['nobody'][number]['reason'] {
  if (suitable.length > 0) return 'NO_PLACE';
  return queue.profile.ageBand === 'UNDER_18' ? 'MINOR_NO_PARTNER' : 'NO_CANDIDATE';
}

const nameOf = ({ ref, placementId, nth }: Waiting): string => `${ref}/${placementId}/${nth}`;

/** Open offers beside others to the same person. */
class Beside {
  readonly takenBack: { readonly ref: string; readonly offerId: string }[] = [];
  readonly #tools: Tools;
  readonly #of = new Map<string, { readonly ref: string; readonly offerId: string }[]>();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** Takes one back of a partner that suits; false where there is none. */
  async giveWay(suitable: readonly Suitable[]): Promise<boolean> {
    for (const { candidate } of suitable) {
      const one = (await this.#at(candidate.org)).pop();
      if (!one) continue;
      this.takenBack.push(one);
      return true;
    }
    return false;
  }

  async #at(org: string) {
    const known = this.#of.get(org);
    if (known) return known;
    const found: { readonly ref: string; readonly offerId: string }[] = [];
    for await (const { id, item } of everyRow(this.#tools, pathway, 'beside', org))
      found.push({ ref: id, offerId: item });
    this.#of.set(org, found);
    return found;
  }
}
