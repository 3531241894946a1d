import { type ReadTools, settingsFor } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import { everyRow } from '../access/everyRow.ts';
import { pathway } from '../document.ts';
import type { Candidate } from './matching.ts';

type Tools = ReadTools<AftercareSettings>;

/** Places of partners that neither an open offer nor a case takes, counted once each, and fewer with each that is given out. */
export class FreePlaces {
  readonly #tools: Tools;
  readonly #free = new Map<string, number>();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  async of(candidate: Candidate): Promise<number> {
    const known = this.#free.get(candidate.org);
    if (known !== undefined) return known;
    const here = settingsFor(this.#tools.settings, { agreement: candidate.org });
    const limit = candidate.capacity ?? here.openOffersWithoutCapacity;
    const free = limit === 0 ? 0 : Math.max(0, limit - (await this.#taken(candidate.org, limit)));
    this.#free.set(candidate.org, free);
    return free;
  }

  take(org: string): void {
    this.#free.set(org, (this.#free.get(org) ?? 0) - 1);
  }

  /** As far as the limit. What is on its way from one record of a person to another counts as well. */
  async #taken(org: string, limit: number): Promise<number> {
    let taken = 0;
    for await (const _row of everyRow(this.#tools, pathway, 'load', org))
      if (++taken >= limit) return taken;
    const moving = new Set<string>();
    for await (const { item } of everyRow(this.#tools, pathway, 'moving', org)) moving.add(item);
    for (const item of moving) if (!(await this.#stands(item))) taken++;
    return taken;
  }

  /** Some record decides about it, and so counts it where it takes a place. */
  async #stands(item: string): Promise<boolean> {
    const found = await Promise.all(
      ['offer', 'case'].map((list) => this.#tools.list(pathway, list, item, { limit: 1 })),
    );
    return found.some(({ items }) => items.length > 0);
  }
}
