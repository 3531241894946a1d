import { AreaCode, CalendarDate, PathwayRef, Sex } from '@throughcare/contracts';
import { type Asking, at, consentMissing, hasRole, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  assignedPeer,
  broughtCode,
  consented,
  courtOfPerson,
  heldLast,
  holdsStay,
  introducedByName,
  isOfficer,
  readersOfNames,
  treatsByLaw,
} from '../access/relations.ts';
import { isDecidedFor } from '../guardian/minor.ts';
import { decidedFor } from '../guardian/view.ts';
import type { Pathway } from '../pathway/state.ts';
import { nameShape } from '../person/nameShape.ts';
import { personOf } from '../person/personOf.ts';
import type { Person } from '../person/state.ts';
import { groundFor } from './disclosure.ts';
import { ConsentCopy, copyFor, noRedisclosure } from './goesWith.ts';
import { treatsByOrder } from './treating.ts';

const Identity = z.object({
  ...nameShape,
  dateOfBirth: CalendarDate.nullable(),
  sex: Sex,
});
const Contact = z.object({
  routes: z.array(z.object({ kind: z.string(), value: z.string() })),
  area: AreaCode,
  languages: z.array(z.string()),
  interpreterLanguage: z.string().nullable(),
  accessibilityNeeds: z.array(z.string()),
  unavailable: z.string().nullable(),
});

export const IdentityView = z
  .object({
    pathwayRef: notice(PathwayRef),
    identity: at(
      'ID.name',
      Identity.nullable().meta({ description: 'Null while nobody has said who it is' }),
    ),
    decidedFor,
    contact: at('L1.contact', Contact),
    ground: notice(
      z.enum(['INTAKE', 'PERSON', 'CONSENT', 'LEGAL_BASIS', 'CUSTODY', 'ORDER', 'AUTHOR']),
    ),
    consentId: notice(z.string().nullable()),
    notice: notice(z.string().nullable()),
    consentMissing,
    consent: notice(ConsentCopy.nullable()),
  })
  .meta({ description: 'Parts that this caller may not know are left out' });
export type IdentityView = z.infer<typeof IdentityView>;

/** The only place where a reference gets a name. */
export const identityView = viewsOn<Pathway>()({
  name: 'identity',
  param: 'pathwayRef',
  schema: IdentityView,
  seenBy: [
    ...readersOfNames,
    introducedByName,
    assignedPeer,
    broughtCode,
    consented('CONTACT_ROUTE'),
  ],
  of(state, _id, asking) {
    const person = personOf(state);
    if (!person) return undefined;
    return {
      pathwayRef: state.ref as PathwayRef,
      identity: identityIn(person),
      decidedFor: isDecidedFor(state, asking),
      contact: contactIn(person),
      ...groundOf(state, asking),
    };
  },
});

function identityIn({ identity, circumstances: { sex } }: Person): z.infer<typeof Identity> | null {
  if (!identity) return null;
  return { ...identity, sex };
}

function contactIn({ contactRoutes, circumstances }: Person): z.infer<typeof Contact> {
  const { area, languages, interpreterLanguage, accessibilityNeeds, unavailable } = circumstances;
  return {
    routes: contactRoutes.map(({ kind, value }) => ({ kind, value })),
    area,
    languages: [...languages],
    interpreterLanguage,
    accessibilityNeeds: [...accessibilityNeeds],
    unavailable,
  };
}

/** On what this is told; the notice goes with what is told by consent or in place of it, and a copy of the consent. */
function groundOf(
  state: Pathway,
  asking: Asking,
): Pick<IdentityView, 'ground' | 'consentId' | 'notice' | 'consent'> {
  const { actor } = asking;
  const byItself = (ground: IdentityView['ground']) => ({
    ground,
    consentId: null,
    notice: null,
    consent: null,
  });
  if (isOfficer(actor)) return byItself('INTAKE');
  if (hasRole(actor, 'PERSON')) return byItself('PERSON');
  if (hasRole(actor, 'NGOC', 'NGOW', 'PEER', 'PROV', 'PRESCRIBER')) {
    const used =
      groundFor(state, actor.org, 'IDENTITY') ?? groundFor(state, actor.org, 'CONTACT_ROUTE');
    if (used) {
      const ground = used.legalBasis === null ? 'CONSENT' : 'LEGAL_BASIS';
      const { consentId } = used;
      return {
        ground,
        consentId,
        notice: noRedisclosure.text,
        consent: copyFor(used, actor.org),
      };
    }
    if (treatsByLaw.holds(state, asking)) {
      const ground = treatsByOrder(state, actor.org) ? 'ORDER' : 'LEGAL_BASIS';
      return { ...byItself(ground), notice: noRedisclosure.text };
    }
  }
  if (holdsStay.holds(state, asking) || heldLast.holds(state, asking)) return byItself('CUSTODY');
  return byItself(courtOfPerson.holds(state, asking) ? 'ORDER' : 'AUTHOR');
}
