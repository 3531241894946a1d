import {
  type AgeBand,
  addDaysToDate,
  ageBandOf,
  ageOn,
  type CalendarDate,
  type CareService,
  type Sex,
} from '@throughcare/contracts';
import type { Chooser } from '@throughcare/replay';
import { areas } from './places.ts';

/** Invented people. The names are made of words that no register holds; whoever bears one does so by accident. */
const givenNames = {
  F: [
    'Amarel',
    'Brisa',
    'Caldine',
    'Dovira',
    'Elowen',
    'Farisel',
    'Ghanta',
    'Halima-Rue',
    'Isaure',
    'Jorunn',
    'Kamile',
    'Liorah',
    'Mirabet',
    'Nazgulai',
    'Oshun',
    'Pemba',
    'Quilla',
    'Rosalva',
    'Sunniva',
    'Tamsin',
  ],
  M: [
    'Abelard',
    'Borislaw',
    'Cormoran',
    'Dastan',
    'Eskander',
    'Finnbar',
    'Gulliver',
    'Hamidou',
    'Ilyas',
    'Joaquim',
    'Kofi-Anan',
    'Lazaro',
    'Manaschi',
    'Nikodem',
    'Orhun',
    'Pasqual',
    'Quentin',
    'Rustamjon',
    'Sindre',
    'Tiberio',
  ],
  X: ['Ariel', 'Briar', 'Cyan', 'Devon', 'Ember', 'Frost', 'Lake', 'Marlow', 'Reed', 'Wren'],
} as const;
const familyNames = [
  'Ashwhistle',
  'Bramblecombe',
  'Candlewick',
  'Dunnowe',
  'Eiderdown',
  'Fennimarsh',
  'Gatherstone',
  'Hollowreed',
  'Inkberrow',
  'Juniperson',
  'Kettlebrook',
  'Lanternby',
  'Mossgarden',
  'Nightingate',
  'Oatfielder',
  'Pebblewade',
  'Quillfeather',
  'Rainharbour',
  'Saltmarsh',
  'Thistlewood',
  'Umberlake',
  'Vellamore',
  'Windrowe',
  'Yarrowdale',
  'Zephyrhill',
] as const;

/** Languages of the city: what people speak first, by weight. */
const languages = { en: 60, es: 10, ru: 8, ar: 7, ky: 5, so: 4, tr: 3, pl: 3 } as const;

/** What a story asks of the person; the rest is chosen. */
export type Profile = {
  readonly sex?: Sex;
  readonly area?: string;
  readonly needs?: readonly CareService[];
  readonly language?: string;
  /** Sixteen years old: whoever decides for them has to be known. */
  readonly minor?: true;
};

export type Person = {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: CalendarDate;
  readonly sex: Sex;
  readonly ageBand: AgeBand;
  readonly area: string;
  readonly languages: readonly string[];
  readonly needs: readonly CareService[];
  readonly contactRoutes: readonly {
    readonly kind: 'PHONE' | 'THROUGH_PERSON';
    readonly value: string;
  }[];
};

const needs = [
  ['DRUG_TREATMENT'],
  ['DRUG_TREATMENT', 'HOUSING'],
  ['DRUG_TREATMENT', 'EMPLOYMENT'],
  ['DRUG_TREATMENT', 'MENTAL_HEALTH'],
  ['DRUG_TREATMENT', 'ID_DOCUMENTS', 'HOUSING'],
] as const satisfies readonly (readonly CareService[])[];
const through = [
  'a sister',
  'a brother',
  'an aunt',
  'a neighbour',
  'a friend from the workshop',
  'the shelter at the quay',
] as const;

/** Someone who does not exist, the same for the same name of the story and seed. `today` settles the age. */
export function personFor(
  name: string,
  profile: Profile,
  choose: Chooser,
  today: CalendarDate,
): Person {
  const pick = <T>(of: readonly [T, ...T[]] | readonly T[], what: string): T => {
    const one = choose.pick(of, 'person', name, what);
    if (one === undefined) throw new RangeError(`nothing to choose for ${what}`);
    return one;
  };
  const sex = profile.sex ?? choose.weighted({ M: 74, F: 23, X: 3 }, 'person', name, 'sex');
  const listed = sex === 'NOT_STATED' ? 'X' : sex;
  const dateOfBirth = addDaysToDate(
    today,
    profile.minor ? -366 * 16 : -365 * 19 - choose.between(0, 365 * 41, 'person', name, 'born'),
  );
  const first = profile.language ?? choose.weighted(languages, 'person', name, 'language');
  const digits = String(choose.between(0, 99, 'person', name, 'phone')).padStart(2, '0');
  return {
    givenName: pick(givenNames[listed], 'given'),
    familyName: pick(familyNames, 'family'),
    dateOfBirth,
    sex,
    ageBand: ageBandOf(ageOn(dateOfBirth, today)),
    area: profile.area ?? pick([areas.harbour, areas.hill], 'area'),
    languages: first === 'en' || profile.language ? [first] : [first, 'en'],
    needs: profile.needs ?? pick(needs, 'needs'),
    contactRoutes: [
      // 555-01xx is kept free for stories.
      { kind: 'PHONE', value: `+1-202-555-01${digits}` },
      ...(choose.chance(0.4, 'person', name, 'through')
        ? [{ kind: 'THROUGH_PERSON' as const, value: pick(through, 'through-whom') }]
        : []),
    ],
  };
}
