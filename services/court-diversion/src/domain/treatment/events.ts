import type { AboutOrder } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import type { Done } from '../step/done.ts';
import type { Enquiry, Start } from './state.ts';

export type TreatmentEvent =
  | AboutOrder<'activated', { start: Start }>
  | AboutOrder<'start-overdue', { overdue: Order['overdue'][number] }>
  | AboutOrder<'provider-asked', { enquiry: Enquiry }>
  | AboutOrder<'enquiry-unanswered' | 'enquiry-settled', { enquiryId: string; done: Done }>
  | AboutOrder<'provider-answered', { enquiryId: string; answer: NonNullable<Enquiry['answer']> }>;
