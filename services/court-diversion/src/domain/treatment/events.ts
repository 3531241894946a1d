import type { AboutOrder } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import type { Enquiry, Start } from './state.ts';

export type TreatmentEvent =
  | AboutOrder<'activated', { start: Start }>
  | AboutOrder<'start-overdue', { overdue: Order['overdue'][number] }>
  | AboutOrder<'provider-asked', { enquiry: Enquiry }>
  | AboutOrder<'provider-answered', { enquiryId: string; answer: NonNullable<Enquiry['answer']> }>;
