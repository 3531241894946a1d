import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { takeDownConsent } from '../../domain/access/consentTakers.ts';
import { namedInConsent, partInConsent } from '../../domain/access/ofConsent.ts';
import { office } from '../../domain/access/relations.ts';
import { consentIs, consentIsThere, consentMayBecome } from '../../domain/consent/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** Anyone to whom the person says so takes it down: withdrawing is never harder than giving. */
export const withdrawConsent = command({
  name: 'withdraw-consent',
  summary: 'Withdraw a consent, or end sharing on a legal basis',
  path: '/people/{pathwayRef}/consents/{consentId}/withdraw',
  by: {
    ...takeDownConsent,
    PRIVACY: office,
    ...each(['NGOC', 'NGOW', 'PROV'], partInConsent.one, namedInConsent.one),
  },
  body: z.strictObject({}),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  always: true,
  isDone: consentIs('WITHDRAWN'),
  requires: [isThere, consentIsThere, ...stands, consentMayBecome('WITHDRAWN')],
  decide: ({ params: { consentId } }, _state, context) => [
    { type: 'consent-moved', consentId, to: 'WITHDRAWN', done: done(context, 'PERSON') },
  ],
});
