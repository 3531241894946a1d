import type { AreaCode } from '@throughcare/contracts';
import type { DiversionRow } from '@throughcare/importers';
import { Unexpected } from '../api.ts';
import {
  closeDiversion,
  type Diversion,
  openDiversion,
  orderOfRow,
  participant,
} from '../rows/diversions.ts';
import type { Drive } from '../rows/drive.ts';
import { inGroups } from './inGroups.ts';
import { orRefused } from './refused.ts';
import type { Accepted, Driven, OnRow } from './types.ts';

/** What the next command needs of other services is waited for where it is read; the rest may follow. */
const rest = async () => undefined;

/** A row whose order is there already is a duplicate, unless it now tells of an end. */
export async function importDiversions(
  rows: readonly Accepted<DiversionRow>[],
  area: AreaCode | undefined,
  drive: Drive,
  onRow: OnRow,
): Promise<void> {
  await inGroups(
    rows,
    ({ records }) => records[0]?.participantRef ?? '',
    async (row) => {
      const driven = await orRefused(async () => {
        let outcome: Driven = 'duplicate';
        for (const record of row.records)
          if (await take({ record, row: row.row, source: { name: row.file, area } }, drive))
            outcome = 'accepted';
        return outcome;
      });
      onRow(row, driven);
    },
  );
}

/** False where the row says nothing new. */
async function take(diversion: Diversion, drive: Drive): Promise<boolean> {
  const { result, closedDate } = diversion.record;
  const ended = result !== null && closedDate !== null;
  const ref = await participant(diversion, drive, 'person');
  const known = await orderOfRow(ref, diversion, drive);
  if (known && (known.isClosed || !ended)) return false;
  const { orderId } = known ?? (await openDiversion(diversion, drive, rest));
  if (!known && !(await orderOfRow(ref, diversion, drive)))
    throw new Unexpected('import', 409, 'not-issued');
  if (ended) await closeDiversion(diversion, { ref, orderId }, drive, rest);
  return true;
}
