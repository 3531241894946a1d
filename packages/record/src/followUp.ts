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

export type AnyFollowUp = FollowUpSpec<Whatever, Whatever, Whatever, Whatever> & {
  readonly on: DocumentType<Whatever, Whatever, Whatever>;
};

export const followUpsOn =
  <S, E extends { type: string }, Settings>(on: DocumentType<S, E, Settings>) =>
  <Payload>(spec: FollowUpSpec<S, E, Settings, Payload>): AnyFollowUp =>
    ({ ...spec, on }) as AnyFollowUp;
