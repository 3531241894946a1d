import {
  addDays,
  addDaysToDate,
  addMinutes,
  type CalendarDate,
  dateOf,
  type Instant,
  type ServiceName,
  utc,
} from '@throughcare/contracts';
import { areas, prisons } from '../cast.ts';
import type { Who } from '../house/house.ts';
import type { Chance } from '../random.ts';
import type { Item } from './items.ts';
import type { Document } from './somebody.ts';

export type About = {
  readonly chance: Chance;
  readonly now: Instant;
  readonly who: Who;
  readonly item: Item | null;
  /** What the variant of the step says already. */
  readonly says: Readonly<Record<string, string>>;
  /** Of the person in a service, as its document stands. */
  state(service: ServiceName): Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Others whom this one could be merged with. */
  readonly others: readonly string[];
  readonly mergedInto: readonly string[];
  readonly bent: ServiceName;
  /** What the person has with them. */
  readonly document: Document | null;
  readonly claimCodes: readonly string[];
  /** Names of people and numbers, each another one. */
  count(): number;
};

export type Body = (about: About) => object;
export type Bodies = Readonly<Record<string, Body>>;
export const day = ({ now }: About, days = 0): CalendarDate =>
  addDaysToDate(dateOf(now, utc), days);
export const soon = ({ now, chance }: About, most = 14): Instant =>
  addDays(now, 1 + chance.below(most));
export const justNow = ({ now, chance }: About): Instant => addMinutes(now, -chance.below(30));
export const place = { area: (about: About) => about.chance.one(areas) };
export const idsIn = (about: About, service: ServiceName, collection: string): readonly string[] =>
  Object.keys(about.state(service)[collection] ?? {});

/** The prison that holds the person, or any. */
export function prisonOf(about: About): string {
  const stays = Object.values(about.state('prison-program').episodes ?? {}) as {
    readonly prisonId: string;
  }[];
  const here = stays.at(-1)?.prisonId;
  if (prisons.includes(about.who.org)) return about.who.org;
  return here && !about.chance.happens(0.05) ? here : about.chance.one(prisons);
}
export function otherPrison(about: About): string {
  const here = prisonOf(about);
  return about.chance.one(prisons.filter((one) => one !== here));
}

export const names =
  'Ada Bela Chana Dina Edda Fenna Gesa Hanna Ines Jana Kaya Lena Mara Nele Olga'.split(' ');
export const families =
  'Adler Bonnet Castor Drew Ember Falk Grove Hale Ives Jarrow Kemp Lark Moss'.split(' ');

export const identity = (about: About) => {
  const n = about.count();
  // One in forty is like somebody who is there already.
  const like = about.chance.happens(0.025) ? Math.max(0, n - 1 - about.chance.below(30)) : n;
  return {
    givenName: `${names[like % names.length]}${'abcdefghij'[Math.floor(like / 15) % 10]}`,
    familyName: `${families[like % families.length]}${'aeiou'[Math.floor(like / 13) % 5]}`,
    dateOfBirth: addDaysToDate('1960-01-01' as CalendarDate, (like * 37) % 14_000),
  };
};

/** How it is checked who sits there: by a code on paper, or by a document. */
export const checkedOf = ({ claimCodes, document }: About) => {
  const code = claimCodes.at(-1);
  return code ? { by: 'CLAIM_CODE', code } : { by: 'DOCUMENT', ...document };
};

export const openEnquiry = (about: About): string | undefined => {
  const asked = about.state('aftercare').enquiries ?? {};
  const here = Object.values(asked) as { readonly id: string; readonly answer?: unknown }[];
  return (here.findLast((one) => !one.answer) ?? here.at(-1))?.id;
};

export const none = (...fields: readonly string[]) =>
  Object.fromEntries(fields.map((one) => [one, undefined]));
export const ofNoMatter = none(
  'ageBand',
  'interpreterLanguage',
  'accessibilityNeeds',
  'caringDuties',
  'unavailable',
);

export const last = (ids: readonly string[], { chance }: About): string =>
  ids.at(-1) ?? chance.uuid();
export const number = (about: About) => ({
  issuer: 'prison-north',
  type: 'NUMBER',
  value: `N${about.chance.happens(0.02) ? about.chance.below(10) : about.count()}`,
});
