import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import { namedProvider } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './events.ts';

export const treatmentPublishers: Publishers<Pathway, TreatmentEvent> = {
  activated: tells(({ orderId, start: { on: startedOn } }, { terms }) => {
    const startBy = terms?.startBy ?? null;
    const late = startBy !== null && startedOn > startBy;
    return [publication(told.orderActivated, 'justice', { orderId, startedOn, late }, 'ORDER')];
  }),
  'start-overdue': tells(({ orderId, overdue: { dueOn } }, order) => {
    const overdue = { orderId, providerOrg: namedProvider(order), dueOn };
    return [publication(told.treatmentStartOverdue, 'justice', overdue, 'ORDER')];
  }),
  'provider-asked': nobody,
  'provider-answered': nobody,
};
