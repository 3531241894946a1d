import { z } from 'zod';
import { moveConsent } from '../../domain/consent/move.ts';
import { personCommand } from '../../domain/person/personCommand.ts';

/** Anyone to whom the person says so takes it down: withdrawing is never harder than giving. */
export const withdrawConsent = personCommand('always')({
  name: 'withdraw-consent',
  summary: 'Withdraw a consent, or end sharing on a legal basis',
  path: '/people/{pathwayRef}/consents/{consentId}/withdraw',
  by: ['PERSON', 'INTAKE', 'PRIVACY', 'DCC', 'PROB', 'PCM', 'PHC', 'PREC', 'NGOC', 'NGOW', 'PROV'],
  body: z.strictObject({}),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  decide: ({ params }, state, context) =>
    moveConsent(state, params.consentId, 'WITHDRAWN', context),
});
