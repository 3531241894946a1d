import type { Instant, Role, ServiceName } from '@throughcare/contracts';
import type { Experience } from './actors/experience.ts';
import type { Form } from './actors/forms.ts';
import type { Item } from './actors/items.ts';
import type { Somebody } from './actors/somebody.ts';
import type { QuietHouse, Who } from './house/house.ts';
import type { Answered } from './house/tokens.ts';
import type { Chance } from './random.ts';

/** What happened in a step. */
export type Step =
  | { readonly did: 'PASSED'; readonly minutes: number }
  | {
      readonly did: 'DONE' | 'REFUSED';
      readonly form: Form;
      readonly who: Who;
      readonly ref: string;
      readonly item: Item | null;
      readonly body: object;
      readonly answer: Answered;
    };

/** What those who live in a town may use of it. */
export type Around = {
  readonly house: QuietHouse;
  readonly people: ReadonlyMap<string, Somebody>;
  readonly experience: Experience;
  readonly chance: Chance;
  readonly now: Instant;
  readonly here: readonly string[];
  listed(ref: string): readonly Item[];
  kept(ref: string): string;
  state(
    service: ServiceName,
    ref: string,
  ): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  whoIs(role: Role, ref: string, orgs: readonly string[]): Who;
  bodyFor(form: Form, item: Item | null, who: Who, ref: string): object;
  asks(
    form: Form,
    who: Who,
    path: string,
    body: object,
    ref: string,
    item: Item | null,
  ): Promise<Step>;
  pass(): Promise<Step>;
};
