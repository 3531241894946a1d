import type { ServiceName } from '@throughcare/contracts';
import type {
  Actor,
  AnyQuery,
  DocumentType,
  Grants,
  Level,
  Mergeable,
  View,
  Whatever,
} from '@throughcare/record';

/** What opens a row about one kind of thing. */
export type FeedItem<S> = {
  /** Who may not ask it is not shown the row. */
  readonly question: AnyQuery;
  /** Shows the thing, so that a row is seen by the relations of its view as well. */
  readonly view: View<S, Whatever>;
  /** Where such things stand in a record; null where the thing is the record. */
  readonly collection: (keyof S & string) | null;
};

/** A feed of changes, declared by its service: who reads it, of what, at which level. */
export type FeedSpec<S extends Mergeable = Mergeable> = {
  readonly service: ServiceName;
  /** Of the question, in OpenAPI and in the record of who saw what. */
  readonly name: string;
  readonly summary: string;
  readonly path: string;
  readonly by: Grants<Whatever, unknown>;
  readonly record: DocumentType<S, Whatever, Whatever>;
  readonly rows: DocumentType<Whatever, never>;
  readonly items: Readonly<Record<string, FeedItem<S>>>;
  /** Types of rows as they are shown, and from which level on a type itself may be known. */
  readonly types: Readonly<Record<string, Level>>;
  /** The list that this caller reads. */
  listOf(actor: Actor): string;
};
export type AnyFeed = FeedSpec<Whatever>;

/** Binds a feed to the state of its record. */
export const feedOf = <S extends Mergeable>(spec: FeedSpec<S>): AnyFeed => spec as AnyFeed;
