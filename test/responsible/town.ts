import {
  addMilliseconds,
  instant,
  type Role,
  type ServiceName,
  serviceNames,
} from '@throughcare/contracts';
import { bodies } from './actors/bodies.ts';
import type { Experience } from './actors/experience.ts';
import { type Form, formNamed } from './actors/forms.ts';
import type { Item } from './actors/items.ts';
import { sampleOf } from './actors/sample.ts';
import { type Document, newcomer, type Somebody } from './actors/somebody.ts';
import type { Around, Step } from './around.ts';
import { prisons, publicOrg, worksAt } from './cast.ts';
import { Errands } from './errands.ts';
import { Hands } from './hands.ts';
import { QuietHouse, type Who } from './house/house.ts';
import type { MemoryStoreWatch } from './house/memoryStore.ts';
import { Mind } from './mind.ts';
import { pauses, type Tick } from './pauses.ts';
import type { Chance } from './random.ts';

const passes = 0.12;
/** So many people are somebody's concern at a time; the others are forgotten by all but the services. */
const inhabitants = 18;
const opens = 0.03;
const aboutNobody = 0.05;

/** Orders have the longest stories. */
const bents: readonly ServiceName[] = [
  'court-diversion',
  'court-diversion',
  'prison-program',
  'aftercare',
  'intake',
];

/** A town: its offices, its people, and hands that do what comes to mind. */
export class Town implements Around {
  readonly house: QuietHouse;
  readonly people = new Map<string, Somebody>();
  readonly touched = new Set<string>();
  readonly experience: Experience;
  readonly chance: Chance;
  readonly #errands = new Errands(this);
  readonly #mind = new Mind(this);
  readonly #hands = new Hands(this, this.#mind);
  /** By kept record, who lives here now. */
  #here: string[] = [];
  #n = 0;
  #count = 100;
  /** Told of everything that somebody asked for, refused or not. */
  asked: (step: Extract<Step, { readonly form: Form }>) => void = () => undefined;
  /** Things that no collection names, by list: told by whoever looks at the lists. */
  listed: (ref: string) => readonly Item[] = () => [];

  private constructor(house: QuietHouse, chance: Chance, experience: Experience) {
    this.house = house;
    this.chance = chance;
    this.experience = experience;
  }

  static async open(options: {
    readonly chance: Chance;
    readonly experience: Experience;
    readonly listed?: (service: ServiceName, kind: string, index: string, key: string) => void;
  }): Promise<Town> {
    const { chance, experience, listed } = options;
    const secret = Buffer.from(Array.from({ length: 32 }, () => chance.below(256)));
    let town: Town | undefined;
    const watch = (service: ServiceName): MemoryStoreWatch => ({
      written: (kind, id) => {
        if (kind === 'pathway') town?.touched.add(id);
      },
      ...(listed && { listed: (kind, index, key) => listed(service, kind, index, key) }),
    });
    const from = instant(`2026-0${1 + chance.below(9)}-05T09:00:00.000Z`);
    town = new Town(await QuietHouse.open({ from, secret, watch }), chance, experience);
    await town.#errands.settleIn();
    return town;
  }

  close(): Promise<void> {
    return this.house.close();
  }

  get now() {
    return this.house.now;
  }

  /** One thing happens: time passes, or somebody does something. */
  async step(n: number): Promise<Step> {
    this.#n = n;
    const held = this.house.events.inTransit().size > 0;
    if (!held && this.chance.happens(passes)) return this.pass();
    // Nobody does two things in one moment: of two words, one is the later one.
    this.house.clock.moveTo(addMilliseconds(this.now, 1_000 + this.chance.below(20_000)));
    if (held && this.chance.happens(0.3)) this.house.events.letGo();
    else if (this.chance.happens(0.04)) this.house.events.holdBack(this.chance.one(serviceNames));
    const step = await this.#does();
    await this.house.settle();
    return step;
  }

  async pass(): Promise<Step> {
    const { minutes } = this.chance.weighed(pauses, ({ weight }) => weight) as Tick;
    this.house.events.letGo();
    const exact = Math.round(minutes * (0.5 + this.chance.next()));
    await this.house.pass(exact * 60_000);
    return { did: 'PASSED', minutes: exact };
  }

  async rest(): Promise<void> {
    this.house.events.letGo();
    await this.house.settle();
  }

  kept(ref: string): string {
    const into = this.people.get(ref)?.keptRef ?? null;
    return into === null ? ref : this.kept(into);
  }

  state(
    service: ServiceName,
    ref: string,
  ): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
    return (this.house.peek(service, 'pathway', ref)?.state ?? {}) as never;
  }

  async #does(): Promise<Step> {
    if (this.#here.length < 5 || (this.#here.length < inhabitants && this.chance.happens(opens)))
      return this.#opensPerson();
    if (this.chance.happens(aboutNobody)) return this.#errands.aboutNobody();
    // Some are looked after all the time, others are forgotten for long: two of three steps are about the first few.
    const ref = this.chance.happens(0.6)
      ? this.chance.one(this.#here.slice(0, 6))
      : this.chance.one(this.#here);
    if (this.chance.happens(0.01)) this.#here = [...this.#here.slice(1), this.#here[0] as string];
    return this.#hands.act(ref);
  }

  whoIs(role: Role, ref: string, orgs: readonly string[]): Who {
    if (role === 'PERSON') return { role, org: publicOrg, subject: `person-${ref}` };
    const all = role === 'IMPORT' ? [...prisons, 'court-city'] : worksAt(role);
    const named = all.filter((org) => orgs.includes(org));
    const org =
      named.length > 0 && !this.chance.happens(0.05)
        ? this.chance.one(named)
        : this.chance.one(all);
    return { role, org, subject: `${role.toLowerCase()}-${org}` };
  }

  bodyFor(form: Form, item: Item | null, who: Who, ref: string): object {
    const { chance, now } = this;
    const byHand = bodies[form.command.name]?.({
      chance,
      now,
      who,
      item,
      says: form.says as Readonly<Record<string, string>>,
      state: (service) => this.state(service, ref),
      others: this.#mind.likeness(ref),
      mergedInto: this.people.get(ref)?.mergedInto ?? [],
      bent: this.people.get(ref)?.bent ?? 'intake',
      document: this.people.get(ref)?.document ?? null,
      claimCodes: this.people.get(ref)?.claimCodes ?? [],
      count: () => this.#count++,
    });
    const attested = who.role === 'IMPORT' && form.takesBasis ? { basis: 'ATTESTED' } : {};
    return sampleOf(form.command, chance, { ...byHand, ...form.says, ...attested });
  }

  async asks(
    form: Form,
    who: Who,
    path: string,
    body: object,
    ref: string,
    item: Item | null,
  ): Promise<Step> {
    const answer = await this.house.post(who, path, body, `key-${this.#n}-${this.#count++}`);
    const did = answer.status < 300 ? 'DONE' : 'REFUSED';
    const step = { did, form, who, ref, item, body, answer } as const;
    this.asked(step);
    return step;
  }

  /** What the town itself must know to go on: papers, accounts, and which record stands for whom. */
  remember({ form, body, answer }: Extract<Step, { form: Form }>, somebody: Somebody): void {
    somebody.lastStep = this.#n;
    switch (form.command.name) {
      case 'issue-account-code':
        somebody.accountCodes.push(String(answer.body?.code));
        return;
      case 'issue-claim-code':
        somebody.claimCodes.push(String(answer.body?.code));
        return;
      case 'unbind-account':
        somebody.hasAccount = false;
        return;
      case 'merge-person': {
        const { removedRef } = body as { readonly removedRef: string };
        const removed = this.people.get(removedRef);
        if (!removed) return;
        removed.keptRef = somebody.ref;
        somebody.mergedInto.push(removedRef);
        this.#here = this.#here.filter((one) => one !== removedRef);
        return;
      }
      case 'unmerge-person': {
        const { removedRef } = body as { readonly removedRef: string };
        const removed = this.people.get(removedRef);
        if (!removed) return;
        removed.keptRef = null;
        somebody.mergedInto.splice(somebody.mergedInto.indexOf(removedRef), 1);
        this.#here.push(removedRef);
        return;
      }
    }
  }

  /** Somebody who needs nobody's attention any more makes room for others. */
  leaves(ref: string): void {
    this.#here = this.#here.filter((one) => one !== ref);
  }
  get here(): readonly string[] {
    return this.#here;
  }

  async #opensPerson(): Promise<Step> {
    const form = formNamed(
      this.chance.happens(0.85) ? 'open-person' : 'find-or-open-person-by-identifier',
    );
    const role = this.chance.one(form.roles.filter((one) => one !== 'PERSON'));
    const who = this.whoIs(role, '', []);
    const body = this.bodyFor(form, null, who, '');
    const step = await this.asks(form, who, `/intake${form.command.path}`, body, '', null);
    if (!('answer' in step) || step.did !== 'DONE') return step;
    const ref = String(step.answer.body.pathwayRef);
    if (!this.people.has(ref)) {
      const { givenName, familyName, dateOfBirth } = body as Document;
      const document = givenName ? { givenName, familyName, dateOfBirth } : null;
      this.people.set(ref, newcomer(ref, this.#n, { document, bent: this.chance.one(bents) }));
      this.#here.unshift(ref);
    }
    return { ...step, ref };
  }
}
