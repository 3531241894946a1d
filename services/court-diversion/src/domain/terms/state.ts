import type { CalendarDate, OrderCondition, OrderProfileCode } from '@throughcare/contracts';

/** What an order says. Varied by a judge; the earlier terms stay in `variations`. */
export type Terms = {
  readonly orderNumber: string;
  readonly profile: OrderProfileCode;
  readonly orderDate: CalendarDate;
  readonly startBy: CalendarDate | null;
  readonly endDate: CalendarDate | null;
  readonly treatmentDirectorOrg: string | null;
  readonly treatmentPlace: string | null;
  readonly residential: boolean | null;
  readonly residentialUntil: CalendarDate | null;
  readonly sessionsPerWeek: number | null;
  readonly treatmentKind: string | null;
  readonly reviewIntervalDays: number | null;
  readonly conditions: readonly OrderCondition[];
  readonly preconditions: readonly string[];
  /** Sentence or remainder in months (L4). */
  readonly sentenceMonths: number | null;
  readonly proofDueOn: readonly CalendarDate[];
};
