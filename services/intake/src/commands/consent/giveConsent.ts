import { Instant } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { tellOfConsent } from '../../domain/access/consentTakers.ts';
import { expiryFrom } from '../../domain/consent/expiry.ts';
import { consentIsThere, consentMayBecome } from '../../domain/consent/preconditions.ts';
import { consentMethods } from '../../domain/consent/state.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';

/** The person gives it, or a public office that saw them give it; never a partner in its own favour. */
export const giveConsent = command({
  name: 'give-consent',
  summary: 'Record that the person consents',
  path: '/people/{pathwayRef}/consents/{consentId}/give',
  by: tellOfConsent,
  body: z.strictObject({
    method: z.enum(consentMethods).exclude(['CLAIM_CODE']),
    expiresAt: Instant.exactOptional().meta({ description: 'Absent: after the usual time' }),
    ...Attestation,
  }),
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  requires: [isThere, consentIsThere, ...reachesOut, consentMayBecome('GIVEN')],
  decide({ params, body }, _state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    if ((body.method === 'ATTESTED') !== (body.basis === 'ATTESTED'))
      return refuse.invalid(
        '/method',
        'method-not-yours',
        'ATTESTED is the method of a file’s word.',
      );
    const expiresAt = expiryFrom(body.expiresAt, context, context.settings.consentDays);
    if (typeof expiresAt === 'object' && expiresAt !== null) return expiresAt;
    const { consentId } = params;
    return [
      {
        type: 'consent-given',
        consentId,
        method: body.method,
        expiresAt,
        done: done(context, 'PERSON'),
      },
    ];
  },
});
