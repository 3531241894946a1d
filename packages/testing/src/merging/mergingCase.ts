import type {
  AnyFollowUp,
  AnyReaction,
  DocumentType,
  Mergeable,
  MergingOf,
} from '@throughcare/record';
import type { Records } from './records.ts';

/** Something that was made or heard for a person, and must be readable wherever their things stand. */
export type Expectation<S> = {
  /** For messages. */
  readonly what: string;
  /** The record of the person that it is about. */
  readonly home: string;
  holds(state: S): boolean;
};

/** What the merging suite needs to know of a service. Ids of things must be unique across records. */
export type MergingCase<S extends Mergeable, E extends { type: string }, Settings> = {
  readonly service: string;
  readonly type: DocumentType<S, E, Settings>;
  readonly merging: MergingOf<S>;
  readonly settings: Settings;
  /** Those that carry things between records, and others that the case wants run. */
  readonly followUps: readonly AnyFollowUp[];
  /** How the service hears of merges: intake's two events. Left out by intake, which decides. */
  readonly reactions?: { readonly merged: AnyReaction; readonly unmerged: AnyReaction };
  /** Intake's own way: commands. The records that they meet may refuse, and then nothing is merged. */
  readonly decides?: {
    merge(records: Records<S, E, Settings>, keptRef: string, removedRef: string): void;
    unmerge(records: Records<S, E, Settings>, keptRef: string, removedRef: string): void;
  };
  /** Before anything else, for each record. */
  begin?(records: Records<S, E, Settings>, ref: string): void;
  /**
   * Makes things of every kind that holders must be able to reach (a case, an order, a stay, a place), by commands and
   * by what the service hears. `n` is another number each time. Refused where the record does not take commands now:
   * then nothing is expected.
   */
  make(records: Records<S, E, Settings>, ref: string, n: number): readonly Expectation<S>[];
  /**
   * Something told on the stream `stream` about what was made for `home` as number `n`: an event that was on its way.
   */
  late(
    records: Records<S, E, Settings>,
    stream: string,
    home: string,
    n: number,
  ): readonly Expectation<S>[];
};
