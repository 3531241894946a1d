import {
  AgeBand,
  AreaCode,
  CalendarDate,
  CareService,
  oneLine,
  Sex,
  severalLines,
} from '@throughcare/contracts';
import { type Context, type Refusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { nameIn } from './noName.ts';
import type { Identifier, Identity, Name, Said } from './state.ts';

export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(35)
  .meta({ description: 'Language tag (BCP 47)', examples: ['ky'] });

export const IdentifierBody = z
  .strictObject({
    issuer: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/),
    type: z.string().regex(/^[A-Z0-9][A-Z0-9_-]{0,31}$/),
    value: oneLine(64),
  })
  .meta({
    description: 'A number that an establishment, a court or a file gives the person',
    examples: [{ issuer: 'NOMS', type: 'NOMS', value: 'A1234BC' }],
  });

const ContactRouteBody = z.strictObject({
  kind: z.enum(['PHONE', 'EMAIL', 'ADDRESS', 'PLACE', 'THROUGH_PERSON']),
  value: severalLines(300),
});

export const circumstancesShape = {
  sex: Sex.exactOptional(),
  ageBand: AgeBand.exactOptional(),
  area: AreaCode.exactOptional(),
  languages: z.array(Language).max(10).exactOptional(),
  interpreterLanguage: Language.nullable().exactOptional(),
  accessibilityNeeds: z.array(oneLine(200)).max(20).exactOptional(),
  caringDuties: z.boolean().nullable().exactOptional(),
  unavailable: severalLines(500)
    .nullable()
    .exactOptional()
    .meta({ description: 'When the person cannot be reached or come' }),
  needs: z.array(CareService).max(20).exactOptional(),
};

export const aName = oneLine(100, 0).nullable().default(null).meta({
  description: 'Left out, empty or a placeholder such as `.`: the person has no such name',
});

/** One name is enough. */
export const identityShape = {
  givenName: aName,
  familyName: aName,
  dateOfBirth: CalendarDate.nullable(),
};

export const PersonBody = z.strictObject({
  ...identityShape,
  ...circumstancesShape,
  contactRoutes: z.array(ContactRouteBody).max(10).default([]),
  identifiers: z.array(IdentifierBody).max(10).default([]),
});
export type PersonBody = z.infer<typeof PersonBody>;

export const IdentifiedBody = z.strictObject({
  ...IdentifierBody.shape,
  ...circumstancesShape,
});

/** Scope and value of the claim that makes an identifier name one record. */
export const claimOf = ({ issuer, type, value }: Identifier) => ({
  scope: `identifier/${issuer}/${type}`,
  value: value.toUpperCase().replace(/\s+/g, ''),
});
export const spelled = (identifier: Identifier): Identifier => ({
  ...identifier,
  value: claimOf(identifier).value,
});

/**
 * Whether two say the same: letters only, without accents and case, order of names kept, a single name the same as given
 * and as family name; the date of birth parts namesakes.
 */
export const likenessOf = (
  { givenName, familyName, dateOfBirth }: Identity,
  context: Pick<Context, 'hash'>,
): string => {
  const plain = (name: string | null) =>
    (name ?? '')
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toLocaleLowerCase('en');
  const name =
    givenName === null || familyName === null
      ? plain(givenName ?? familyName)
      : `${plain(familyName)}/${plain(givenName)}`;
  return context.hash(`likeness/${name}/${dateOfBirth ?? ''}`);
};

type IdentityBody = z.infer<z.ZodObject<typeof identityShape>>;
/** Identity only as a whole, so that name and date of birth are never those of two people. */
export function identityIn(
  body: IdentityBody,
): Refusal | { readonly name: Name; readonly dateOfBirth: Said['dateOfBirth'] } {
  const name = nameIn(body);
  const { dateOfBirth } = body;
  return name === null
    ? refuse.invalid('/givenName', 'name-missing', 'Give a name; a placeholder is none.')
    : { name, dateOfBirth };
}

type CircumstancesBody = z.infer<z.ZodObject<typeof circumstancesShape>>;
/** What is said replaces what was known; what is not said stays. */
export const circumstancesIn = (body: CircumstancesBody): Partial<Said> =>
  Object.fromEntries(
    Object.keys(circumstancesShape)
      .map((field) => [field, body[field as keyof CircumstancesBody]] as const)
      .filter(([, said]) => said !== undefined),
  );
