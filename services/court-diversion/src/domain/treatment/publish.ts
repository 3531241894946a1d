import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import { namedProvider, type Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import { startByOf } from '../terms/dates.ts';
import type { TreatmentEvent } from './events.ts';

/** Whoever was asked need not answer any more. */
const closed = ({ id: orderId, enquiries }: Order, enquiryId: string): readonly Publication[] => {
  const { providerOrg } = given(enquiries.find(({ id }) => id === enquiryId));
  return providerOrg === null
    ? []
    : [publication(told.enquiryClosed, 'justice', { orderId, enquiryId, providerOrg }, 'ORDER')];
};

export const treatmentPublishers: Publishers<Pathway, TreatmentEvent> = {
  activated: tells(({ orderId, start: { on: startedOn } }, order) => {
    const startBy = startByOf(order);
    const late = startBy !== null && startedOn > startBy;
    const early = order.terms !== null && startedOn < order.terms.orderDate;
    const activated = { orderId, startedOn, late, early };
    return [publication(told.orderActivated, 'justice', activated, 'ORDER')];
  }),
  'start-overdue': tells(({ orderId, overdue: { dueOn } }, order) => {
    const overdue = { orderId, providerOrg: namedProvider(order), dueOn };
    return [publication(told.treatmentStartOverdue, 'justice', overdue, 'ORDER')];
  }),
  'provider-asked': tells(({ orderId, enquiry }) => {
    const { id: enquiryId, providerOrg, about, dueAt } = enquiry;
    if (providerOrg === null) return [];
    const asked = { orderId, enquiryId, providerOrg, about, dueAt };
    return [publication(told.enquiryOpened, 'justice', asked, 'ORDER')];
  }),
  'enquiry-unanswered': nobody,
  'provider-answered': tells(({ enquiryId }, order) => closed(order, enquiryId)),
  'enquiry-settled': tells(({ enquiryId }, order) => closed(order, enquiryId)),
};
