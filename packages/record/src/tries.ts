import type { Actor, Context } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { Refusal } from './refusal.ts';
import type { Whatever } from './whatever.ts';

/**
 * For a command that finds its record by a secret: tries are counted in a document of their own and before anything is
 * looked up, so that many at once are counted too. One that was not answered with 404 is taken back.
 */
export type TriesSpec<Settings> = {
  readonly on: DocumentType<Whatever, Whatever, Settings>;
  /** Whose tries they are: the id of the document. */
  of(actor: Actor): string;
  /** Writes a try down, or says why there may be none. The same request has the same id. */
  counts(state: Whatever, tryId: string, context: Context<Settings>): Whatever[] | Refusal;
  takesBack(state: Whatever, tryId: string, context: Context<Settings>): Whatever[];
};

/** Binds a count to its kind of document. */
export const triesOn = <S, E extends { type: string }, Settings>(
  on: DocumentType<S, E, Settings>,
  spec: {
    of(actor: Actor): string;
    counts(state: S, tryId: string, context: Context<Settings>): E[] | Refusal;
    takesBack(state: S, tryId: string, context: Context<Settings>): E[];
  },
): TriesSpec<Settings> => ({ ...spec, on });
