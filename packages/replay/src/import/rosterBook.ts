import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { CalendarDate } from '@throughcare/contracts';
import { noLists, type RosterState } from '@throughcare/importers';
import { z } from 'zod';

const Departure = z.strictObject({
  admittedDate: CalendarDate,
  windowFrom: CalendarDate,
  windowTo: CalendarDate,
});
const Book = z.record(
  z.string(),
  z.strictObject({
    lastList: CalendarDate.nullable(),
    inside: z.record(z.string(), CalendarDate),
    bookings: z.record(z.string(), z.array(CalendarDate)).optional(),
    gone: z.record(z.string(), Departure),
  }),
);

/** What each jail's last list said: durable in the data directory, so that a jail that sends one list a day can be followed for years. */
export class RosterBook {
  readonly #path: string;
  constructor(dir: string) {
    this.#path = join(dir, 'rosters.json');
  }

  of(jail: string): RosterState {
    return this.#read()[jail] ?? noLists;
  }

  /** On the disk when it returns: what a list said is compared once. */
  write(jail: string, state: RosterState): void {
    const next = `${this.#path}.new`;
    const file = openSync(next, 'w', 0o600);
    writeSync(file, JSON.stringify({ ...this.#read(), [jail]: state }));
    fsyncSync(file);
    closeSync(file);
    renameSync(next, this.#path);
  }

  #read(): z.infer<typeof Book> {
    return existsSync(this.#path) ? Book.parse(JSON.parse(readFileSync(this.#path, 'utf8'))) : {};
  }
}
