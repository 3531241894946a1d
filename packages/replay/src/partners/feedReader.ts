import { z } from 'zod';
import type { Callers } from '../api.ts';

const Page = z.object({
  entries: z.array(z.object({ item: z.object({ kind: z.string(), id: z.string() }) })),
  next: z.string(),
  more: z.boolean(),
});

/** Each simulated partner's place in its feed, and the offers that it has read there. */
export class FeedReader {
  readonly #callers: Callers;
  readonly #cursors = new Map<string, string>();
  readonly #offers = new Set<string>();

  constructor(callers: Callers) {
    this.#callers = callers;
  }

  /** Reads on to the end of the partner's feed: what does not stand there, the partner does not know of. */
  async hasOffer(org: string, offerId: string): Promise<boolean> {
    for (let more = !this.#offers.has(`${org}/${offerId}`); more; ) {
      const cursor = this.#cursors.get(org);
      const search = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      const page = await this.#callers
        .as(org, 'NGOC')
        .get('aftercare', `/partner/feed${search}`, Page);
      if (!page) break;
      this.#cursors.set(org, page.next);
      for (const { item } of page.entries)
        if (item.kind === 'offer') this.#offers.add(`${org}/${item.id}`);
      more = page.more;
    }
    return this.#offers.has(`${org}/${offerId}`);
  }
}
