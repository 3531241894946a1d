import { startOfDay, utc } from '@throughcare/contracts';
import type { DiversionRow } from '@throughcare/importers';
import type { RowStep } from '../steps.ts';
import {
  closeDiversion,
  openDiversion,
  orderOfRow,
  type Placed,
  participant,
} from './diversions.ts';
import type { Drive, SourceOf } from './drive.ts';

/** A row's order on its day, and its end on a later one: two steps. People in custody and partners are not touched by either. */
export function diversionSteps(source: SourceOf<DiversionRow>, drive: Drive): RowStep[] {
  return source.rows.flatMap(({ row, record }) => {
    const diversion = { record, row, source };
    const place = { source: source.place, row, concerns: record.participantRef };
    /** What this process has opened itself; a run that goes on asks the court. */
    let placed: Placed | undefined;
    const open: RowStep = {
      ...place,
      at: startOfDay(record.orderDate, utc),
      part: 0,
      run: async (rest) => {
        placed = await openDiversion(diversion, drive, rest);
      },
    };
    const { result, closedDate } = record;
    if (result === null || closedDate === null) return [open];
    const close: RowStep = {
      ...place,
      at: startOfDay(closedDate, utc),
      part: 1,
      run: async (rest) => {
        if (!placed) {
          const ref = await participant(diversion, drive, 'closing');
          const order = await orderOfRow(ref, diversion, drive);
          if (!order) throw new Error('an order is to be closed, and none is there');
          placed = { ref, orderId: order.orderId };
        }
        await closeDiversion(diversion, placed, drive, rest);
      },
    };
    return [open, close];
  });
}
