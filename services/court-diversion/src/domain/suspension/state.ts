import type { CalendarDate } from '@throughcare/contracts';
import type { SuspensionCode } from '../order/reasons.ts';
import type { Done } from '../step/done.ts';

export type Suspension = {
  readonly reason: SuspensionCode;
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly done: Done;
  readonly lifted: Done | null;
};

export const openSuspension = (order: {
  readonly suspensions: readonly Suspension[];
}): Suspension | null => order.suspensions.find(({ until }) => until === null) ?? null;
