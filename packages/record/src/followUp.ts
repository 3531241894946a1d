import type { AreaCode, OrganisationKind } from '@throughcare/contracts';
import type { z } from 'zod';
import type { Context } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { NoticeSender } from './notice.ts';
import type { ReadTools } from './query.ts';
import type { Refusal } from './refusal.ts';
import type { Whatever } from './whatever.ts';

export type FollowUpTools<Settings> = ReadTools<Settings> & {
  /** An ordinary command on another document of this service. Its write id is the follow-up's, so a repeat changes nothing. */
  change<S, E extends { type: string }>(
    type: DocumentType<S, E, Settings>,
    id: string,
    decide: (state: S, context: Context<Settings>) => E[] | Refusal,
  ): Promise<S>;
  /**
   * Inserts a row and puts it at the end of these lists, once: a repeat of the follow-up with the same key changes nothing.
   * Each is read by `listed`, in one order for every reader.
   */
  addRow(
    type: DocumentType<Whatever, Whatever, Whatever>,
    key: string,
    row: { readonly state: unknown; readonly lists: readonly string[] },
  ): Promise<void>;
  /** Sends notices out of this installation. */
  readonly notices: NoticeSender;
  /** Organisations of the register of these kinds that work in the area; all of them where nobody knows the area. */
  organisationsIn(area: AreaCode | null, kinds: readonly OrganisationKind[]): readonly string[];
};

/**
 * What one document owes to another document or service: a follow-up. Runs after the write that asked for it,
 * at least once, until it succeeds; what it learns comes back to its own document as a decision.
 */
export type FollowUpSpec<S, E extends { type: string }, Settings, Payload> = {
  readonly name: string;
  readonly does: string;
  readonly payload: z.ZodType<Payload>;
  /** May do I/O through the tools. Throwing means "later". Returns what to decide on the owing document, if anything. */
  run(
    owing: { readonly id: string; readonly state: S; readonly payload: Payload },
    tools: FollowUpTools<Settings>,
  ): Promise<((state: S, context: Context<Settings>) => E[]) | undefined>;
};

/** A row that a document owes to lists. */
export type RowOwed = {
  readonly type: DocumentType<Whatever, Whatever, Whatever>;
  /** Tells it from other rows of the same follow-up. */
  readonly key: string;
  readonly state: unknown;
  readonly lists: readonly string[];
};

/** What a follow-up may know that only adds rows. */
export type RowTools = Pick<FollowUpTools<unknown>, 'now' | 'organisationsIn'>;

/**
 * A follow-up that adds rows and does nothing else. Where a store writes several documents in one COMMIT, the rows go with the
 * write that owes them, and nothing is left to be followed up.
 */
export type RowsSpec<Payload> = {
  readonly name: string;
  readonly does: string;
  readonly payload: z.ZodType<Payload>;
  rows(
    owing: { readonly id: string; readonly payload: Payload },
    tools: RowTools,
  ): readonly RowOwed[];
};

export type AnyFollowUp = FollowUpSpec<Whatever, Whatever, Whatever, Whatever> & {
  readonly on: DocumentType<Whatever, Whatever, Whatever>;
  /** Of one that only adds rows. */
  readonly rows?: RowsSpec<Whatever>['rows'];
};

export const followUpsOn =
  <S, E extends { type: string }, Settings>(on: DocumentType<S, E, Settings>) =>
  <Payload>(spec: FollowUpSpec<S, E, Settings, Payload>): AnyFollowUp =>
    ({ ...spec, on }) as AnyFollowUp;

export const rowsOwedBy =
  (on: DocumentType<Whatever, Whatever, Whatever>) =>
  <Payload>(spec: RowsSpec<Payload>): AnyFollowUp => ({
    ...spec,
    on,
    rows: spec.rows as RowsSpec<Whatever>['rows'],
    async run({ id, payload }, tools) {
      for (const { type, key, ...row } of spec.rows({ id, payload: payload as Payload }, tools))
        await tools.addRow(type, key, row);
      return undefined;
    },
  });
