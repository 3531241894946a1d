import type { Amnesty, Released } from './amnesty.ts';
import { activeCasesOf, endOf, openOffersOf, type Record_ } from './watch.ts';

export type Tally = {
  held: number;
  offered: number;
  unplaced: number;
  forgotten: number;
  ended: number;
  readonly remarks: string[];
};

/** Reasons for which a partner that declined is asked again another day. */
const passing = ['NO_CAPACITY', 'WAITLIST', 'ADDITIONAL_ASSESSMENT_REQUIRED'];

/** How endangered somebody is, without the hash that tells equals apart: the later day of release, then substitution treatment. */
const harm = ({ releasedAt, needs }: Released): string =>
  `${99_999_999 - Number(releasedAt.slice(0, 10).replaceAll('-', ''))}/${needs.includes('OST') ? 0 : 1}`;

/**
 * Looks at everybody whenever nothing is under way any more: each has a place, an open offer, or stands on the list of those
 * for whom nobody was found, which is in fair order; no place is free that would suit somebody who waits; and since the last
 * look nobody was asked for before somebody who waited, whom it would have suited and who is more endangered.
 */
export class Judge {
  readonly #amnesty: Amnesty;
  readonly #seen = new Set<string>();
  #waited: ReadonlySet<string> = new Set();
  #closed: ReadonlySet<string> = new Set();

  constructor(amnesty: Amnesty) {
    this.#amnesty = amnesty;
  }

  async look(closed: readonly string[] = []): Promise<Tally> {
    this.#closed = new Set(closed);
    const { released, watch } = this.#amnesty;
    const tally: Tally = { held: 0, offered: 0, unplaced: 0, forgotten: 0, ended: 0, remarks: [] };
    const list = await this.#amnesty.unplaced();
    const listed = new Set<string>(list.map(({ ref }) => ref));
    const waiting = new Set<string>();
    for (const ref of released.keys()) {
      const record = watch.records.get(ref);
      if (record && activeCasesOf(record).length > 0) tally.held++;
      else if (record && openOffersOf(record).length > 0) tally.offered++;
      else if (record && Object.keys(record.cases).length > 0) tally.ended++;
      else {
        waiting.add(ref);
        if (listed.has(ref)) tally.unplaced++;
        else tally.forgotten++;
      }
    }
    this.#fairOrder(list, tally);
    this.#noneLeftFree(waiting, tally);
    this.#rightOnesAsked(waiting, tally);
    this.#waited = waiting;
    return tally;
  }

  #fairOrder(list: readonly { readonly ref: string }[], { remarks }: Tally): void {
    for (const [n, { ref }] of list.entries()) {
      const before = list[n - 1];
      if (before && this.#harmOf(before.ref) > this.#harmOf(ref))
        remarks.push(`${before.ref} stands before ${ref}, who is more endangered`);
    }
    if (new Set(list.map(({ ref }) => ref)).size < list.length) remarks.push('listed twice');
  }

  #noneLeftFree(waiting: ReadonlySet<string>, { remarks }: Tally): void {
    for (const { org, capacity } of this.#amnesty.partners) {
      if (this.#closed.has(org) || this.#amnesty.watch.taken(org) >= capacity) continue;
      const one = [...waiting].find((ref) => this.#suits(org, ref, this.#amnesty.clock.now()));
      if (one) remarks.push(`${org} has a free place, and ${one} waits`);
    }
  }

  #rightOnesAsked(waiting: ReadonlySet<string>, { remarks }: Tally): void {
    for (const { id, ref, partnerOrg, madeAt } of this.#amnesty.openOffers()) {
      if (this.#seen.has(id)) continue;
      this.#seen.add(id);
      const passed = [...waiting].find(
        (other) =>
          this.#waited.has(other) &&
          this.#suits(partnerOrg, other, madeAt) &&
          this.#harmOf(other) < this.#harmOf(ref),
      );
      if (passed) remarks.push(`${partnerOrg} was asked to take ${ref}, and ${passed} waited`);
    }
  }

  #harmOf(ref: string): string {
    const one = this.#amnesty.released.get(ref);
    return one ? harm(one) : '';
  }

  /** It takes such people, did neither decline nor let an offer expire that would keep it from being asked then, and nobody else was asked. */
  #suits(org: string, ref: string, at: string): boolean {
    const partner = this.#amnesty.partners.find((one) => one.org === org);
    const one = this.#amnesty.released.get(ref);
    const record = this.#amnesty.watch.records.get(ref);
    if (!partner || !one || !partner.sexes.includes(one.sex)) return false;
    return !record || this.#mayBeAsked(org, record, at);
  }

  #mayBeAsked(org: string, { offers }: Record_, at: string): boolean {
    const dayAgo = new Date(Date.parse(at) - 86_400_000).toISOString();
    const all = Object.values(offers);
    if (all.some((offer) => offer.madeAt <= at && (endOf(offer) ?? at) > at)) return false;
    return all
      .filter(({ partnerOrg }) => partnerOrg === org)
      .every(({ declined, expiredAt }) => {
        if (declined) return passing.includes(declined.reasonCode) && declined.step.at <= dayAgo;
        return expiredAt === null || expiredAt <= dayAgo;
      });
  }
}
