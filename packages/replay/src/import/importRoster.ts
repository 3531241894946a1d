import type { CalendarDate } from '@throughcare/contracts';
import {
  compareList,
  type HeldList,
  listLimits,
  type RosterRow,
  type RowOutcome,
  rosterLists,
} from '@throughcare/importers';
import type { Drive } from '../rows/drive.ts';
import { driveMovement, jailOf, type Moved } from '../rows/rosterSteps.ts';
import { inGroups } from './inGroups.ts';
import { orRefused } from './refused.ts';
import { RosterBook } from './rosterBook.ts';
import type { Driven, ImportOptions, OnRow } from './types.ts';

type Where = Pick<ImportOptions, 'dataDir' | 'area' | 'limits'>;

/** Day of the last list of this jail that was compared; null before the first. */
export const listsBefore = ({ dataDir, area }: Where): CalendarDate | null =>
  new RosterBook(dataDir).of(jailOf(area)).lastList;

/**
 * List after list against the one before; a list counts as compared when all that it says has been told. Answers with the
 * lists that were held back.
 */
export async function importRoster(
  rows: readonly RowOutcome<RosterRow>[],
  { dataDir, area, limits = listLimits }: Where,
  drive: Drive,
  onRow: OnRow,
): Promise<readonly HeldList[]> {
  const book = new RosterBook(dataDir);
  const jail = jailOf(area);
  const heldLists: HeldList[] = [];
  for await (const list of rosterLists(each(rows))) {
    const { state, movements, held } = compareList(book.of(jail), list, limits);
    if (held) {
      heldLists.push(held);
      for (const one of list.people) onRow(one, 'ignored');
      continue;
    }
    // Of those who moved, what became of that; whoever stands on the list as before is accepted.
    const became = new Map<string, Driven>();
    await inGroups(
      movements.filter((one): one is Moved => one.kind !== 'REPEATED'),
      ({ personRef }) => personRef,
      async (movement) => {
        const driven = await orRefused(async () => {
          return (await driveMovement(movement, area, drive)) ?? 'accepted';
        });
        became.set(movement.personRef, driven);
      },
    );
    book.write(jail, state);
    for (const one of list.people) onRow(one, became.get(one.personRef) ?? 'accepted');
  }
  return heldLists;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
