import {
  type Actor,
  type AnyQuery,
  type DocumentType,
  type QueryTools,
  shown,
  type Whatever,
  whereItStands,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { ref } from '@throughcare/testing';
import type { Scene, SomeoneAsking } from './scene.ts';

/** A record as it is stored: under its id, and where its own duties and registers say that it is found. */
type Stored = {
  readonly type: DocumentType<Whatever, Whatever, Whatever>;
  readonly id: string;
  readonly state: Whatever;
};

const storedIn = (spec: ServiceSpec<never>, scene: Scene): Stored => {
  const type = spec.documents.find(({ kind }) => kind === scene.kind);
  if (!type) throw new Error(`there is no ${scene.kind}`);
  const id = scene.params[type.idParam] ?? ref('person');
  return { type, id, state: scene.record };
};

/** Questions of lists, asked of a service in which one scene is all that is stored. */
export function asker(spec: ServiceSpec<never>, scene: Scene, who: SomeoneAsking) {
  const { type, id, state } = storedIn(spec, scene);
  const { actor, now } = who.asking;
  const { index } = whereItStands(type, state, spec.settings);
  const tools: QueryTools<Whatever> = {
    now,
    settings: spec.settings,
    read: async (of, wanted) => (of.kind === type.kind && wanted === id ? state : undefined),
    stored: async () => undefined,
    list: async (of, name, key, { limit, from = '', to = '~~' }) => ({
      next: null,
      items: index
        .filter((entry) => of.kind === type.kind && entry.name === name && entry.key === key)
        .filter(({ sort }) => from <= sort && sort <= to)
        .map((entry) => ({ id, item: entry.item ?? '', sort: entry.sort }))
        .toSorted((a, b) => (a.sort < b.sort ? -1 : 1))
        .slice(0, limit),
    }),
    listed: async () => ({ entries: [], next: '' }),
    endOfList: async () => '',
    get: async () => undefined,
    hash: who.asking.hash,
    claimed: async () => undefined,
    show: (view, record, item) => shown(view, record.state, item, asking),
    showToAct(view, record, item) {
      const one = shown(view, record.state, item, asking);
      return one && { ...one, actions: [] };
    },
  };
  const asking = { ...who.asking, settings: spec.settings };
  return async (query: AnyQuery, search: object): Promise<Whatever> =>
    await query.run(
      { params: {} as never, search: query.search?.parse(search), actor: actor as Actor },
      tools,
      { id: '', state: null },
    );
}
