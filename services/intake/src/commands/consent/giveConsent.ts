import { addHours, Instant, oneLine } from '@throughcare/contracts';
import { type Context, each, hasRole, type Refusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { tellOfConsent } from '../../domain/access/consentTakers.ts';
import { namedInConsent, partInConsent } from '../../domain/access/ofConsent.ts';
import { expiryFrom } from '../../domain/consent/expiry.ts';
import {
  consentIsThere,
  consentMayBecome,
  isNotForItself,
  isPartner,
} from '../../domain/consent/preconditions.ts';
import { consentMethods } from '../../domain/consent/state.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';
import type { IntakeSettings } from '../../settings.ts';

const body = z.strictObject({
  method: z.enum(consentMethods).exclude(['CLAIM_CODE']),
  witness: oneLine(120)
    .exactOptional()
    .meta({
      description: 'Who was there; required where it was given by word of mouth',
      examples: ['A. Sample, peer worker of another house'],
    }),
  expiresAt: Instant.exactOptional().meta({ description: 'Absent: after the usual time' }),
  ...Attestation,
});

/**
 * The person gives it; or an office that has to do with them and is no recipient takes it down, on signed or witnessed
 * paper. A partner in its own favour needs a witness, and what it takes down ends soon unless somebody else confirms it; a
 * person who brings it a code gives consent by that: see `redeem-claim-code`.
 */
export const giveConsent = command({
  name: 'give-consent',
  summary: 'Record that the person consents, or confirm a consent that is provisional',
  path: '/people/{pathwayRef}/consents/{consentId}/give',
  by: { ...tellOfConsent, ...each(['NGOC', 'PROV'], partInConsent.one, namedInConsent.one) },
  body,
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  requires: [isThere, consentIsThere, isNotForItself, ...reachesOut, consentMayBecome('GIVEN')],
  decide({ params: { consentId }, body }, _state, context) {
    const no = attestation(body.basis, context) ?? notYours(body, context);
    if (no) return no;
    const { consentDays, provisionalConsentHours } = context.settings;
    const expiresAt = expiryFrom(body.expiresAt, context, consentDays);
    if (typeof expiresAt === 'object' && expiresAt !== null) return expiresAt;
    const given = {
      method: body.method,
      witness: body.witness ?? null,
      expiresAt,
      provisionalUntil: isPartner(context.actor)
        ? addHours(context.now, provisionalConsentHours)
        : null,
    };
    return [{ type: 'consent-given', consentId, given, done: done(context, 'PERSON') }];
  },
});

/** How each may say that it was given. */
function notYours(
  { method, witness, basis }: z.infer<typeof body>,
  { actor }: Context<IntakeSettings>,
): Refusal | null {
  const isPerson = hasRole(actor, 'PERSON');
  if ((method === 'ATTESTED') !== (basis === 'ATTESTED'))
    return refuse.invalid(
      '/method',
      'method-not-yours',
      'ATTESTED is the method of a file’s word.',
    );
  if (method === 'IN_PERSON' && !isPerson)
    return refuse.invalid('/method', 'method-not-yours', 'In person is by the person’s account.');
  const needsWitness = isPartner(actor) || (method === 'ORAL_WITNESSED' && !isPerson);
  if (needsWitness && witness === undefined)
    return refuse.invalid('/witness', 'witness-missing', 'Say who was there.');
  return null;
}
