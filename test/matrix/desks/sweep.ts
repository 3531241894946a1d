import type { Role } from '@throughcare/contracts';
import { pages, things } from '@throughcare/desk';
import type { AccountsByName } from '../../../services/desk/test/signedInAs.ts';
import { crawl, kindOf, type Seen } from '../../browser/crawl.ts';
import type { Desks } from '../../journeys/support/atDesks.ts';
import { type AtDesk, atDesk } from '../../journeys/support/desk.ts';
import { Tally } from '../frame/tally.ts';
import { strangers } from '../overHttp/sweep.ts';
import type { World } from '../overHttp/world.ts';
import { ofEverybody, type Reader, readers, told } from './readers.ts';

const accountOf = ({ role, org }: Reader): string => `${role}.${org}`;

/** Any role in any organisation is an account here; the person's is bound to their record. */
export const accountsOf = (ref: string): AccountsByName => ({
  get(name) {
    const [role = '', org = ''] = name.split('.');
    const roles = [role as Role];
    const isPerson = name === accountOf({ role: 'PERSON', org: 'public' });
    return { name: isPerson ? ref : name.toLowerCase().replace('.', '-'), title: name, org, roles };
  },
});

/** An address that somebody was shown, and whose desk it belongs to. */
type Address = { readonly path: string; readonly roles: readonly Role[] };

/**
 * Opens every page and form as everybody: on no page stands what the tables keep from its reader, no link leads to a closed door,
 * and to whoever has nothing to do with the person each address is as if there were nothing.
 */
export class DeskSweep {
  readonly tally = new Tally();
  readonly #desks: Desks;
  readonly #world: World;

  constructor(desks: Desks, world: World) {
    this.#desks = desks;
    this.#world = world;
  }

  async run(): Promise<Tally> {
    const seen: Seen[] = [];
    for (const reader of readers) seen.push(...(await this.#asReader(reader)));
    for (const { word, at } of told)
      if (at.length > 0 && !seen.some((one) => one.text.includes(word)))
        this.#is('everybody', at.join(' '), `is shown "${word}" nowhere`);
    for (const address of this.#addresses(seen)) await this.#asStrangers(address);
    return this.tally;
  }

  /** From home and from each page of theirs about the person, along all links. */
  async #asReader(reader: Reader): Promise<readonly Seen[]> {
    const account = accountOf(reader);
    const { url } = this.#desks;
    const own = pages
      .filter(({ roles }) => roles.includes(reader.role))
      .flatMap(({ path }) => this.#filled(path) ?? []);
    const seen = await crawl(url, account, `as=${account}`, { from: ['/', ...own] });
    const guessed = new Set(own);
    for (const { path, status, text } of seen) {
      this.tally.cells++;
      if (status !== 200 && !(guessed.has(path) && [403, 404].includes(status)))
        this.#is(path, account, `follows a link that is answered ${status}`);
      for (const { word, at } of told)
        if (!at.includes(reader.role) && text.includes(word))
          this.#is(path, account, `is shown "${word}"`);
    }
    return seen.filter(({ status }) => status === 200);
  }

  /** Everything about the person that anybody was shown, once for each kind. */
  #addresses(seen: readonly Seen[]): readonly Address[] {
    const byKind = new Map(
      seen.filter(({ path }) => this.#isOfPerson(path)).map(({ path }) => [kindOf(path), path]),
    );
    return [...byKind.values()].map((path) => ({ path, roles: rolesAt(path) }));
  }

  async #asStrangers({ path, roles }: Address): Promise<void> {
    const without = readers.find(({ role }) => !roles.includes(role));
    const others = roles
      .filter((role) => !ofEverybody.includes(role))
      .flatMap((role) => strangers(role).map((org) => ({ role, org })));
    for (const reader of [...others, ...(without ? [without] : [])]) {
      const account = accountOf(reader);
      const desk = atDesk(this.#desks.url, [`as=${account}`]);
      await this.#isClosed(path, account, await desk.opens(path));
      if (path.includes('/do/'))
        await this.#isClosed(path, account, await desk.posts(path, { _csrf: 'of-this-session' }));
    }
  }

  async #isClosed(path: string, account: string, shown: Awaited<ReturnType<AtDesk['opens']>>) {
    this.tally.cells++;
    if (![403, 404].includes(shown.status)) this.#is(path, account, `is answered ${shown.status}`);
    for (const { word } of told)
      if (shown.text.includes(word)) this.#is(path, account, `is told "${word}"`);
  }

  #isOfPerson(path: string): boolean {
    return [this.#world.ref, ...this.#world.ids.values()].some(
      (id) => /^[0-9a-f-]{36}$/.test(id) && path.includes(id),
    );
  }

  /** The address of a page with what there is of the person; undefined where nothing of that name is. */
  #filled(path: string): string | undefined {
    let all = true;
    const filled = path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => {
      const id = name === 'pathwayRef' ? this.#world.ref : this.#idOf(name);
      if (id === undefined) all = false;
      return id ?? name;
    });
    return all ? filled : undefined;
  }

  #idOf(name: string): string | undefined {
    return [...this.#world.ids].find(([key]) => key.endsWith(`/${name}`))?.[1];
  }

  #is(where: string, who: string, what: string): void {
    this.tally.violations.push({ service: 'desk', where, who, what });
  }
}

/** Whose desks have this address, by the index of pages and things. */
function rolesAt(path: string): readonly Role[] {
  const [at = ''] = path.split(/\/do\/|\?/);
  return [...pages, ...things]
    .filter((one) => new RegExp(`^${one.path.replaceAll(/:[a-zA-Z]+/g, '[^/]+')}$`).test(at))
    .flatMap(({ roles }) => roles);
}
