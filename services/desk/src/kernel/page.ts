import type { Role } from '@throughcare/contracts';
import type { z } from 'zod';
import type { Say, WordKey } from '../words/speak.ts';
import type { Asking } from './asking.ts';
import type { Html } from './html.ts';
import type { SignedIn } from './signedIn.ts';
import type { Times } from './time.ts';

/** What every page knows of its reader. */
export type View = {
  readonly me: SignedIn;
  readonly say: Say;
  readonly times: Times;
  /** What a form of this page sends along, so that no other site can send it. */
  readonly csrf: string;
  /** The address of this page, without its search. */
  readonly here: string;
};

export type Shown = {
  /** Of the window and, where no `heading` is given, of the page. Never a name of a person: titles stay in histories. */
  readonly title: string;
  readonly heading?: Html | string;
  /** The sentence under the heading: how things stand. */
  readonly lead?: Html | string;
  readonly back?: { readonly href: string; readonly text: string };
  readonly body: Html;
};

/** What is no page: a calendar that another program reads. */
export type FileShown = {
  readonly file: { readonly type: string; readonly name: string; readonly text: string };
};

type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : unknown;

/** One page: where it is, for whom, what it asks the services, and how the answer looks. */
export type Page<Path extends string, Search, Data> = {
  /** Parameters are references (UUIDs) or names of organisations; anything else is no address of this desk. */
  readonly path: Path;
  /** Whose desk it belongs to. Which things they see is decided by the services. */
  readonly roles: readonly Role[];
  /** Its place in the navigation of those roles. */
  readonly nav?: NavEntry;
  /** What may stand behind the question mark: codes and days, never a name. What does not fit is left out. */
  readonly search?: z.ZodType<Search>;
  /**
   * What it is asked for is typed into a form that is sent here, and stands in no address: the inputs of these names take the
   * place of what stands behind the question mark.
   */
  readonly words?: readonly string[];
  ask(
    asking: Asking,
    params: ParamsOf<Path>,
    search: Search,
    view: Omit<View, 'csrf'>,
  ): Promise<Data>;
  show(data: Data, view: View): Shown | FileShown;
};

export type NavEntry = {
  readonly word: WordKey;
  /** Work lists whose open rows are counted beside the word. */
  readonly counts?: readonly string[];
};

// biome-ignore lint/suspicious/noExplicitAny: pages of all parameters and data stand in one index.
export type AnyPage = Page<string, any, any>;

/** A page as a value, with its parameters and its data typed. */
export const page = <const Path extends string, Data, Search = Readonly<Record<never, never>>>(
  spec: Page<Path, Search, Data>,
): AnyPage => spec as unknown as AnyPage;
