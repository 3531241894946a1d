import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ComplianceEvent } from './events.ts';

export const compliancePublishers: Publishers<Pathway, ComplianceEvent> = {
  'non-compliance-reported': nobody,
  responded: tells(({ orderId, response: { kind, code } }) => [
    publication(told.responseRecorded, 'justice', { orderId, kind, code }, 'ORDER'),
  ]),
};
