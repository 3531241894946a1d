import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type Form, forms } from './actors/forms.ts';
import { type Item, itemsOf, standsAs } from './actors/items.ts';
import { notAboutSomebody } from './actors/weights.ts';
import type { Around } from './around.ts';

/** A step that comes to mind, and the thing that it is about. */
export type Move = { readonly form: Form; readonly item: Item | null };

const byParam = Map.groupBy(
  forms.filter(({ command }) => !notAboutSomebody.includes(command.name)),
  ({ service, param }) => `${service}/${param ?? ''}`,
);

/** Steps that name another person. */
const ofTwo: readonly string[] = ['merge-person', 'move-booking'];

/** What comes to mind about a person: from what there is of theirs, and from what went before. */
export class Mind {
  readonly #town: Around;
  readonly #items = new Map<string, { readonly state: object; readonly items: readonly Item[] }>();

  constructor(town: Around) {
    this.#town = town;
  }

  /** Of things that stand alike, one: somebody with fifty old offers is no more often thought of than others. */
  movesFor(ref: string): readonly Move[] {
    const moves: Move[] = [];
    const items = this.itemsFor(ref);
    const alike = Map.groupBy(
      items,
      ({ service, param, stands }) => `${service}/${param}/${stands}`,
    );
    for (const service of serviceNames)
      for (const form of byParam.get(`${service}/`) ?? []) moves.push({ form, item: null });
    for (const those of alike.values()) {
      const item = this.#town.chance.one(those);
      for (const form of byParam.get(`${item.service}/${item.param}`) ?? [])
        moves.push({ form, item });
    }
    return moves;
  }

  /** Everything of a person that a step may be about. */
  itemsFor(ref: string): readonly Item[] {
    return [
      ...serviceNames.flatMap((service) => this.#itemsOf(service, ref)),
      ...this.#town.listed(ref),
    ];
  }

  #itemsOf(service: ServiceName, ref: string): readonly Item[] {
    const state = this.#town.state(service, ref);
    const key = `${service}/${ref}`;
    const known = this.#items.get(key);
    if (known?.state === state) return known.items;
    const items = itemsOf(service, state);
    this.#items.set(key, { state, items });
    return items;
  }

  standing(form: Form, item: Item | null, ref: string): string {
    // A hearing is held, an appointment kept, when its time has come.
    if (item) return item.at && item.at > this.#town.now ? `${item.stands} to come` : item.stands;
    if (form.service !== 'prison-program') return '';
    const stay = Object.values(this.#town.state('prison-program', ref).episodes ?? {}).at(-1);
    return stay ? standsAs(stay as object) : 'never';
  }

  names(form: Form, item: Item | null, ref: string): readonly string[] {
    return [`${form.name} ${this.standing(form, item, ref)}`, form.name];
  }

  /** Whether a step can be about this at all, as anybody would know. */
  mayBe({ command: { name } }: Form, ref: string): boolean {
    if (ofTwo.includes(name)) return this.likeness(ref).length > 0;
    return name !== 'unmerge-person' || this.#town.people.get(ref)?.mergedInto.length !== 0;
  }

  hope(form: Form, item: Item | null, ref: string): number {
    if (!this.mayBe(form, ref)) return 0;
    return this.#town.experience.hope(this.names(form, item, ref));
  }

  /** Whom intake thinks to be the same person; now and then somebody merges any two. */
  likeness(ref: string): readonly string[] {
    const found = Object.keys(this.#town.state('intake', ref).duplicates ?? {}).filter(
      (other) => this.#town.people.has(other) && this.#town.kept(other) === other && other !== ref,
    );
    if (found.length > 0) return found;
    if (!this.#town.chance.happens(0.004)) return [];
    return this.#town.here.filter((other) => other !== ref).slice(-1);
  }
}
