import type { AgeBand, AreaCode, CalendarDate, CareService, Sex } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

/** A number that an establishment, a court or a file gives the person; claimed, so that it names one record. */
export type Identifier = {
  readonly issuer: string;
  readonly type: string;
  readonly value: string;
};

export type ContactRoute = {
  readonly kind: 'PHONE' | 'EMAIL' | 'ADDRESS' | 'PLACE' | 'THROUGH_PERSON';
  readonly value: string;
};

export type Identity = {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: CalendarDate | null;
  /** Keyed hash of name and date of birth, for finding possible duplicates without listing names. */
  readonly likeness: string;
};

/** What helps to reach and to serve the person, whoever works with them. */
export type Circumstances = {
  readonly sex: Sex;
  /** Where no date of birth is known. */
  readonly ageBand: AgeBand | null;
  readonly area: AreaCode;
  readonly languages: readonly string[];
  readonly interpreterLanguage: string | null;
  readonly accessibilityNeeds: readonly string[];
  readonly caringDuties: boolean | null;
  readonly unavailable: string | null;
  readonly needs: readonly CareService[];
};

export type Person = {
  readonly opened: Done;
  readonly identity: Identity | null;
  readonly contactRoutes: readonly ContactRoute[];
  readonly circumstances: Circumstances;
  readonly identifiers: readonly Identifier[];
  /** Organisations that brought the person here, and whether what they knew agreed with the record. */
  readonly introducedBy: Readonly<
    Record<string, { readonly step: Done; readonly agrees: boolean }>
  >;
};

export type PersonEvent =
  | { readonly type: 'person-opened'; readonly person: Person }
  | {
      readonly type: 'person-described';
      readonly identity: Identity | null;
      readonly contactRoutes: readonly ContactRoute[];
      readonly circumstances: Circumstances;
    }
  | { readonly type: 'identifier-added'; readonly identifier: Identifier }
  | {
      readonly type: 'person-introduced';
      readonly by: string;
      readonly step: Done;
      readonly agrees: boolean;
    };

/** The key under which an organisation (or the person) stands as the one who brought the case. */
export const partyOf = (step: {
  readonly role: string;
  readonly by: string;
  readonly org: string;
}) => (step.role === 'PERSON' ? `person:${step.by}` : `org:${step.org}`);

export const sameIdentifier = (a: Identifier, b: Identifier): boolean =>
  a.issuer === b.issuer && a.type === b.type && a.value === b.value;

export function evolvePerson(person: Person | null, event: PersonEvent): Person | null {
  if (event.type === 'person-opened') return event.person;
  if (person === null) return person;
  switch (event.type) {
    case 'person-described': {
      const { identity, contactRoutes, circumstances } = event;
      return { ...person, identity, contactRoutes, circumstances };
    }
    case 'identifier-added':
      return { ...person, identifiers: [...person.identifiers, event.identifier] };
    case 'person-introduced': {
      const { by, step, agrees } = event;
      return { ...person, introducedBy: { ...person.introducedBy, [by]: { step, agrees } } };
    }
    default:
      return event satisfies never;
  }
}
