import { EntityId, OrgId, PathwayRef, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { among, at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { coordinatesConsent } from '../access/ofConsent.ts';
import { holdsCase, holdsStay, office, prisonRoles } from '../access/relations.ts';
import { holderOf } from '../facts/custody.ts';
import { isMinor } from '../guardian/minor.ts';
import { actsFor } from '../guardian/state.ts';
import type { Pathway } from '../pathway/state.ts';
import {
  askBy,
  awaitsPerson,
  deskOf,
  deskOfOffice,
  type Fallback,
  fallbackOf,
  fallbacks,
} from './desk.ts';
import { consentState } from './state.ts';

/** What whoever has it on their list does next. */
export const consentSteps = {
  RECORD_GUARDIAN: 'the person is under 18: find out who decides, and record them',
  ASK_GUARDIAN: 'the guardian gives or refuses it, beside the person',
  ASK_PERSON: 'ask the person, and record that they give or refuse it',
  TAKE_IN_PRESENCE: 'take it down when the person is there, with a witness and a check',
  FIND_PERSON: 'nobody holds the person: ask them where they come forward',
  CONFIRM: 'the recipient took it down: have the person confirm or withdraw it',
} as const;
type Step = keyof typeof consentSteps;

export const ConsentRequestView = z
  .object({
    pathwayRef: notice(PathwayRef),
    consentId: notice(EntityId),
    askBy: notice(z.string().meta({ description: 'What is provisional ends then' })),
    recipients: at('L1', z.array(OrgId)),
    scopes: at('L1', z.array(SharingScope)),
    purpose: at('L1', SharingPurpose),
    askedBy: at('L1', z.object({ role: z.string(), org: z.string(), at: z.string() })),
    desk: at(
      'L1',
      OrgId.nullable().meta({ description: 'On whose list it is; null: the intake office' }),
    ),
    coordinators: at(
      'L1',
      z
        .enum(Object.keys(fallbacks) as [Fallback, ...Fallback[]])
        .nullable()
        .meta({ description: 'Why the coordinator of the area has it too' }),
    ),
    next: at('L1', z.enum(Object.keys(consentSteps) as [Step, ...Step[]])),
  })
  .meta({ description: 'A consent about which somebody has to ask the person' });

/**
 * On the list of whoever holds the person, and of the coordinator where that desk does not ask: another prison, a partner
 * without the case, or a coordinator while there is time does not see it.
 */
export const consentRequestView = viewsOn<Pathway>()({
  name: 'consent-request',
  param: 'consentId',
  schema: ConsentRequestView,
  seenBy: [
    office,
    among(prisonRoles, holdsStay),
    among(['NGOC', 'NGOW', 'PROV'], holdsCase),
    coordinatesConsent.one,
  ],
  of(state, id, asking): z.infer<typeof ConsentRequestView> | undefined {
    const consent = state.consents[id];
    const [asked] = consent?.steps ?? [];
    if (!consent || !asked || !awaitsPerson(consent)) return undefined;
    const { role, org, at: since } = asked.done;
    const desk = deskOf(state, consent);
    return {
      pathwayRef: state.ref as PathwayRef,
      consentId: id,
      askBy: askBy(consent),
      recipients: [...consent.recipients],
      scopes: [...consent.scopes],
      purpose: consent.purpose,
      askedBy: { role, org, at: since },
      desk: desk === deskOfOffice ? null : (desk as OrgId),
      coordinators: fallbackOf(state, consent),
      next: nextOf(state, id, asking),
    };
  },
});

function nextOf(state: Pathway, id: string, now: Parameters<typeof isMinor>[1]): Step {
  const consent = state.consents[id];
  if (!consent || consentState(consent) === 'GIVEN') return 'CONFIRM';
  if (isMinor(state, now)) return actsFor(state).length > 0 ? 'ASK_GUARDIAN' : 'RECORD_GUARDIAN';
  if (holderOf(state) !== null) return 'ASK_PERSON';
  return deskOf(state, consent) === deskOfOffice ? 'FIND_PERSON' : 'TAKE_IN_PRESENCE';
}
