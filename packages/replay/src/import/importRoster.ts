import type { CalendarDate } from '@throughcare/contracts';
import { compareList, type RosterRow, rosterLists } from '@throughcare/importers';
import type { Drive } from '../rows/drive.ts';
import { driveMovement, jailOf, type Moved } from '../rows/rosterSteps.ts';
import { inGroups } from './inGroups.ts';
import { orRefused } from './refused.ts';
import { RosterBook } from './rosterBook.ts';
import type { Accepted, ImportOptions, OnRow } from './types.ts';

type Where = Pick<ImportOptions, 'dataDir' | 'area'>;

/** Day of the last list of this jail that was compared; null before the first. */
export const listsBefore = ({ dataDir, area }: Where): CalendarDate | null =>
  new RosterBook(dataDir).of(jailOf(area)).lastList;

/** List after list against the one before; a list counts as compared when all that it says has been told. */
export async function importRoster(
  rows: readonly Accepted<RosterRow>[],
  { dataDir, area }: Where,
  drive: Drive,
  onRow: OnRow,
): Promise<void> {
  const book = new RosterBook(dataDir);
  const jail = jailOf(area);
  for await (const list of rosterLists(each(rows))) {
    const { state, movements } = compareList(book.of(jail), list);
    const refused = new Map<string, string>();
    await inGroups(
      movements.filter((one): one is Moved => one.kind !== 'REPEATED'),
      ({ personRef }) => personRef,
      async (movement) => {
        const driven = await orRefused(async () => {
          await driveMovement(movement, area, drive);
          return 'accepted';
        });
        if (typeof driven === 'object') refused.set(movement.personRef, driven.refused);
      },
    );
    book.write(jail, state);
    for (const one of list.people) {
      const code = refused.get(one.personRef);
      onRow(one, code === undefined ? 'accepted' : { refused: code });
    }
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
