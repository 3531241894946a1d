import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { takeDownConsent } from '../../domain/access/consentTakers.ts';
import {
  coordinatesConsent,
  namedInConsent,
  partInConsent,
} from '../../domain/access/ofConsent.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { consentIs, consentIsThere, consentMayBecome } from '../../domain/consent/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const refuseConsent = command({
  name: 'refuse-consent',
  summary: 'Record that the person refuses to consent',
  path: '/people/{pathwayRef}/consents/{consentId}/refuse',
  by: {
    ...takeDownConsent,
    ...each(['NGOC', 'PROV'], partInConsent.one, namedInConsent.one, holdsCase),
    COORD: coordinatesConsent.one,
  },
  body: z.strictObject({}),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  always: true,
  isDone: consentIs('REFUSED'),
  requires: [isThere, consentIsThere, ...stands, consentMayBecome('REFUSED')],
  decide: ({ params: { consentId } }, _state, context) => [
    { type: 'consent-moved', consentId, to: 'REFUSED', done: done(context, 'PERSON') },
  ],
});
