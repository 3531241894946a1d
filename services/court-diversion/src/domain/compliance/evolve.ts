import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ComplianceEvent } from './events.ts';
import { answered } from './state.ts';

export const complianceHandlers: Handlers<Pathway, ComplianceEvent> = {
  'non-compliance-reported': changes(({ nonCompliance }, { report }) => ({
    nonCompliance: [...nonCompliance, report],
  })),
  responded: changes(({ responses, nonCompliance }, { response }) => ({
    responses: [...responses, response],
    nonCompliance: answered(nonCompliance, response.done),
  })),
};
