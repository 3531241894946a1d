import type { Instant, Role, ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import type { PathParams } from './command.ts';
import type { Actor } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import type { Whatever } from './whatever.ts';

export type Listed = { readonly id: string; readonly item: string; readonly sort: string };
export type Page = { readonly items: readonly Listed[]; readonly next: string | null };

/** `cursor` goes on behind this name. */
export type NameEntry = { readonly name: string; readonly cursor: string };
export type NamePage = { readonly entries: readonly NameEntry[]; readonly next: string };

/** What a query may use. Reads see committed documents only. */
export type QueryTools<Settings = unknown> = {
  readonly now: Instant;
  readonly settings: Settings;
  read<S>(type: DocumentType<S, Whatever, Whatever>, id: string): Promise<S | undefined>;
  /** Revision of an entity, for ETags of answers that show one. */
  rev(
    type: DocumentType<Whatever, Whatever, Whatever>,
    id: string,
    entity: string,
  ): Promise<number | undefined>;
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
  /** GET of another service in this service's own name; undefined for 404. Throws ServiceUnavailable when it does not answer. */
  get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined>;
  hash(text: string): string;
  /** The document that holds a claimed value, if any. */
  claimed(scope: string, value: string): Promise<string | undefined>;
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

/** One question: who may ask, what comes back. What it discloses of a person's record is recorded before the answer leaves. */
export type QuerySpec<
  Settings,
  Path extends string,
  Search,
  Answer,
  Refuses extends RefusalCode = RefusalCode,
> = {
  readonly name: string;
  readonly summary: string;
  /** Always GET. */
  readonly path: Path;
  readonly params?: Readonly<Record<string, z.ZodType>>;
  readonly by: readonly Role[] | 'anyone-signed-in';
  readonly search?: z.ZodType<Search>;
  readonly answer: z.ZodType<Answer>;
  /** What `run` may refuse with, beside that the record is not there. */
  readonly refuses?: readonly Refuses[];
  /** Whose record is shown and what of it; recorded with the caller and the time. */
  discloses?(
    input: QueryInput<Path, Search>,
  ): { readonly ref: string; readonly what: string } | null;
  run(
    input: QueryInput<Path, Search>,
    tools: QueryTools<Settings>,
  ): Promise<Answer | Refusal<NoInfer<Refuses> | 'not-found'>>;
};

export type AnyQuery = QuerySpec<Whatever, string, Whatever, Whatever>;

export const queriesWith =
  <Settings>() =>
  <const Path extends string, Search, Answer, const Refuses extends RefusalCode = never>(
    spec: QuerySpec<Settings, Path, Search, Answer, Refuses>,
  ): AnyQuery =>
    spec as unknown as AnyQuery;
