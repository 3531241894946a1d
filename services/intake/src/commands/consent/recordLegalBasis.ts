import { Instant, LegalBasis } from '@throughcare/contracts';
import { each, liesAhead } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office } from '../../domain/access/relations.ts';
import { expiryFrom } from '../../domain/consent/expiry.ts';
import { unsaid } from '../../domain/consent/state.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';
import { sharingShape } from './requestConsent.ts';

/** Sharing that needs no consent: which law it stands on is recorded, and that it overrides the person's word. */
export const recordLegalBasis = command({
  name: 'record-legal-basis',
  summary: 'Record a law on which sharing stands without consent',
  path: '/people/{pathwayRef}/consents/not-required',
  by: each(['INTAKE', 'PRIVACY'], office),
  body: z.strictObject({
    ...sharingShape,
    legalBasis: LegalBasis,
    expiresAt: Instant.exactOptional(),
  }),
  dates: { '/expiresAt': liesAhead },
  creates: true,
  shows: 'consent',
  entity: (_input, context) => context.id('consent'),
  requires: [isThere, ...goesOn],
  decide({ body }, _state, context) {
    const expiresAt = expiryFrom(body.expiresAt, context, context.settings.consentDays);
    const { recipients, scopes, purpose, legalBasis } = body;
    return [
      {
        type: 'consent-recorded',
        consent: {
          consentId: context.id('consent'),
          recipients: [...new Set(recipients)],
          scopes: [...new Set(scopes)],
          purpose,
          ...unsaid,
          expiresAt,
          legalBasis,
          steps: [{ to: 'NOT_REQUIRED', done: done(context, 'PRIVACY', 'INTAKE') }],
        },
      },
    ];
  },
});
