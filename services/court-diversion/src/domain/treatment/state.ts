import type { CalendarDate, EnquiryAbout, Instant } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type Start = {
  readonly on: CalendarDate;
  readonly shownBy: 'PROVIDER' | 'PROOF' | 'SUPERVISION';
  readonly done: Done;
};

/** From when the order runs with treatment: one that began before it counts from the order on. */
export const runsFrom = (
  startedOn: CalendarDate,
  { orderDate }: { readonly orderDate: CalendarDate },
): CalendarDate => (startedOn < orderDate ? orderDate : startedOn);

export type Enquiry = {
  readonly id: string;
  readonly about: EnquiryAbout;
  /** Null where the order names none: the court asks by other means. */
  readonly providerOrg: string | null;
  readonly asked: Done;
  readonly dueAt: Instant;
  readonly answer: { readonly code: string; readonly done: Done } | null;
  /** No answer came in time. A later one counts all the same. */
  readonly unanswered: Done | null;
  /** Nothing needs to be answered any more: treatment is known to go on, or the provider was asked anew. */
  readonly settled: Done | null;
};

type Asked = { readonly enquiries: readonly Enquiry[] };
export const openEnquiries = ({ enquiries }: Asked): readonly Enquiry[] =>
  enquiries.filter(({ answer, settled }) => answer === null && settled === null);
/** What the provider was asked last and has not answered. */
export const openEnquiry = (order: Asked): Enquiry | null => openEnquiries(order).at(-1) ?? null;
