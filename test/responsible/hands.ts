import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type Form, forms, formsOf, rolesAt } from './actors/forms.ts';
import { type Item, orgsNamedIn } from './actors/items.ts';
import { openOn, type Page, pageOf } from './actors/pages.ts';
import type { Somebody } from './actors/somebody.ts';
import { notAboutSomebody } from './actors/weights.ts';
import type { Around, Step } from './around.ts';
import type { Who } from './house/house.ts';
import type { Mind, Move } from './mind.ts';

const thinks = 3;
const reads = 0.85;
const seeks = 0.4;
/** So many others are looked at by whoever has a step in mind. */
const looksAt = 5;
const bentBy = 4;

const aboutSomebody = forms.filter(({ command }) => !notAboutSomebody.includes(command.name));

/** What a town may be told of by those who act in it. */
type Place = Around & { remember(step: Extract<Step, { form: Form }>, somebody: Somebody): void };
type Meant = Move & { readonly ref: string };

/** Those who act: they read what is open to them, do what comes to mind, or look for whom a rare step is open. */
export class Hands {
  readonly #town: Place;
  readonly #mind: Mind;

  constructor(town: Place, mind: Mind) {
    this.#town = town;
    this.#mind = mind;
  }

  /** About this person; or somebody has a step in mind, and it is about whoever it is open for. */
  async act(ref: string): Promise<Step> {
    const { chance } = this.#town;
    if (chance.happens(seeks)) {
      const sought = await this.#seeks();
      if (sought) return sought;
    }
    // Most read a page and do what it says is open to them; the others do what comes to mind.
    const asTheyRead = chance.happens(reads) ? await this.#readsPage(ref) : undefined;
    return asTheyRead ?? this.#thinks(ref);
  }

  /** The rarer a step was done, the more often somebody has it in mind: what nobody does is not searched. */
  async #seeks(): Promise<Step | undefined> {
    const { chance, experience } = this.#town;
    const form = chance.weighed(
      aboutSomebody,
      ({ name, weight }) => Math.sqrt(weight) * experience.rarity(name),
    );
    if (!form) return undefined;
    const all = this.#whomever(form).filter(({ ref }) => this.#mind.mayBe(form, ref));
    experience.think(form.name, all.length > 0);
    for (let looked = 0; looked < looksAt; looked++) {
      const one = chance.weighed(all, ({ item, ref }) => this.#mind.hope(form, item, ref));
      const who = one && this.#whoTakes(one, one.ref);
      if (!who || !(await this.#isOpen(one, who))) continue;
      const step = await this.#takes(one, one.ref, who);
      if (step.did === 'DONE') return step;
    }
    return undefined;
  }

  /** Everything in the town that a step could be about. */
  #whomever(form: Form): readonly Meant[] {
    if (form.param === null) return this.#town.here.map((ref) => ({ form, item: null, ref }));
    return this.#town.here.flatMap((ref) =>
      this.#mind
        .itemsFor(ref)
        .filter(({ service, param }) => service === form.service && param === form.param)
        .map((item) => ({ form, item, ref })),
    );
  }

  /** As the page of the thing says; true where there is no page that says it: who imports lists reads none. */
  async #isOpen({ form, item, ref }: Meant, who: Who): Promise<boolean> {
    if (who.role === 'IMPORT') return true;
    const about = item ?? this.#mind.itemsFor(ref).find((one) => one.service === form.service);
    const page = about && pageOf(about, ref);
    if (!page || (item === null && form.service !== 'prison-program')) return true;
    const { status, body } = await this.#town.house.get(who, page.path);
    const open =
      status === 200 &&
      openOn(body).some(
        ({ name, post }) => name === form.command.name && (!item || post.includes(item.id)),
      );
    if (!open) this.#town.experience.learn([`${form.name} by ${who.role}`], false);
    return open;
  }

  /** Now and then a page is not for them; then they read another one. */
  async #readsPage(ref: string): Promise<Step | undefined> {
    const { chance, experience } = this.#town;
    const items = this.#mind.itemsFor(ref);
    const readable = items.filter((item) => pageOf(item, ref) !== undefined);
    const alike = Map.groupBy(readable, ({ service, param }) => `${service}/${param}`);
    for (let tries = 0; tries < thinks; tries++) {
      const those = chance.weighed([...alike.values()], ([one]) =>
        this.#bending(one?.service, ref),
      );
      const about = those && chance.one([those.at(-1) as Item, chance.one(those)]);
      const page = about && pageOf(about, ref);
      if (!page) return undefined;
      const reading = (by: string): readonly string[] =>
        [`${page.param} ${about.stands}`, page.param].map(
          (of) => `${page.service} ${of} for ${by}`,
        );
      const role = chance.weighed(rolesAt(page.service, page.param), (one) =>
        experience.hope(reading(one)),
      );
      const who = role && this.#town.whoIs(role, ref, about.orgs);
      if (!who) return undefined;
      const moves = await this.#readsMoves(page, who, ref, items);
      const hopes = ({ form, item }: Move) => form.weight * this.#mind.hope(form, item, ref);
      const move = chance.weighed(moves, hopes);
      // What is rare, or hardly ever goes, is not done for want of anything else: then nothing is.
      const all = moves.reduce((sum, one) => sum + hopes(one), 0);
      const step = move && chance.happens(2 * all) ? await this.#takes(move, ref, who) : undefined;
      experience.learn(reading(role), step?.did === 'DONE');
      if (step?.did === 'DONE') return step;
    }
    return undefined;
  }

  /** A page that was of no use, and of a record that has not changed since, is not read again. */
  async #readsMoves(
    page: Page,
    who: Who,
    ref: string,
    items: readonly Item[],
  ): Promise<readonly Move[]> {
    const name = `${who.role} ${who.org} ${page.path} ${ref}`;
    const state = this.#town.state(page.service, ref);
    if (this.#ofNoUse.get(name) === state && !this.#town.chance.happens(0.1)) return [];
    const { status, body } = await this.#town.house.get(who, page.path);
    const moves = status === 200 ? this.#movesOn(page, body, items) : [];
    if (moves.length === 0) this.#ofNoUse.set(name, state);
    return moves;
  }
  readonly #ofNoUse = new Map<string, object>();

  #bending(service: ServiceName | undefined, ref: string): number {
    return service === this.#town.people.get(ref)?.bent ? bentBy : 1;
  }

  #movesOn({ service }: Page, body: unknown, items: readonly Item[]): readonly Move[] {
    return openOn(body).flatMap(({ name, post }) => {
      const item = items.find((one) => one.service === service && post.includes(one.id)) ?? null;
      return formsOf(service, name).map((form) => ({ form, item }));
    });
  }

  /** Whoever is refused thinks of something else, a few times: what is refused changes nothing and is no step. */
  async #thinks(ref: string): Promise<Step> {
    const { chance } = this.#town;
    const moves = this.#mind.movesFor(ref);
    let step: Step | undefined;
    for (let tries = 0; tries < thinks && step?.did !== 'DONE'; tries++) {
      const move = chance.weighed(
        moves,
        ({ form, item }) =>
          form.weight * this.#bending(form.service, ref) * this.#mind.hope(form, item, ref),
      );
      const who = move && this.#whoTakes(move, ref);
      if (!who) return this.#town.pass();
      const hope = move.form.weight * this.#mind.hope(move.form, move.item, ref);
      if (!chance.happens(4 * hope)) continue;
      step = await this.#takes(move, ref, who);
    }
    return step ?? this.#town.pass();
  }

  #whoTakes({ form, item }: Move, ref: string): Who | undefined {
    const { chance, experience, people } = this.#town;
    const hasAccount = people.get(ref)?.hasAccount === true;
    const role = chance.weighed(
      form.roles.filter((one) => one !== 'PERSON' || hasAccount),
      (one) => experience.hope([`${form.name} by ${one}`]),
    );
    return role && this.#town.whoIs(role, ref, this.#orgsFor(form, item, ref));
  }

  async #takes({ form, item }: Move, ref: string, who: Who): Promise<Step> {
    const { experience } = this.#town;
    const somebody = this.#town.people.get(ref) as Somebody;
    // How it stood when the step was thought of.
    const names = this.#mind.names(form, item, ref);
    const body = this.#town.bodyFor(form, item, who, ref);
    const path = form.command.path.replace(/\{([A-Za-z]+)\}/g, (_whole, param: string) =>
      param === 'pathwayRef'
        ? ref
        : ((item?.param === param ? item.id : item?.within[param]) ?? ''),
    );
    const before = this.#town.state(form.service, ref);
    const step = await this.#town.asks(form, who, `/${form.service}${path}`, body, ref, item);
    // What is said again and changes nothing is nothing to go on with.
    const moved = step.did === 'DONE' && this.#town.state(form.service, ref) !== before;
    experience.learn([...names, `${form.name} by ${who.role}`], moved);
    if (step.did === 'DONE') this.#town.remember(step, somebody);
    return step;
  }

  #orgsFor(form: Form, item: Item | null, ref: string): readonly string[] {
    if (item && item.orgs.length > 0) return item.orgs;
    if (form.service === 'prison-program') {
      const stay = Object.values(this.#town.state('prison-program', ref).episodes ?? {}).at(-1) as
        | { readonly prisonId: string }
        | undefined;
      if (stay) return [stay.prisonId];
    }
    const named = orgsNamedIn(this.#town.state(form.service, ref));
    // Where a service names nobody yet, whoever has the person elsewhere comes to mind.
    return named.length > 0
      ? named
      : serviceNames.flatMap((service) => orgsNamedIn(this.#town.state(service, ref)));
  }
}
