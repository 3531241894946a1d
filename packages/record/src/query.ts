import type { Instant, ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import type { Grants, View } from './access/index.ts';
import type { Action } from './actions.ts';
import type { PathParams } from './command.ts';
import type { Actor } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Whatever } from './whatever.ts';
import type { WorkListName } from './workLists.ts';

export type Listed = { readonly id: string; readonly item: string; readonly sort: string };
export type Page = { readonly items: readonly Listed[]; readonly next: string | null };

/** `cursor` goes on behind this name. */
export type NameEntry = { readonly name: string; readonly cursor: string };
export type NamePage = { readonly entries: readonly NameEntry[]; readonly next: string };

export type Stored<S> = {
  readonly state: S;
  readonly revs: Readonly<Record<string, number>>;
};

/** What may be read to answer. Reads see committed documents only. */
export type ReadTools<Settings = unknown> = {
  readonly now: Instant;
  readonly settings: Settings;
  read<S>(type: DocumentType<S, Whatever, Whatever>, id: string): Promise<S | undefined>;
  /** The same with the revisions of its things, for the ETag of an answer that shows one to act on. */
  stored<S>(type: DocumentType<S, Whatever, Whatever>, id: string): Promise<Stored<S> | undefined>;
  list(
    type: DocumentType<Whatever, Whatever, Whatever>,
    index: string,
    key: string,
    page: PageRequest,
  ): Promise<Page>;
  /** Ids of rows that a projection put into a list, after a cursor (null: from the start), oldest first, and the cursor to go on from. */
  listed(
    type: DocumentType<Whatever, Whatever, Whatever>,
    list: string,
    after: string | null,
    limit: number,
  ): Promise<NamePage>;
  /** The cursor behind the last row that is in a list now. */
  endOfList(type: DocumentType<Whatever, Whatever, Whatever>, list: string): Promise<string>;
  /** GET of another service in this service's own name; undefined for 404. Throws ServiceUnavailable when it does not answer. */
  get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined>;
  hash(text: string): string;
  /** The document that holds a claimed value, if any. */
  claimed(scope: string, value: string): Promise<string | undefined>;
};

/** What a question may use. */
export type QueryTools<Settings = unknown> = ReadTools<Settings> & {
  /**
   * A thing in a person's record as this caller may see it; undefined where they may not know of it. That it was shown is
   * recorded under the person before the answer leaves.
   */
  show<S, Answer>(
    view: View<S, Answer>,
    record: { readonly id: string; readonly state: S },
    item: string,
  ): Answer | undefined;
  /** The same together with what this caller may do with it now, and for the rest why not. */
  showToAct<S, Answer>(
    view: View<S, Answer>,
    record: { readonly id: string; readonly state: S },
    item: string,
  ): (Answer & { readonly actions: Action[] }) | undefined;
};

export type PageRequest = {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly descending?: boolean | undefined;
};

/** Search parameters of every list. */
export const Paging = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(200)
    .default(50)
    .meta({ description: 'How many at the most' }),
  after: z.string().max(500).optional().meta({ description: '`next` of the page before' }),
});
/** A page of a list; `next` is null on the last one. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export type QueryInput<Path extends string, Search> = {
  readonly params: PathParams<Path>;
  readonly search: Search;
  readonly actor: Actor;
};

/** One question: who may ask, what comes back. What it shows of a person's record is recorded before the answer leaves. */
export type QuerySpec<
  Settings,
  S,
  Path extends string,
  Search,
  Answer,
  Refuses extends RefusalCode = RefusalCode,
> = {
  readonly name: string;
  readonly summary: string;
  readonly path: Path;
  /** What is asked for stands in the body of a POST and not in the address, as a name has to. Otherwise it is a GET. */
  readonly inBody?: true;
  /** The work lists that it shows. */
  readonly shows?: readonly WorkListName[];
  readonly params?: Readonly<Record<string, z.ZodType>>;
  /** Who may: each role with its relations to the record that `about` names. Where none holds, the record is not there. */
  readonly by: Grants<S, PathParams<Path>>;
  readonly search?: z.ZodType<Search>;
  readonly answer: z.ZodType<Answer>;
  /**
   * How often one account may ask it, where a stolen session could otherwise look everybody up one by one. What is of the right
   * shape counts, whether or not anything is found.
   */
  limit?(settings: Settings): { readonly times: number; readonly minutes: number };
  /** What `run` may refuse with, beside that the record is not there. */
  readonly refuses?: readonly Refuses[];
  /** The document that the question is about; by default the one that the path parameter of its type names. */
  about?(
    input: QueryInput<Path, Search>,
    tools: ReadTools<Settings>,
  ): string | undefined | Promise<string | undefined>;
  run(
    input: QueryInput<Path, Search>,
    tools: QueryTools<Settings>,
    record: { readonly id: string; readonly state: S },
  ): Promise<Answer | Refusal<NoInfer<Refuses> | 'not-found'>>;
};

export const verbOf = ({ inBody }: Pick<AnyQuery, 'inBody'>): 'get' | 'post' =>
  inBody ? 'post' : 'get';

export type AnyQuery = QuerySpec<Whatever, Whatever, string, Whatever, Whatever> & {
  /** The kind of document that it is about; null where it is about none, or about a list of many. */
  readonly on: DocumentType<Whatever, Whatever, Whatever> | null;
};

/** Questions about no one document: lists, registers. Their relations look at no record; rows are shown by their views. */
export const queriesWith =
  <Settings>() =>
  <const Path extends string, Search, Answer, const Refuses extends RefusalCode = never>(
    spec: Omit<QuerySpec<Settings, null, Path, Search, Answer, Refuses>, 'about'>,
  ): AnyQuery =>
    ({ ...spec, on: null }) as unknown as AnyQuery;

/** Questions about one document: it is read, and the caller has to do with it, before `run` is called. */
export const queriesAbout =
  <S, Settings>(on: DocumentType<S, Whatever, Settings>) =>
  <const Path extends string, Search, Answer, const Refuses extends RefusalCode = never>(
    spec: QuerySpec<Settings, S, Path, Search, Answer, Refuses>,
  ): AnyQuery =>
    ({ ...spec, on }) as unknown as AnyQuery;
