import {
  EntityId,
  LegalBasis,
  OrgId,
  PathwayRef,
  SharingPurpose,
  SharingScope,
} from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  asksInPrison,
  asksWithCase,
  coordinatesConsent,
  namedInConsent,
  partInConsent,
  partInConsentOfPeer,
  partInConsentOfSource,
} from '../access/ofConsent.ts';
import { office, self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { IdentityChecked, WitnessRole } from './inPresence.ts';
import { consentMethods, consentState, consentStates } from './state.ts';

export const ConsentView = z
  .object({
    pathwayRef: notice(PathwayRef),
    consentId: notice(EntityId),
    state: notice(z.enum(consentStates)),
    recipients: at('L1', z.array(OrgId)),
    scopes: at('L1', z.array(SharingScope)),
    purpose: at('L1', SharingPurpose),
    expiresAt: at('L1', z.string().nullable()),
    provisionalUntil: at(
      'L1',
      z.string().nullable().meta({
        description:
          'Its own recipient took it down: it ends then, unless the person or an office confirms it',
      }),
    ),
    method: at('L1', z.enum(consentMethods).nullable()),
    witness: at('L1', z.string().nullable()),
    checkedBy: at('L1', IdentityChecked.nullable()),
    witnessRole: at('L1', WitnessRole.nullable()),
    guardianId: at(
      'L1',
      z.string().nullable().meta({ description: 'Who gave it for somebody under 18' }),
    ),
    answerBy: at('L1', z.string().nullable()),
    legalBasis: at('L1', LegalBasis.nullable()),
    steps: at('L1', z.array(z.object({ to: z.enum(consentStates), done: DoneView }))),
  })
  .meta({ description: 'Consent to share, or the law on which sharing stands without it' });

/**
 * Whoever recorded a step of it, whom it names once they hold the case, intake, the person; while somebody has to ask the person,
 * whoever is to, and the coordinator who sees to it that they do.
 */
export const consentView = viewsOn<Pathway>()({
  name: 'consent',
  actedOn: true,
  param: 'consentId',
  schema: ConsentView,
  seenBy: [
    self,
    office,
    partInConsent.one,
    partInConsentOfPeer.one,
    partInConsentOfSource.one,
    namedInConsent.one,
    asksInPrison.one,
    asksWithCase.one,
    coordinatesConsent.one,
  ],
  of(state, id): z.infer<typeof ConsentView> | undefined {
    const consent = state.consents[id];
    if (!consent) return undefined;
    const { consentId, recipients, scopes, steps, claimCodeId, unansweredAt, ...rest } = consent;
    return {
      pathwayRef: state.ref as PathwayRef,
      consentId,
      state: consentState(consent),
      recipients: [...recipients],
      scopes: [...scopes],
      ...rest,
      steps: steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
    };
  },
});
