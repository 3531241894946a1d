import type { CalendarDate } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Identifier, Name } from '../person/state.ts';
import type { Done } from '../step/done.ts';

/** A number led to this record, and the name or the date of birth that came with it is another: intake decides. */
export type Mismatch = {
  readonly mismatchId: string;
  /** Whoever said it: `org:<code>` or `person:<subject>`. */
  readonly party: string;
  readonly name: Name;
  readonly dateOfBirth: CalendarDate | null;
  /** Further numbers that came with it. They are bound to no record by this. */
  readonly identifiers: readonly Identifier[];
  readonly said: Done;
  readonly settled: { readonly as: 'SAME' | 'ANOTHER'; readonly done: Done } | null;
};
export type Mismatches = ById<Mismatch>;
