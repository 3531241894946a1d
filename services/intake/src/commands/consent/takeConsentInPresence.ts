import { addHours, EntityId, Instant, oneLine } from '@throughcare/contracts';
import { anyDay, each, isRefusal, liesAhead, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsCase } from '../../domain/access/relations.ts';
import { isUsable } from '../../domain/claimCode/state.ts';
import { expiryFrom } from '../../domain/consent/expiry.ts';
import { Checked, checkIdentity, WitnessRole } from '../../domain/consent/inPresence.ts';
import { unsaid } from '../../domain/consent/state.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { guardianLacking } from '../../domain/guardian/minor.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';
import { sharingShape } from './requestConsent.ts';

/**
 * The person sits there: a partner that has taken them on takes down what they say, with a witness, and with how it was
 * checked that it is they. By a code that was printed for the person it lasts; else it is provisional, since it is in the
 * partner's own favour, until the person or an office confirms it.
 */
export const takeConsentInPresence = command({
  name: 'take-consent-in-presence',
  summary:
    'Record a consent that the person gives in the presence of the partner that has the case',
  path: '/people/{pathwayRef}/consents/in-presence',
  by: each(['NGOC', 'NGOW', 'PROV'], holdsCase),
  body: z.strictObject({
    ...sharingShape,
    checked: Checked,
    witness: oneLine(120).meta({ examples: ['A. Sample'] }),
    witnessRole: WitnessRole,
    guardianId: EntityId.exactOptional().meta({ description: 'Who gives it for a minor' }),
    expiresAt: Instant.exactOptional().meta({ description: 'Absent: after the usual time' }),
  }),
  dates: { '/expiresAt': liesAhead, '/checked/dateOfBirth': anyDay },
  creates: true,
  shows: 'consent',
  entity: (_input, context) => context.id('consent'),
  requires: [isThere, ...reachesOut],
  decide({ body }, state, context) {
    const { recipients, scopes, purpose, checked, witness, witnessRole } = body;
    if (!recipients.includes(context.actor.org))
      return refuse.invalid('/recipients', 'not-for-others', 'Name your own organisation too.');
    const lacking = guardianLacking(state, body.guardianId, context);
    if (lacking) return lacking;
    const found = checkIdentity(state, checked, context);
    if (isRefusal(found)) return found;
    const { consentDays, provisionalConsentHours } = context.settings;
    const expiresAt = expiryFrom(body.expiresAt, context, consentDays);
    const consentId = context.id('consent');
    const step = done(context, 'NGOC', 'NGOW', 'PROV');
    const { claimCodeId } = found;
    const code = state.claimCodes[claimCodeId ?? ''];
    const brought: IntakeEvent[] =
      code && isUsable(code)
        ? [{ type: 'claim-code-redeemed', claimCodeId: code.claimCodeId, consentId, done: step }]
        : [];
    return [
      ...brought,
      {
        type: 'consent-recorded',
        consent: {
          consentId,
          recipients: [...new Set(recipients)],
          scopes: [...new Set(scopes)],
          purpose,
          ...unsaid,
          expiresAt,
          provisionalUntil: code ? null : addHours(context.now, provisionalConsentHours),
          method: 'ORAL_WITNESSED',
          witness,
          witnessRole,
          checkedBy: checked.by,
          guardianId: body.guardianId ?? null,
          claimCodeId,
          steps: [{ to: 'GIVEN', done: step }],
        },
      },
    ];
  },
});
