import { OrgId, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { isTheirs, isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** Who may learn what, and for what. */
export const sharingShape = {
  recipients: z.array(OrgId).min(1).max(20),
  scopes: z.array(SharingScope).min(1).max(10),
  purpose: SharingPurpose,
};

export const requestConsent = command({
  name: 'request-consent',
  summary: 'Ask the person for consent to share with named organisations',
  path: '/people/{pathwayRef}/consents',
  by: ['INTAKE', 'DCC', 'PROB', 'PCM', 'PHC', 'PREC', 'NGOC', 'PROV', 'PERSON', 'IMPORT'],
  body: z.strictObject({ ...sharingShape }),
  creates: true,
  shows: 'consent',
  entity: (_input, context) => context.id('consent'),
  requires: [isThere, isTheirs, ...reachesOut],
  decide({ body }, _state, context) {
    const { actor } = context;
    const { recipients, scopes, purpose } = body;
    // A partner asks for itself.
    if (hasRole(actor, 'NGOC', 'PROV') && recipients.some((org) => org !== actor.org))
      return refuse.invalid(
        '/recipients',
        'not-for-others',
        'You may ask for your own organisation.',
      );
    return [
      {
        type: 'consent-recorded',
        consent: {
          consentId: context.id('consent'),
          recipients: [...new Set(recipients)],
          scopes: [...new Set(scopes)],
          purpose,
          expiresAt: null,
          method: null,
          legalBasis: null,
          claimCodeId: null,
          steps: [{ to: 'REQUESTED', done: done(context) }],
        },
      },
    ];
  },
});
