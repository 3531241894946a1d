import { randomUUID } from 'node:crypto';
import type { Role, ServiceName } from '@throughcare/contracts';
import type { AnyCommand } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { client } from '@throughcare/testing/house';
import { person } from '../../journeys/support/intake.ts';
import { roles } from '../frame/inMemory.ts';
import type { Rights, Table } from '../frame/table.ts';
import { Tally } from '../frame/tally.ts';
import { bodyOf } from './bodies.ts';
import type { Related } from './related.ts';
import type { World } from './world.ts';

type Entry = {
  readonly service: ServiceName;
  readonly name: string;
  readonly path: string;
  readonly command: AnyCommand | null;
  readonly rights: Rights;
};

/** Organisations that have nothing to do with the person: one of the same kind that exists, and one that nobody knows. */
export const strangers = (role: Role): readonly string[] => [
  elsewhere[role] ?? 'org-hills',
  'org-nowhere',
];
const elsewhere: Readonly<Partial<Record<Role, string>>> = {
  JUDGE: 'court-hills',
  DCC: 'court-hills',
  PROS: 'court-hills',
  DEF: 'court-hills',
  PROB: 'court-hills',
  PCM: 'prison-south',
  PPT: 'prison-south',
  PHC: 'prison-south',
  PREC: 'prison-south',
  PROV: 'provider-hillside',
  PRESCRIBER: 'provider-hillside',
  NGOC: 'ngo-lantern',
  NGOW: 'ngo-lantern',
  PEER: 'ngo-lantern',
  COORD: 'city-hills',
  ASSR: 'assessors-hills',
  SCREENER: 'assessors-hills',
};
/** What lists are asked for that must be asked for something. */
const searches: Readonly<Record<string, string>> = {
  '/hearings': '?on=2026-03-04',
  '/names': '?refs={pathwayRef}',
  '/appointments': '?from=2026-03-01&to=2026-04-01',
  '/releases': '?from=2026-03-01&to=2026-04-01',
  '/enrolments': '?status=REFERRAL_STARTED',
};
/** And what is asked for in the body. */
const bodies: Readonly<Record<string, object>> = { '/people/search': { text: person.familyName } };
/** An entity tag that no entity has: whoever may give the command is told so, and nothing is written. */
const noSuchTag = '"999999999999999"';

/** Asks every command and question of a house as everybody, and sees that who has nothing to do with the person learns nothing. */
export class Sweep {
  readonly tally = new Tally();
  readonly #world: World;
  readonly #tables: ReadonlyMap<ServiceName, Table>;
  readonly #related: Related;
  readonly #specs = allServices();

  constructor(world: World, tables: ReadonlyMap<ServiceName, Table>, related: Related) {
    this.#world = world;
    this.#tables = tables;
    this.#related = related;
  }

  async run(): Promise<Tally> {
    const before = await this.#documents();
    for (const entry of this.#entries())
      for (const role of roles) {
        // Who has not the role is told so, wherever they are.
        for (const org of strangers(role).slice(0, entry.rights[role] ? 2 : 1))
          await this.#stranger(entry, role, org);
        await this.#entitled(entry, role);
      }
    const after = await this.#documents();
    for (const [id, text] of after)
      if (before.get(id) !== text) this.#is('every service', id, 'somebody', 'changed it');
    return this.tally;
  }

  /** Who has nothing to do with the person is told 404, or 403 for the role; a list shows nothing of the person. */
  async #stranger(entry: Entry, role: Role, org: string): Promise<void> {
    const { service, name, rights } = entry;
    const relations = rights[role];
    const answer = await this.#ask(entry, role, org, `stranger-${role.toLowerCase()}`);
    if (answer === null) return;
    this.tally.cells++;
    const { status, text } = answer;
    const who = `${role} of ${org}`;
    if (relations === undefined) {
      if (status !== 403)
        this.#is(service, name, who, `is answered ${status} and has not the role`);
      return;
    }
    // What is for anybody with the role, and what sources and services may, is not about who has to do with the person.
    if (relations.some((one) => ['ANYBODY', 'SERVICE', 'SOURCE'].includes(one))) return;
    if (status === 404 || status === 403 || this.#related.open.includes(name)) return;
    const isList = entry.command === null && status === 200;
    if (isList && !this.#tells(text)) return;
    this.#is(
      service,
      name,
      who,
      `is answered ${status}${this.#tells(text) ? ' and told of the person' : ''}`,
    );
  }

  /** Who has to do with the person is not told that there is nothing. */
  async #entitled(entry: Entry, role: Role): Promise<void> {
    const { service, name, rights } = entry;
    const org = (rights[role] ?? [])
      .flatMap((relation) => this.#related[service]?.[relation] ?? [])
      .at(0);
    if (org === undefined) return;
    const subject = role === 'PERSON' ? this.#world.ref : `${role.toLowerCase()}-own`;
    const answer = await this.#ask(entry, role, org, subject);
    if (answer === null) return;
    this.tally.cells++;
    if ([403, 404].includes(answer.status) && !this.#related.except.includes(`${name} ${role}`))
      this.#is(service, name, `${role} of ${org}`, `is answered ${answer.status} and should not`);
  }

  async #ask(
    { service, path, command }: Entry,
    role: Role,
    org: string,
    subject: string,
  ): Promise<{ readonly status: number; readonly text: string } | null> {
    const filled = this.#filled(service, path);
    if (filled === null) return null;
    const { house } = this.#world.journey;
    const caller = client({ url: house.url, issuer: house.issuer }).as([role], org, subject);
    const asked = bodies[path];
    const { status, body } = asked
      ? await caller.post(filled, asked)
      : command
        ? await caller.post(filled, bodyOf(command), { key: randomUUID(), ifMatch: noSuchTag })
        : await caller.get(filled);
    return { status, text: JSON.stringify(body) };
  }

  #filled(service: ServiceName, path: string): string | null {
    let all = true;
    const asked = `${path}${searches[path] ?? ''}`;
    const filled = asked.replace(/\{([^}]+)\}/g, (_, name: string) => {
      const id = this.#world.ids.get(`${service}/${name}`);
      if (id === undefined) all = false;
      return id ?? name;
    });
    return all ? `/${service}${filled}` : null;
  }

  #tells(text: string): boolean {
    return text.includes(this.#world.ref);
  }

  #entries(): readonly Entry[] {
    return this.#specs.flatMap((spec) => {
      const table = this.#tables.get(spec.name);
      if (!table) return [];
      const all = [
        ...spec.commands.map((command) => ({ command, ...command })),
        ...spec.queries.map((query) => ({
          command: null,
          ...query,
        })),
      ];
      return all.flatMap(({ name, path, command }) => {
        const rights = (command ? table.may : table.asks)[name];
        const entry = { service: spec.name, name, path, command, rights: rights ?? {} };
        if (this.#filled(spec.name, path) === null)
          this.#is(spec.name, name, 'nobody', `asks it: ${path}`);
        return rights ? [entry] : [];
      });
    });
  }

  /**
   * Everything that is stored, as text, but for which keys were given: who has to do with the person may say again what is
   * done, which is remembered and changes nothing.
   */
  async #documents(): Promise<ReadonlyMap<string, string>> {
    const { house } = this.#world.journey;
    await this.#world.journey.settle();
    const found = new Map<string, string>();
    for (const spec of this.#specs)
      for (const { kind } of spec.documents) {
        // Tries of codes are counted for the organisation that tries, in a document of its own.
        if (kind === 'code-tries') continue;
        const all = await house.pair.store(spec.name).scan(kind, null, 1000);
        for (const { remembered: _keys, writes: _writes, version: _version, ...document } of all)
          found.set(`${spec.name} ${kind} ${document.id}`, JSON.stringify(document));
      }
    return found;
  }

  #is(service: string, where: string, who: string, what: string): void {
    this.tally.violations.push({ service, where: `${where} over HTTP`, who, what });
  }
}
