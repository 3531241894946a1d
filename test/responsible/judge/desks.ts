import type { Role, ServiceName } from '@throughcare/contracts';
import type { QuietHouse, Who } from '../house/house.ts';
import { cursorOf } from '../house/memoryStore.ts';
import { type Kind, type WorkList, workLists } from './workLists.ts';

/** One row of a work list, as the index of a record says it and a desk is shown it. */
export type Row = {
  readonly list: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly org: string;
  readonly service: ServiceName;
  readonly ref: string;
  readonly item: string;
  readonly sort: string;
};

type Desk = { readonly list: WorkList; readonly role: Role; readonly org: string };
/** What a desk's question looks up. */
type Asked = {
  readonly service: ServiceName;
  readonly kind: string;
  readonly index: string;
  readonly key: string;
};

const nameOf = ({ service, index, key }: Pick<Asked, 'service' | 'index' | 'key'>): string =>
  `${service}\u0000${index}\u0000${key}`;

/**
 * Which rows stand on which desk's list. What each question looks up is learned by asking it, once for each desk, so that no
 * name of an index stands here; from then on the rows of a person are read off their records, and any of them can be asked
 * for as its desk asks.
 */
export class Desks {
  readonly #house: QuietHouse;
  readonly #desks = new Map<string, readonly Desk[]>();
  readonly #hidden: string | null;

  private constructor(house: QuietHouse, hidden: string | null) {
    this.#house = house;
    this.#hidden = hidden;
  }

  /** `asked` is told of every look-up while these are open. `hidden` is a list that nobody works from, for once. */
  static async open(
    house: QuietHouse,
    lookUps: { listen(heard: (asked: Asked) => void): () => void },
    hidden: string | null = null,
  ): Promise<Desks> {
    const all = new Desks(house, hidden);
    for (const list of workLists)
      for (const { role, orgs } of list.desks)
        for (const org of orgs) {
          const heard: Asked[] = [];
          const stop = lookUps.listen((asked) => heard.push(asked));
          const { status, body } = await house.get(
            whoIs({ role, org }),
            `/${list.service}${list.path}`,
          );
          stop();
          if (status !== 200) throw new Error(`${list.name}: ${status} ${JSON.stringify(body)}`);
          const of = heard.filter(
            ({ service, kind }) => service === list.service && kind === 'pathway',
          );
          if (of.length === 0) throw new Error(`${list.name} looks nothing up`);
          for (const one of of) {
            const known = all.#desks.get(nameOf(one)) ?? [];
            all.#desks.set(nameOf(one), [...known, { list, role, org }]);
          }
        }
    return all;
  }

  /** All rows of a person in a service; the desk of each is the first of its list. */
  rowsOf(service: ServiceName, ref: string): readonly Row[] {
    const document = this.#house.peek(service, 'pathway', ref);
    return (document?.index ?? []).flatMap(({ name: index, key, sort, item = '' }) => {
      const seen = new Set<string>();
      return (this.#desks.get(nameOf({ service, index, key })) ?? []).flatMap(
        ({ list, role, org }): Row[] => {
          if (list.name === this.#hidden || seen.has(list.name)) return [];
          seen.add(list.name);
          return [{ list: list.name, kind: list.kind, role, org, service, ref, item, sort }];
        },
      );
    });
  }

  /** Why a desk cannot work on a row: it is not shown to anybody of the desk, or its thing cannot be read; null where it can. */
  async whyNotReached(row: Row): Promise<string | null> {
    const list = workLists.find(({ name }) => name === row.list) as WorkList;
    const at = `${list.path}${list.path.includes('?') ? '&' : '?'}limit=20&after=${encodeURIComponent(cursorOf([row.sort, row.ref, '']))}`;
    const from = row.item === '' ? list.path : at;
    const asked = list.desks.flatMap(({ role, orgs }) => orgs.map((org) => ({ role, org })));
    for (const { role, org } of asked.toSorted(
      (a, b) => Number(b.org === row.org) - Number(a.org === row.org),
    )) {
      const who = whoIs({ role, org });
      const { status, body } = await this.#house.get(who, `/${list.service}${from}`);
      const there =
        status === 200 &&
        (body.items as readonly unknown[]).some((one) => {
          const text = JSON.stringify(one);
          return text.includes(row.item.split(':').at(-1) ?? row.item) || text.includes(row.ref);
        });
      if (!there) continue;
      if (!list.address) return null;
      const path = list.address(row.ref, row.item);
      const read = await this.#house.get(who, path);
      return read.status === 200 ? null : `GET ${list.name}'s address as ${role} is ${read.status}`;
    }
    return `${list.name} shows the row to nobody of its desk`;
  }
}

export const whoIs = ({ role, org }: { readonly role: Role; readonly org: string }): Who => ({
  role,
  org,
  subject: `${role.toLowerCase()}-${org}`,
});
