import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { takeDownConsent } from '../../domain/access/consentTakers.ts';
import { namedInConsent, partInConsent } from '../../domain/access/ofConsent.ts';
import { consentIsThere, consentMayBecome, consentOf } from '../../domain/consent/preconditions.ts';
import { consentState } from '../../domain/consent/state.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const refuseConsent = command({
  name: 'refuse-consent',
  summary: 'Record that the person refuses to consent',
  path: '/people/{pathwayRef}/consents/{consentId}/refuse',
  by: { ...takeDownConsent, ...each(['NGOC', 'PROV'], partInConsent.one, namedInConsent.one) },
  body: z.strictObject({}),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  always: true,
  requires: [isThere, consentIsThere, ...stands, consentMayBecome('REFUSED')],
  decide({ params }, state, context) {
    const { consentId } = params;
    if (consentState(consentOf(state, params)) === 'REFUSED') return [];
    return [{ type: 'consent-moved', consentId, to: 'REFUSED', done: done(context, 'PERSON') }];
  },
});
