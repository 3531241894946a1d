import { type Caller, idIn, type Json } from './caller.ts';
import type { Part } from './cast.ts';
import type { Journey } from './journey.ts';

type Action = { readonly name: string; readonly post: string; readonly open: boolean };

/**
 * People at work who know nothing but what they are told: ids come from their own lists and from answers, and what comes next
 * from `actions`. Counts every request, whose it was, and the dead ends.
 */
export class AtWork {
  readonly #journey: Journey;
  readonly #parts = new Set<Part>();
  #calls = 0;
  #deadEnds = 0;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  get count(): { readonly calls: number; readonly accounts: number; readonly deadEnds: number } {
    return { calls: this.#calls, accounts: this.#parts.size, deadEnds: this.#deadEnds };
  }

  /** The first row of a list of the caller’s own, which is about one person: where they learn of what is theirs to do. */
  async finds(part: Part, list: string): Promise<Json> {
    const { items } = (await this.#counted(part, (by) => by.get(list))) as {
      items: readonly Json[];
    };
    const [row] = items;
    if (!row || new Set(items.map(({ pathwayRef }) => pathwayRef)).size > 1)
      throw new Error(`${part} finds ${items.length} in ${list}`);
    return row;
  }

  looks(part: Part, path: string): Promise<Json> {
    return this.#counted(part, (by) => by.get(path));
  }

  does(part: Part, path: string, body: object = {}): Promise<Json> {
    return this.#counted(part, (by) => by.post(path, body));
  }

  /** Makes the move of this name that an answer told to be open. */
  follows(part: Part, answer: Json, name: string, body: object = {}): Promise<Json> {
    const actions = (answer.actions ?? []) as readonly Action[];
    const action = actions.find((one) => one.name === name && one.open);
    if (!action)
      throw new Error(`${name} is not open to ${part}: ${actions.map((one) => one.name).join()}`);
    return this.does(part, `/${serviceOf(answer)}${action.post}`, body);
  }

  async #counted(part: Part, ask: (by: Caller) => ReturnType<Caller['get']>): Promise<Json> {
    this.#calls++;
    this.#parts.add(part);
    const { status, body } = await ask(this.#journey.as(part));
    if (status >= 400) this.#deadEnds++;
    await this.#journey.settle();
    return body as Json;
  }
}

/** Which service answers with such a thing. */
const services = {
  screeningId: 'intake',
  orderId: 'court-diversion',
  enrolmentId: 'prison-program',
  ostId: 'prison-program',
  packId: 'prison-program',
  offerId: 'aftercare',
} as const;
function serviceOf(answer: Json): string {
  const [, service] = Object.entries(services).find(([name]) => name in answer) ?? [];
  if (!service) throw new Error(`no service answers with ${Object.keys(answer).join()}`);
  return service;
}

export const ref = (body: Json): string => idIn(body, 'pathwayRef');
