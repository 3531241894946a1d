import type { CalendarDate } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

export type Start = {
  readonly on: CalendarDate;
  readonly shownBy: 'PROVIDER' | 'PROOF' | 'SUPERVISION';
  readonly done: Done;
};

export type Enquiry = {
  readonly id: string;
  readonly asked: Done;
  readonly answer: { readonly code: string; readonly done: Done } | null;
};

/** What the provider was asked and has not answered. */
export const openEnquiry = (order: { readonly enquiries: readonly Enquiry[] }): Enquiry | null =>
  order.enquiries.find(({ answer }) => answer === null) ?? null;
