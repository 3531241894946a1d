import { z } from 'zod';
import { moveConsent } from '../../domain/consent/move.ts';
import { personCommand } from '../../domain/person/personCommand.ts';

export const refuseConsent = personCommand('always')({
  name: 'refuse-consent',
  summary: 'Record that the person refuses to consent',
  path: '/people/{pathwayRef}/consents/{consentId}/refuse',
  by: ['PERSON', 'INTAKE', 'DCC', 'PROB', 'PCM', 'PHC', 'PREC', 'NGOC', 'PROV'],
  body: z.strictObject({}),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  decide: ({ params }, state, context) => moveConsent(state, params.consentId, 'REFUSED', context),
});
