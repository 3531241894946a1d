import { addHours, EntityId, Instant, oneLine } from '@throughcare/contracts';
import {
  anyDay,
  type Context,
  each,
  hasRole,
  isRefusal,
  liesAhead,
  type Refusal,
  refuse,
} from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { tellOfConsent } from '../../domain/access/consentTakers.ts';
import {
  coordinatesConsent,
  namedInConsent,
  partInConsent,
} from '../../domain/access/ofConsent.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { expiryFrom } from '../../domain/consent/expiry.ts';
import { Checked, checkIdentity, WitnessRole } from '../../domain/consent/inPresence.ts';
import {
  consentIsThere,
  consentMayBecome,
  consentOf,
  isNotForItself,
  isPartner,
  knowsNobody,
} from '../../domain/consent/preconditions.ts';
import { type Consent, consentMethods } from '../../domain/consent/state.ts';
import { guardianLacking } from '../../domain/guardian/minor.ts';
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
  witnessRole: WitnessRole.exactOptional(),
  checked: Checked.exactOptional().meta({
    description:
      'Required of a partner and a coordinator: how it was checked that it is the person',
  }),
  guardianId: EntityId.exactOptional().meta({
    description: 'Who gives it for the person; required where they are under 18',
  }),
  expiresAt: Instant.exactOptional().meta({ description: 'Absent: after the usual time' }),
  ...Attestation,
});

/**
 * The person gives it; or an office that has to do with them and is no recipient takes it down, on signed or witnessed
 * paper. A coordinator, who does not know who the person is, checks it. A partner in its own favour needs a witness, and what it takes down ends soon unless somebody else confirms it; a
 * person who brings it a code gives consent by that: see `redeem-claim-code`.
 */
export const giveConsent = command({
  name: 'give-consent',
  summary: 'Record that the person consents, or confirm a consent that is provisional',
  path: '/people/{pathwayRef}/consents/{consentId}/give',
  by: {
    ...tellOfConsent,
    ...each(['NGOC', 'PROV'], partInConsent.one, namedInConsent.one, holdsCase),
    COORD: coordinatesConsent.one,
  },
  body,
  dates: { '/expiresAt': liesAhead, '/checked/dateOfBirth': anyDay },
  shows: 'consent',
  entity: ({ params }) => params.consentId,
  requires: [isThere, consentIsThere, ...reachesOut, isNotForItself, consentMayBecome('GIVEN')],
  decide({ params: { consentId }, body }, state, context) {
    const no =
      attestation(body.basis, context) ??
      notYours(body, context) ??
      guardianLacking(state, body.guardianId, context);
    if (no) return no;
    const found = body.checked && checkIdentity(state, body.checked, context);
    if (isRefusal(found)) return found;
    const { consentDays, provisionalConsentHours } = context.settings;
    const expiresAt = expiryFrom(body.expiresAt, context, consentDays);
    const given = {
      method: body.method,
      witness: body.witness ?? null,
      witnessRole: body.witnessRole ?? null,
      checkedBy: body.checked?.by ?? null,
      guardianId: body.guardianId ?? null,
      expiresAt,
      provisionalUntil: inOwnFavour(consentOf(state, { consentId }), context)
        ? addHours(context.now, provisionalConsentHours)
        : null,
    };
    return [{ type: 'consent-given', consentId, given, done: done(context, 'PERSON') }];
  },
});

/** How each may say that it was given. */
function notYours(
  { method, witness, checked, basis }: z.infer<typeof body>,
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
  const checks = knowsNobody(actor);
  const needsWitness = checks || (method === 'ORAL_WITNESSED' && !isPerson);
  if (needsWitness && witness === undefined)
    return refuse.invalid('/witness', 'witness-missing', 'Say who was there.');
  if (checks && checked === undefined)
    return refuse.invalid(
      '/checked',
      'check-missing',
      'Say how it was checked that it is the person: by their code, or by their document.',
    );
  return null;
}

const inOwnFavour = ({ recipients }: Consent, { actor }: Context<IntakeSettings>): boolean =>
  isPartner(actor) && recipients.includes(actor.org);
