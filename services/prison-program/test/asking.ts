import { instant, type Organisation } from '@throughcare/contracts';
import {
  type Actor,
  type AnyQuery,
  type DocumentType,
  notRelated,
  type QueryTools,
  refuse,
  shown,
  type Whatever,
  whereItStands,
} from '@throughcare/record';
import { Settings } from '../src/settings.ts';

/** A document as it is stored, for questions to read. */
export type Stored = {
  readonly type: DocumentType<Whatever, Whatever, Whatever>;
  readonly id: string;
  readonly state: Whatever;
};

const settings = Settings.parse({});
const asking = {
  now: instant('2026-06-03T12:00:00.000Z'),
  hash: (text: string) => text,
};

/** Reads over these documents, by the indexes that they declare. */
const toolsOf = (
  documents: readonly Stored[],
  who: Actor,
  organisation: Organisation | null,
): QueryTools<Settings> => ({
  now: asking.now,
  settings,
  read: async (type, wanted) =>
    documents.find((one) => one.type.kind === type.kind && one.id === wanted)?.state,
  stored: async () => undefined,
  list: async (type, index, key, { from, to }) => ({
    next: null,
    items: documents
      .filter((one) => one.type.kind === type.kind)
      .flatMap((one) =>
        whereItStands(one.type, one.state, settings)
          .index.filter((entry) => entry.name === index && entry.key === key)
          .filter(({ sort }) => (from ?? '') <= sort && (to === undefined || sort <= to))
          .map((entry) => ({ id: one.id, item: entry.item ?? '', sort: entry.sort })),
      )
      .toSorted((a, b) => (a.sort < b.sort ? -1 : 1)),
  }),
  listed: async () => ({ entries: [], next: '0:0' }),
  endOfList: async () => '0:0',
  get: async () => undefined,
  hash: asking.hash,
  claimed: async () => undefined,
  show: (view, { state }, item) =>
    shown(view, state, item, { ...asking, organisation, actor: who }),
  showToAct(view, { state }, item) {
    const one = shown(view, state, item, { ...asking, organisation, actor: who });
    return one && { ...one, actions: [] };
  },
});

/** Asks as the service does: the record, the relation, the answer in its shape. */
export async function ask(
  documents: readonly Stored[],
  query: AnyQuery,
  who: Actor,
  params: object = {},
  search: object = {},
  organisation: Organisation | null = null,
) {
  const tools = toolsOf(documents, who, organisation);
  const asked = query.search ? query.search.parse(search) : {};
  const { on } = query;
  const id = on === null ? '' : (Reflect.get(params, on.idParam) as string);
  const state = on && (await tools.read(on, id));
  if (state === undefined) return refuse.notFound();
  const about = { ...asking, organisation, params, actor: who };
  const stranger = notRelated(query.by, state as Whatever, about);
  if (stranger) return stranger;
  const answer: unknown = await query.run({ params, search: asked, actor: who }, tools, {
    id,
    state,
  });
  return typeof answer === 'object' && answer !== null && 'refused' in answer
    ? answer
    : query.answer.parse(answer);
}
