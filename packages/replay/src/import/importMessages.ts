import type { AreaCode } from '@throughcare/contracts';
import type { PrisonMessage } from '@throughcare/importers';
import type { Drive } from '../rows/drive.ts';
import { driveMessage } from '../rows/prisonSteps.ts';
import type { OnReview } from '../rows/refusals.ts';
import { orRefused } from './refused.ts';
import type { Accepted, OnRow } from './types.ts';

/** In their order, one after the other: a message may join two people. One that repeats what is known moves nothing. */
export async function importMessages(
  rows: readonly Accepted<PrisonMessage>[],
  area: AreaCode | undefined,
  drive: Drive,
  onRow: OnRow,
): Promise<void> {
  for (const row of rows)
    onRow(
      row,
      await orRefused(async () => {
        let onReview: OnReview | null = null;
        for (const message of row.records)
          onReview =
            (await driveMessage(message, { name: row.file, area, row: row.row }, drive)) ??
            onReview;
        return onReview ?? 'accepted';
      }),
    );
}
