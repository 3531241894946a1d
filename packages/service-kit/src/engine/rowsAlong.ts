import { plainDraft } from '@throughcare/messaging';
import type { AnyFollowUp, RowOwed, RowTools } from '@throughcare/record';
import type { Along, Document, Draft, FollowUp } from '@throughcare/store';
import type { Lists } from './lists.ts';

export type RowsAlongOptions = {
  readonly followUps: readonly AnyFollowUp[];
  readonly lists: Lists;
  readonly organisationsIn: RowTools['organisationsIn'];
};

type Row = RowOwed & { readonly id: string };

/** A write without the follow-ups that only add rows, those rows, and what to call once they are there. */
export type WithRows = {
  readonly write: Draft;
  readonly along: (along: Along) => void;
  readonly committed: () => void;
};

/**
 * Puts rows that a write owes to lists into the COMMIT of that write, for a store that can: a row then costs one insert and its
 * name in a segment, where a follow-up would write its document again and the list for itself.
 */
export class RowsAlong {
  readonly #o: RowsAlongOptions;
  readonly #specs: ReadonlyMap<string, AnyFollowUp>;

  constructor(options: RowsAlongOptions) {
    this.#o = options;
    const rows = options.followUps.filter(({ rows }) => rows !== undefined);
    this.#specs = new Map(rows.map((spec) => [spec.name, spec]));
  }

  /** Undefined where a write over `before` owes no rows. */
  takenFrom(write: Draft, before: Document | undefined): WithRows | undefined {
    const known = before?.followUps ?? [];
    const owed = write.followUps.filter(
      (one) => this.#specs.has(one.name) && one.notBefore <= write.moment && !known.includes(one),
    );
    if (owed.length === 0) return undefined;
    const rows = owed.flatMap((one) => this.#rowsOf(write, one));
    return {
      write: { ...write, followUps: write.followUps.filter((one) => !owed.includes(one)) },
      along: (along) => this.#put(along, rows, write),
      committed: () => {
        for (const { type, lists } of rows)
          for (const list of lists) this.#o.lists.grown(type.kind, list);
      },
    };
  }

  #rowsOf({ id, moment }: Draft, { id: owedId, name, payload }: FollowUp): readonly Row[] {
    const spec = this.#specs.get(name);
    const tools = { now: moment, organisationsIn: this.#o.organisationsIn };
    const rows = spec?.rows?.({ id, payload: spec.payload.parse(payload) }, tools) ?? [];
    // The moment goes first, so that rows of one time lie beside each other in the index of names.
    const called = `${Date.parse(moment).toString(36)}-${owedId}`;
    return rows.map((row) => ({ ...row, id: `${called}/${row.key}` }));
  }

  #put(along: Along, rows: readonly Row[], { moment }: Draft): void {
    for (const { type, id, state, lists } of rows) {
      along.add(plainDraft(type.kind, id, state, moment));
      for (const list of lists)
        along.collect(`${type.kind}/${list}`, id, (end, ids) =>
          this.#o.lists.of(type.kind, list).appendIn(end, ids, moment),
        );
    }
  }
}
