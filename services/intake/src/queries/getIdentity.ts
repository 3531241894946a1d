import { AreaCode, CalendarDate, PathwayRef, Sex } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { disclosureTo } from '../domain/disclosure/disclosure.ts';
import { personOf } from '../domain/person/personOf.ts';
import { movedTo, readPerson } from '../domain/person/readPerson.ts';

/** 42 CFR 2.32 asks for a notice with each disclosure; the words are ours. */
const notice =
  'This was shared with your organisation for this person’s care. It may not be passed on without their written consent.';

/** The only place where a reference gets a name. Every answer is recorded. */
export const getIdentity = query({
  name: 'identity',
  summary: 'Who the person is and how to reach them, for those entitled',
  path: '/people/{pathwayRef}/identity',
  by: ['INTAKE', 'PRIVACY', 'DCC', 'PROB', 'PCM', 'PERSON', 'NGOC', 'NGOW', 'PEER', 'PROV'],
  answer: z
    .object({
      pathwayRef: PathwayRef,
      identity: z
        .object({
          givenName: z.string(),
          familyName: z.string(),
          dateOfBirth: CalendarDate.nullable(),
          sex: Sex,
        })
        .nullable(),
      contact: z
        .object({
          routes: z.array(z.object({ kind: z.string(), value: z.string() })),
          area: AreaCode,
          languages: z.array(z.string()),
          interpreterLanguage: z.string().nullable(),
          accessibilityNeeds: z.array(z.string()),
          unavailable: z.string().nullable(),
        })
        .nullable(),
      ground: z.enum(['INTAKE', 'AUTHOR', 'CONSENT', 'LEGAL_BASIS']),
      consentId: z.string().nullable(),
      notice: z.string().nullable(),
    })
    .meta({ description: 'Parts that this caller may not know are null' }),
  refuses: ['person-merged'],
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'identity' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    const disclosure = state && disclosureTo(state, actor);
    const person = state && personOf(state);
    if (!person || !disclosure) return refuse.notFound();
    const moved = movedTo(state);
    if (moved) return moved;
    const { identity: who, contactRoutes, circumstances } = person;
    const { sex, area, languages, interpreterLanguage, accessibilityNeeds, unavailable } =
      circumstances;
    const { ground, consentId } = disclosure;
    return {
      pathwayRef: params.pathwayRef as PathwayRef,
      identity:
        disclosure.identity && who
          ? {
              givenName: who.givenName,
              familyName: who.familyName,
              dateOfBirth: who.dateOfBirth,
              sex,
            }
          : null,
      contact: disclosure.contact
        ? {
            routes: contactRoutes.map(({ kind, value }) => ({ kind, value })),
            area,
            languages: [...languages],
            interpreterLanguage,
            accessibilityNeeds: [...accessibilityNeeds],
            unavailable,
          }
        : null,
      ground,
      consentId,
      notice: consentId === null ? null : notice,
    };
  },
});
