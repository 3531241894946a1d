import type { Role } from '@throughcare/contracts';
import { z } from 'zod';
import type { Asking, Backend } from '../kernel/asking.ts';
import type { Shown, View } from '../kernel/page.ts';
import type { Choices } from './draw.ts';
import type { Field } from './field.ts';
import type { Typed } from './read.ts';

/** What a service says that may be done with a thing now, and for the rest why not. */
export const Action = z.object({
  name: z.string(),
  what: z.string(),
  post: z.string(),
  roles: z.array(z.string()),
  open: z.boolean(),
  lacking: z.looseObject({ code: z.string(), detail: z.string(), remedy: z.string() }).nullable(),
});
export type Action = z.infer<typeof Action>;

/** A line that says something of a thing, for its page and for whoever has to see what changed meanwhile. */
export type Fact = { readonly label: string; readonly value: string };

type AskView = Omit<View, 'csrf'>;
type Params = Readonly<Record<string, string>>;

/** What the form of one command needs beyond the command's schema. */
export type FormOf<Data> = {
  /** What can be chosen: only what this thing allows. */
  choices?(
    data: Data,
    asking: Asking,
    view: AskView,
    params: Params,
  ): Promise<Readonly<Record<string, Choices>>> | Readonly<Record<string, Choices>>;
  /** What is filled in already: nobody types what is known. */
  preset?(data: Data, view: AskView, params: Params): Typed;
  /** Which of several variants it is, or what is known already, where the thing says so: the field as it is asked then. */
  narrow?(field: Field, data: Data, params: Params): Field;
  /** Fields that this thing has no use for. */
  leaveOut?(data: Data, params: Params): readonly string[];
  /** Fields that are filled in already and seldom otherwise: shown as one line that opens. */
  readonly folded?: readonly string[];
  /** What follows from it for this thing, said before it is sent: in place of what is said of the step everywhere. */
  about?(data: Data, view: AskView): string | undefined;
  /** The field by which the service finds what it is about: where it finds nothing, that is said at this field. */
  readonly finds?: string;
  /** The one field whose answers are the buttons of the form: one tap answers and sends. What is filled in stands folded. */
  readonly asButtons?: string;
  /** Fields that a phone may keep while there is no line; left out, the form does not wait for one. Never a free text. */
  readonly waits?: readonly string[];
  /** What of that which was typed is shown when the form comes back; all of it unless told otherwise. */
  shownAgain?(typed: Typed): Typed;
  /** Shows the answers once more before they are sent: for what is hard to take back. */
  readonly check?: boolean;
  /** Where to go when it is done, by what the command answered; the thing's own page otherwise. */
  next?(data: Data, answered: unknown): string;
  /** What the command answers once and never again: shown in place of a way on. Undefined where it answered nothing such. */
  reveals?(
    data: Data,
    answered: unknown,
    view: AskView,
  ): Shown | undefined | Promise<Shown | undefined>;
};

/** Something that can be acted on: where it is, how it is read, and what its forms need. Its forms follow from its actions. */
export type Thing<Data> = {
  /** Of its page at the desk. Its forms are at `…/do/{command}`. */
  readonly path: string;
  readonly roles: readonly Role[];
  /** Takes its steps. */
  readonly service: Backend;
  /** Which service says what it is, where that is another one. */
  readonly readsFrom?: Backend;
  /** Where the service answers what it is, with the same parameters: `/people/:pathwayRef/orders/:orderId`. */
  readonly reads: string;
  readonly answer: z.ZodType<Data>;
  /** The parameters tell which part of what is read it is, where it is a part. */
  actions(data: Data, params: Params): readonly Action[];
  /** Who or what it is, for the heading of a form; a person's name may take a question. */
  name(data: Data, view: AskView, params: Params, asking: Asking): string | Promise<string>;
  facts(data: Data, view: AskView, params: Params): readonly Fact[];
  /** Where the way back leads: its own page unless told otherwise. */
  home?(data: Data, params: Params): string;
  /** Steps that make something new, and are held all the same to how this stands: an old tab makes nothing. */
  readonly held?: readonly string[];
  readonly forms?: Readonly<Record<string, FormOf<Data>>>;
};

// biome-ignore lint/suspicious/noExplicitAny: things of all data stand in one index.
export type AnyThing = Thing<any>;
export const thing = <Data>(spec: Thing<Data>): AnyThing => spec as unknown as AnyThing;

/** A step that no service tells of beside what it answers: it is always offered, and the service decides when it is taken. */
export const untoldStep = (name: string, post: string, roles: readonly Role[]): Action => ({
  name,
  what: name,
  post,
  roles: [...roles],
  open: true,
  lacking: null,
});

/** Puts parameters into a path of the desk. */
export const pathOf = (path: string, params: Params): string =>
  path.replaceAll(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));

/** Where the reader's desk has the thing that a service has at this path; undefined where no page of theirs is about it. */
export function deskPathOf(
  things: readonly AnyThing[],
  me: { readonly roles: readonly Role[] },
  service: Backend,
  path: string,
): string | undefined {
  for (const one of things) {
    if (
      (one.readsFrom ?? one.service) !== service ||
      !one.roles.some((role) => me.roles.includes(role))
    )
      continue;
    const names = [...one.reads.matchAll(/:([a-zA-Z]+)/g)].map(([, name]) => name ?? '');
    const found = new RegExp(`^${one.reads.replaceAll(/:[a-zA-Z]+/g, '([^/]+)')}$`).exec(path);
    if (found)
      return pathOf(
        one.path,
        Object.fromEntries(names.map((name, n) => [name, decodeURIComponent(found[n + 1] ?? '')])),
      );
  }
  return undefined;
}
