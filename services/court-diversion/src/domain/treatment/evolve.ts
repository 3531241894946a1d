import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './events.ts';

export const treatmentHandlers: Handlers<Pathway, TreatmentEvent> = {
  activated: changes((_order, { start }) => ({ start })),
  'start-overdue': changes(({ overdue }, event) => ({ overdue: [...overdue, event.overdue] })),
  'provider-asked': changes(({ enquiries }, { enquiry }) => ({
    enquiries: [...enquiries, enquiry],
  })),
  'provider-answered': changes(({ enquiries }, { enquiryId, answer }) => ({
    enquiries: enquiries.map((enquiry) =>
      enquiry.id === enquiryId ? { ...enquiry, answer } : enquiry,
    ),
  })),
};
