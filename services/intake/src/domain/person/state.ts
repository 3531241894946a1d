import type { AgeBand, AreaCode, CalendarDate, CareService, Sex } from '@throughcare/contracts';
import { type ById, canonical, laterWords, type Told } from '@throughcare/record';
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

/** One statement: a given name of one and a family name of another would be nobody's name. One of the two is there. */
export type Name = {
  readonly givenName: string | null;
  readonly familyName: string | null;
  /** What was written in the place of a name that the person does not have. */
  readonly note: string | null;
};

export type Identity = Name & { readonly dateOfBirth: CalendarDate | null };
const identifying = Object.keys({
  givenName: true,
  familyName: true,
  note: true,
  dateOfBirth: true,
} satisfies Record<keyof Identity, true>) as (keyof Identity)[];
export const isSameIdentity = (a: Identity, b: Identity): boolean =>
  identifying.every((field) => a[field] === b[field]);

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

/** Organisations that came with the person or a number of theirs, and what they knew. */
export type Introductions = ById<Introduction>;
export type Introduction = {
  readonly step: Done;
  /** They said who it is, and not only a number. */
  readonly named: boolean;
  /** What they said agreed with the record. */
  readonly agrees: boolean;
  /** The record has its name by their word. */
  readonly gaveName: boolean;
};

/** What can be said of a person. */
export type Said = Circumstances & {
  readonly name: Name | null;
  readonly dateOfBirth: CalendarDate | null;
  readonly contactRoutes: readonly ContactRoute[];
};

/** What was said of the person in one record, each with its moment; a later word there takes the place of an earlier one. */
export type Particulars = Said &
  Told & {
    readonly opened: Done;
    readonly identifiers: readonly Identifier[];
    readonly introducedBy: Introductions;
  };

/** By the record's own ref: a record that took up another one has the particulars of both, and gives them back. */
export type Persons = ById<Particulars>;

/** The person whom a record is about, from all that was said in it and in those that it took up. */
export type Person = {
  readonly opened: Done;
  readonly identity: Identity | null;
  readonly contactRoutes: readonly ContactRoute[];
  readonly circumstances: Circumstances;
  readonly identifiers: readonly Identifier[];
  readonly introducedBy: Introductions;
};

/** Keyed hashes under which a person stands, and under which others who are like them are looked for. */
export type Alike = { readonly standsAt: readonly string[]; readonly looksAt: readonly string[] };
/** By what others find the person as likely the same, without any list of names; and of whom it is. */
export type Likeness = { readonly of: Identity; readonly keys: Alike };

/** The key under which an organisation (or the person) stands as the one who brought the case. */
export const partyOf = (step: {
  readonly role: string;
  readonly by: string;
  readonly org: string;
}) => (step.role === 'PERSON' ? `person:${step.by}` : `org:${step.org}`);

export const sameIdentifier = (a: Identifier, b: Identifier): boolean =>
  a.issuer === b.issuer && a.type === b.type && a.value === b.value;

/** Two copies of what was said in one record. */
export const joinParticulars = (a: Particulars, b: Particulars): Particulars =>
  laterWords(a, b, { identifiers: allIdentifiers, introducedBy: laterIntroductions });

/** Each number once, in an order that does not depend on the side. */
export function allIdentifiers(
  a: readonly Identifier[],
  b: readonly Identifier[],
): readonly Identifier[] {
  const all = new Map([...a, ...b].map((one) => [canonical(one), one]));
  return [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

function laterIntroductions(a: Introductions, b: Introductions): Introductions {
  const joined: Record<string, Introductions[string]> = { ...a };
  for (const [by, theirs] of Object.entries(b)) {
    const ours = joined[by];
    if (!ours || place(theirs) > place(ours)) joined[by] = theirs;
  }
  return joined;
}
const place = (one: Introductions[string]): string => `${one.step.at} ${canonical(one)}`;
