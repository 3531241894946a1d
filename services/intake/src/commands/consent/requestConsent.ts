import { OrgId, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { tellOfConsent } from '../../domain/access/consentTakers.ts';
import { holdsCase, introduced } from '../../domain/access/relations.ts';
import { answerBy } from '../../domain/consent/desk.ts';
import { unsaid } from '../../domain/consent/state.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
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
  by: { ...tellOfConsent, NGOC: [holdsCase, introduced], PROV: holdsCase },
  body: z.strictObject({ ...sharingShape }),
  creates: true,
  shows: 'consent',
  entity: (_input, context) => context.id('consent'),
  requires: [isThere, ...reachesOut],
  decide({ body }, state, context) {
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
          ...unsaid,
          answerBy: answerBy(state, context, actor.org),
          steps: [{ to: 'REQUESTED', done: done(context) }],
        },
      },
    ];
  },
});
