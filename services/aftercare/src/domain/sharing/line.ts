import type { ReadTools } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { neverByAge } from '../partner/ages.ts';
import { asCandidate, partnerOf } from '../partner/candidates.ts';
import type { FreePlaces } from '../partner/freePlaces.ts';
import {
  bestMatch,
  type Candidate,
  type MatchProfile,
  type Ranked,
  rank,
} from '../partner/matching.ts';
import type { Ground } from '../partner/missing.ts';
import type { Partner } from '../partner/state.ts';
import type { WhyNobody } from '../placement/state.ts';
import { type Queue, type Waiting, waitingOf } from './queue.ts';

type Tools = ReadTools<AftercareSettings>;
export type Suitable = { readonly partner: Partner; readonly candidate: Candidate };

/** A partner that was named may take the person whatever its listings say; what they leave open is asked all the same. */
function matchOfNamed(profile: MatchProfile, { org, served }: Candidate): Ranked {
  const match = bestMatch(profile, served);
  const bare = { providerId: '', missing: [], needsMet: 0, areaDepth: 0 };
  return { org, match: typeof match === 'string' ? bare : match };
}
const pageSize = 50;

/** A queue while its places are shared out: who suits, and who is next. */
export class Line {
  readonly queue: Queue;
  readonly suitable: readonly Suitable[];
  /** Why the others could not. */
  readonly grounds: readonly WhyNobody[];
  readonly #tools: Tools;
  #rows: Waiting[] = [];
  #after: string | null | undefined;

  private constructor(
    tools: Tools,
    queue: Queue,
    found: { readonly suitable: readonly Suitable[]; readonly grounds: readonly WhyNobody[] },
  ) {
    this.#tools = tools;
    this.queue = queue;
    this.suitable = found.suitable;
    this.grounds = found.grounds;
  }

  /** With the first people in it. */
  static async of(tools: Tools, queue: Queue, partners: readonly Partner[]): Promise<Line> {
    const line = new Line(tools, queue, await lookAmong(tools, queue, partners));
    await line.#read();
    return line;
  }

  get head(): Waiting | undefined {
    return this.#rows[0];
  }

  async next(): Promise<void> {
    this.#rows.shift();
    if (this.#rows.length === 0) await this.#read();
  }

  /** Partners with a free place for the person at the head, the best first; who was asked already comes after the others. */
  async free(places: FreePlaces, ref: string): Promise<readonly (Suitable & Ranked)[]> {
    const free: Suitable[] = [];
    for (const one of this.suitable) if ((await places.of(one.candidate)) > 0) free.push(one);
    const byOrg = new Map(free.map((one) => [one.candidate.org, one]));
    const ranked: readonly Ranked[] =
      this.queue.only === null
        ? rank(
            this.queue.profile,
            free.map(({ candidate }) => candidate),
            (org) => this.#tools.hash(`${ref}/${org}`),
          )
        : free.map(({ candidate }) => matchOfNamed(this.queue.profile, candidate));
    const isAgain = ({ org }: Ranked) => Number(this.queue.again.includes(org));
    return [...ranked]
      .sort((a, b) => isAgain(a) - isAgain(b))
      .flatMap((one) => {
        const found = byOrg.get(one.org);
        return found ? [{ ...found, ...one }] : [];
      });
  }

  async #read(): Promise<void> {
    if (this.#after === null) return;
    const page = await this.#tools.list(pathway, 'sought', this.queue.id, {
      limit: pageSize,
      after: this.#after,
    });
    this.#rows = page.items.map(waitingOf);
    this.#after = page.next;
  }
}

/** Who could take whoever stands in this queue, and why the others could not. */
async function lookAmong(
  tools: Tools,
  queue: Queue,
  partners: readonly Partner[],
): Promise<{ readonly suitable: readonly Suitable[]; readonly grounds: readonly WhyNobody[] }> {
  const asked = queue.only === null ? partners : await partnerNamed(tools, queue.only);
  const suitable: Suitable[] = [];
  const counts = new Map<Ground, number>();
  for (const partner of asked) {
    const candidate = asCandidate(partner);
    const no = whyNot(queue, partner, candidate);
    if (no === null) suitable.push({ partner, candidate });
    else counts.set(no, (counts.get(no) ?? 0) + 1);
  }
  const grounds = [...counts].map(([ground, number]) => ({ ground, partners: number }));
  return { suitable, grounds: grounds.sort((a, b) => (a.ground < b.ground ? -1 : 1)) };
}

const partnerNamed = async (tools: Tools, org: string): Promise<readonly Partner[]> => {
  const one = await partnerOf(tools, org);
  return one ? [one] : [];
};

function whyNot(
  { profile, urgent, only, not }: Queue,
  { agreement }: Partner,
  { served }: Candidate,
): Ground | null {
  // Who was named knows better than their entries, but for minors and those of age.
  if (only !== null) return neverByAge(profile, served);
  if (agreement === null || not.includes(agreement.org)) return 'ASKED_ALREADY';
  if (urgent && !agreement.takesUrgent) return 'NOT_URGENT';
  const match = bestMatch(profile, served);
  return typeof match === 'string' ? match : null;
}
