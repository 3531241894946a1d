import { counted, emptyTally, type RowOutcome } from '@throughcare/importers';
import type {
  Driven,
  FlaggedRow,
  Imported,
  ImportTally,
  LeftRows,
  RefusedRow,
  ReviewedRow,
} from './types.ts';

/** What became of each row, as it is told: counted, and by reason where it was not taken. */
export class Told {
  readonly #sources: Record<string, ImportTally> = {};
  readonly #rejected: RefusedRow[] = [];
  readonly #review: ReviewedRow[] = [];
  readonly #flagged: FlaggedRow[] = [];
  readonly #left = new Map<string, LeftRows & { readonly rows: number[] }>();

  get all(): Omit<Imported, 'held'> {
    const left = [...this.#left.values()];
    return {
      sources: this.#sources,
      rejected: this.#rejected,
      review: this.#review,
      left,
      flagged: this.#flagged,
    };
  }

  /** A row that was read; one that was accepted is counted once it has been driven. */
  read(outcome: RowOutcome<unknown>): void {
    const { file, row } = outcome;
    if (outcome.outcome === 'accepted') {
      if (outcome.flags.length > 0) this.#flagged.push({ file, row, flags: outcome.flags });
      return;
    }
    this.#count(file, outcome.outcome);
    if (outcome.outcome === 'rejected')
      this.#rejected.push({ file, row, reason: outcome.reason, column: outcome.column });
    else this.#leave(file, row, outcome.outcome, outcome.reason);
  }

  driven({ file, row }: { readonly file: string; readonly row: number }, driven: Driven): void {
    if (typeof driven === 'object') {
      if ('refused' in driven) {
        this.#count(file, 'rejected');
        this.#rejected.push({ file, row, reason: driven.refused, column: null });
      } else {
        this.#count(file, 'review');
        this.#review.push({ file, row, reason: driven.review, taken: driven.taken });
      }
      return;
    }
    this.#count(file, driven);
    if (driven === 'duplicate') this.#leave(file, row, driven, 'KNOWN_ALREADY');
    else if (driven === 'ignored') this.#leave(file, row, driven, 'LIST_HELD');
  }

  #count(file: string, outcome: RowOutcome<unknown>['outcome'] | 'review'): void {
    const tally = this.#sources[file] ?? { ...emptyTally, review: 0 };
    this.#sources[file] = counted(tally, outcome);
  }

  #leave(file: string, row: number, outcome: LeftRows['outcome'], reason: string): void {
    const key = JSON.stringify([file, outcome, reason]);
    const rows = this.#left.get(key) ?? { file, outcome, reason, rows: [] };
    rows.rows.push(row);
    this.#left.set(key, rows);
  }
}
