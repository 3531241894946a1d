import { addDaysToDate, type CalendarDate } from '@throughcare/contracts';
import { type CodeOf, type Refusal, refuse } from '@throughcare/record';
import { type Figure, type OrderProfile, profiles } from '../profiles/index.ts';
import { addMonths } from './addMonths.ts';
import type { Terms } from './state.ts';

type Rule = {
  readonly field: `/${string}`;
  readonly code: CodeOf<'invalid'>;
  readonly detail: string;
  /** What a person must say and a file may leave out. */
  readonly unlessAttested?: true;
  broken(terms: Terms, profile: OrderProfile): boolean;
};

const after = (terms: Terms, date: CalendarDate | null, ceiling: Figure | null): boolean =>
  date !== null && ceiling !== null && date > addMonths(terms.orderDate, ceiling.value);

/** The rules of the regimes on an order's terms, each by name and field. The figures stand in the profiles. */
const rules: readonly Rule[] = [
  {
    field: '/startBy',
    code: 'start-by-required',
    detail: 'Say by which day treatment starts.',
    unlessAttested: true,
    broken: ({ startBy }) => startBy === null,
  },
  {
    field: '/endDate',
    code: 'end-date-required',
    detail: 'Say when the order ends.',
    unlessAttested: true,
    broken: ({ endDate }) => endDate === null,
  },
  {
    field: '/startBy',
    code: 'start-by-before-order',
    detail: 'The start-by day is before the order.',
    broken: ({ startBy, orderDate }) => startBy !== null && startBy < orderDate,
  },
  {
    field: '/endDate',
    code: 'end-before-start',
    detail: 'The order ends before it begins or before its start-by day.',
    broken: ({ endDate, orderDate, startBy }) =>
      endDate !== null && (endDate <= orderDate || (startBy !== null && endDate < startBy)),
  },
  {
    field: '/endDate',
    code: 'term-ceiling-exceeded',
    detail: 'The term is longer than this regime allows.',
    broken: (terms, profile) => after(terms, terms.endDate, profile.termCeilingMonths),
  },
  {
    field: '/residentialUntil',
    code: 'residence-ceiling-exceeded',
    detail: 'The stay in residence is longer than this regime allows.',
    broken: (terms, profile) =>
      after(terms, terms.residentialUntil, profile.residenceCeilingMonths),
  },
  {
    field: '/sentenceMonths',
    code: 'sentence-length-required',
    detail: 'This regime is open up to a length of sentence; give it.',
    unlessAttested: true,
    broken: ({ sentenceMonths }, { sentenceCeilingMonths }) =>
      sentenceCeilingMonths !== null && sentenceMonths === null,
  },
  {
    field: '/sentenceMonths',
    code: 'sentence-ceiling-exceeded',
    detail: 'The sentence is above the ceiling of this regime.',
    broken: ({ sentenceMonths }, { sentenceCeilingMonths }) =>
      sentenceCeilingMonths !== null && (sentenceMonths ?? 0) > sentenceCeilingMonths.value,
  },
  {
    field: '/treatmentDirectorOrg',
    code: 'treatment-director-required',
    detail: 'This regime wants the treatment director named.',
    unlessAttested: true,
    broken: ({ treatmentDirectorOrg }, { directorRequired }) =>
      directorRequired && treatmentDirectorOrg === null,
  },
  {
    field: '/treatmentPlace',
    code: 'treatment-place-required',
    detail: 'This regime wants the place of treatment named.',
    unlessAttested: true,
    broken: ({ treatmentPlace }, { directorRequired }) =>
      directorRequired && treatmentPlace === null,
  },
  {
    field: '/residential',
    code: 'residential-required',
    detail: 'Say whether treatment is residential.',
    unlessAttested: true,
    broken: ({ residential }, { intervalsRequired }) => intervalsRequired && residential === null,
  },
  {
    field: '/sessionsPerWeek',
    code: 'intervals-required',
    detail: 'Treatment that is not residential wants its intervals given.',
    unlessAttested: true,
    broken: ({ residential, sessionsPerWeek }, { intervalsRequired }) =>
      intervalsRequired && residential === false && sessionsPerWeek === null,
  },
  {
    field: '/treatmentKind',
    code: 'treatment-not-to-be-specified',
    detail: 'Under this regime the order must not say which treatment.',
    broken: ({ treatmentKind }, { mayNameTreatment }) =>
      treatmentKind !== null && !mayNameTreatment,
  },
  {
    field: '/treatmentKind',
    code: 'measure-not-of-this-regime',
    detail: 'This regime knows other kinds of treatment; see its measures.',
    broken: ({ treatmentKind }, { measures }) =>
      treatmentKind !== null &&
      measures.length > 0 &&
      !measures.some(({ what }) => what === treatmentKind),
  },
  {
    field: '/reviewIntervalDays',
    code: 'review-required',
    detail: 'A term of this length wants reviews.',
    broken: (terms, { review }) =>
      terms.reviewIntervalDays === null && after(terms, terms.endDate, review.mandatoryAboveMonths),
  },
  {
    field: '/reviewIntervalDays',
    code: 'review-interval-too-short',
    detail: 'Reviews are closer together than this regime allows.',
    broken: ({ reviewIntervalDays }, { review }) =>
      review.minimumDays !== null && (reviewIntervalDays ?? 366) < review.minimumDays.value,
  },
  {
    field: '/proofDueOn',
    code: 'proof-dates-required',
    detail: 'Under this regime the person proves start and continuation; set the dates.',
    unlessAttested: true,
    broken: ({ proofDueOn }, { proofDates }) =>
      proofDates === 'REQUIRED' && proofDueOn.length === 0,
  },
  {
    field: '/proofDueOn',
    code: 'proof-date-outside-term',
    detail: 'A proof date is outside the term of the order.',
    broken: ({ proofDueOn, orderDate, endDate }) =>
      proofDueOn.some((on) => on < orderDate || on > (endDate ?? addDaysToDate(orderDate, 36_500))),
  },
  {
    field: '/preconditions',
    code: 'precondition-missing',
    detail: 'Not every precondition of this regime is stated to hold.',
    unlessAttested: true,
    broken: ({ preconditions, sentenceMonths }, { preconditions: wanted, preconditionAbove }) =>
      wanted.some((one) => !preconditions.includes(one)) ||
      (preconditionAbove !== null &&
        (sentenceMonths ?? 0) > preconditionAbove.months.value &&
        !preconditionAbove.wanted.some((one) => preconditions.includes(one))),
  },
];

/** Terms in which nothing is said. */
const nothingSaid = {
  orderNumber: '',
  orderDate: '2026-01-01' as CalendarDate,
  startBy: null,
  endDate: null,
  treatmentDirectorOrg: null,
  treatmentPlace: null,
  residential: null,
  residentialUntil: null,
  sessionsPerWeek: null,
  treatmentKind: null,
  reviewIntervalDays: null,
  conditions: [],
  preconditions: [],
  sentenceMonths: null,
  proofDueOn: [],
} as const satisfies Omit<Terms, 'profile'>;

/** What may not be left out under a regime: the rules that terms break in which nothing is said, at home or in residence. */
export const wantedBy = (
  profile: OrderProfile,
): readonly Pick<Rule, 'field' | 'code' | 'detail'>[] =>
  rules.filter((rule) =>
    [null, false, true].some((residential) =>
      rule.broken({ ...nothingSaid, profile: profile.code, residential }, profile),
    ),
  );

/** The first rule that these terms break; null when they stand. */
export function checkTerms(terms: Terms, attested: boolean): Refusal | null {
  const profile = profiles[terms.profile];
  const broken = rules.find(
    (rule) => !(attested && rule.unlessAttested) && rule.broken(terms, profile),
  );
  return broken ? refuse.invalid(broken.field, broken.code, broken.detail) : null;
}
