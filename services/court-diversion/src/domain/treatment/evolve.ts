import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './events.ts';
import type { Enquiry } from './state.ts';

/** What changes of the enquiry that the event names. */
const enquiry = <E extends { readonly orderId: string; readonly enquiryId: string }>(
  change: (event: E) => Partial<Enquiry>,
) =>
  changes<E>(({ enquiries }, event) => ({
    enquiries: enquiries.map((one) =>
      one.id === event.enquiryId ? { ...one, ...change(event) } : one,
    ),
  }));

export const treatmentHandlers: Handlers<Pathway, TreatmentEvent> = {
  activated: changes((_order, { start }) => ({ start })),
  'start-overdue': changes(({ overdue }, event) => ({ overdue: [...overdue, event.overdue] })),
  'provider-asked': changes(({ enquiries }, { enquiry }) => ({
    enquiries: [...enquiries, enquiry],
  })),
  'provider-answered': enquiry(({ answer }) => ({ answer })),
  'enquiry-unanswered': enquiry(({ done: unanswered }) => ({ unanswered })),
  'enquiry-settled': enquiry(({ done: settled }) => ({ settled })),
};
