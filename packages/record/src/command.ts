import type { z } from 'zod';
import type { Grants } from './access/index.ts';
import type { Claim } from './claim.ts';
import type { Context } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { Precondition } from './precondition.ts';
import type { Refusal } from './refusal.ts';
import type { TriesSpec } from './tries.ts';
import type { Dated, Limits } from './typedDates.ts';
import type { Whatever } from './whatever.ts';

/** `'/people/{pathwayRef}/referrals/{referralId}'` → `{ pathwayRef: string; referralId: string }` */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [K in Name]: string } & PathParams<Rest>
  : unknown;

export type Input<Path extends string, Body> = {
  readonly params: PathParams<Path>;
  readonly body: Body;
};

/** One command: who may give it, what it takes, what it decides. Routes, validation, idempotency and OpenAPI follow from it. */
export type CommandSpec<
  S,
  E extends { type: string },
  Settings,
  Path extends string,
  Body,
> = Common<S, E, Settings, Path, Body> &
  Bounds<S, Settings, Path, Body> &
  Dated<S, Settings, PathParams<Path>, Body>;

/**
 * What must never be refused because others did much, a withdrawal, a refusal, a death, an ending, says `always` and stands
 * outside every bound of number. It says as well where it is so already, in the same words: there the command is done,
 * nothing is asked of the thing and nothing decided. Other words about what is over are refused as the preconditions say.
 */
type Bounds<S, Settings, Path extends string, Body> =
  | { readonly always?: never; readonly isDone?: never }
  | {
      readonly always: true;
      /** Pure. Asked before the preconditions: false where the thing is not there. */
      isDone(input: Input<Path, Body>, state: S, context: Context<Settings>): boolean;
    };

type Common<S, E extends { type: string }, Settings, Path extends string, Body> = {
  /** Verb first, lower-kebab: `accept-referral`. Its name in OpenAPI, traces and metrics. */
  readonly name: string;
  readonly summary: string;
  /** Always POST. Parameters ending in `Id` or `Ref` are UUIDs unless `params` says otherwise. */
  readonly path: Path;
  readonly params?: Readonly<Record<string, z.ZodType>>;
  /**
   * Who may: each role with the relations to the record of which one must hold. Asked before anything else of the record;
   * where none holds, the record is not there.
   */
  readonly by: Grants<S, PathParams<Path>>;
  readonly body: z.ZodType<Body>;
  /** Creates its document when there is none; otherwise an unknown document is 404. */
  readonly opens?: boolean;
  /** Which document; by default the path parameter of the type. A new one's id is derived from caller, command and key. */
  target?(input: Input<Path, Body>): string | undefined;
  /** Values to hold before the document is written. One that is already held names the document that this command meets. */
  claims?(input: Input<Path, Body>): readonly Claim[];
  /**
   * The document is the one that holds this claimed value, or the one whose index has this key; 404 when there is none.
   * For looking a person up by a number, or an offer up by its id without naming the person.
   */
  finds?(
    input: Input<Path, Body>,
    /** For keyed hashes of what the caller brings (a claim code). */
    context: Pick<Context<Settings>, 'hash'>,
  ): Claim | { readonly index: string; readonly key: string };
  /** Counts tries, where the record is found by a secret. */
  readonly tries?: TriesSpec<Settings>;
  /** The entity that the answer shows and If-Match guards: its view, and its id (`context.id('referral')` for a new one). */
  readonly shows: string;
  entity(input: Input<Path, Body>, context: Context<Settings>): string;
  /** True: the answer is 201 with the new entity. */
  readonly creates?: boolean;
  /**
   * Further members of this command's own answer that nobody can read again (a claim code): derived, never stored.
   * The context is the command's, so that a repeat with the same key shows the same.
   */
  reveals?(
    input: Input<Path, Body>,
    context: Pick<Context<Settings>, 'id' | 'hash'>,
  ): Readonly<Record<string, string>>;
  /** Schema of what `reveals` adds, for OpenAPI. */
  readonly revealed?: z.ZodObject;
  /** What must hold, in this order, before it decides. The first that does not is the refusal. */
  readonly requires?: readonly Precondition<S, Settings, PathParams<Path>>[];
  /** Pure. Events, or why not; no event means that nothing needed to change. */
  decide(input: Input<Path, Body>, state: S, context: Context<Settings>): E[] | Refusal;
};

export type AnyCommand = CommandSpec<Whatever, Whatever, Whatever, string, Whatever> & {
  /** Between what each day and moment of the body must lie, by its JSON pointer. */
  readonly dates?: Readonly<Record<string, Limits>>;
  readonly on: DocumentType<Whatever, Whatever, Whatever>;
};

/** Binds commands to their kind of document, so that state, events and settings are typed in each file. */
export const commandsOn =
  <S, E extends { type: string }, Settings>(on: DocumentType<S, E, Settings>) =>
  <const Path extends string, Body>(spec: CommandSpec<S, E, Settings, Path, Body>): AnyCommand =>
    ({ ...spec, on }) as AnyCommand;
