import type { CalendarDate, OrderProfileCode } from '@throughcare/contracts';
import { issuersOf, profiles } from '../profiles/index.ts';
import type { Terms } from './state.ts';
import { checkTerms } from './termRules.ts';

const day = (text: string) => text as CalendarDate;
const base: Terms = {
  orderNumber: '1',
  profile: 'US_DRUG_COURT',
  orderDate: day('2026-01-05'),
  startBy: day('2026-01-26'),
  endDate: day('2026-12-05'),
  treatmentDirectorOrg: 'provider-riverside',
  treatmentPlace: 'Riverside',
  residential: false,
  residentialUntil: null,
  sessionsPerWeek: 2,
  treatmentKind: null,
  reviewIntervalDays: 30,
  conditions: [],
  preconditions: [],
  sentenceMonths: 12,
  proofDueOn: [day('2026-02-01')],
};
const terms = (profile: OrderProfileCode, more: Partial<Terms> = {}): Terms => ({
  ...base,
  profile,
  preconditions: [...profiles[profile].preconditions],
  ...more,
});
const refusal = (profile: OrderProfileCode, more: Partial<Terms> = {}, attested = false) => {
  const refused = checkTerms(terms(profile, more), attested);
  return refused && [refused.field, refused.code];
};

describe('what an order may say under its regime', () => {
  it.each(Object.keys(profiles) as OrderProfileCode[])('%s takes ordinary terms', (profile) => {
    expect(refusal(profile)).toBeNull();
  });

  it.each<[OrderProfileCode, string, Partial<Terms>, [string, string]]>([
    [
      'GERMANY_35_BTMG',
      'a sentence above two years',
      { sentenceMonths: 25 },
      ['/sentenceMonths', 'sentence-ceiling-exceeded'],
    ],
    [
      'GERMANY_35_BTMG',
      'a deferral above two years',
      { endDate: day('2028-01-06') },
      ['/endDate', 'term-ceiling-exceeded'],
    ],
    [
      'GERMANY_35_BTMG',
      'no date of proof',
      { proofDueOn: [] },
      ['/proofDueOn', 'proof-dates-required'],
    ],
    [
      'GERMANY_35_BTMG',
      'no agreement of the court',
      { preconditions: ['OFFENCE_BECAUSE_OF_DEPENDENCE', 'IN_TREATMENT_OR_START_GUARANTEED'] },
      ['/preconditions', 'precondition-missing'],
    ],
    [
      'AUSTRIA_39_SMG',
      'a sentence above three years',
      { sentenceMonths: 37 },
      ['/sentenceMonths', 'sentence-ceiling-exceeded'],
    ],
    [
      'AUSTRIA_39_SMG',
      'more than six months in residence',
      { residential: true, residentialUntil: day('2026-07-06') },
      ['/residentialUntil', 'residence-ceiling-exceeded'],
    ],
    [
      'AUSTRIA_39_SMG',
      'above 18 months no examination of dangerousness',
      { sentenceMonths: 19 },
      ['/preconditions', 'precondition-missing'],
    ],
    [
      'ENGLAND_DRR',
      'the kind of treatment',
      { treatmentKind: 'DETOXIFICATION' },
      ['/treatmentKind', 'treatment-not-to-be-specified'],
    ],
    [
      'ENGLAND_DRR',
      'no review above twelve months',
      { endDate: day('2027-01-06'), reviewIntervalDays: null },
      ['/reviewIntervalDays', 'review-required'],
    ],
    [
      'ENGLAND_DRR',
      'reviews closer than a month',
      { reviewIntervalDays: 27 },
      ['/reviewIntervalDays', 'review-interval-too-short'],
    ],
    [
      'ENGLAND_DRR',
      'no treatment director',
      { treatmentDirectorOrg: null },
      ['/treatmentDirectorOrg', 'treatment-director-required'],
    ],
    [
      'ENGLAND_DRR',
      'no intervals outside residence',
      { sessionsPerWeek: null },
      ['/sessionsPerWeek', 'intervals-required'],
    ],
    [
      'US_DRUG_COURT',
      'no counsel',
      { preconditions: ['HIGH_RISK_HIGH_NEED'] },
      ['/preconditions', 'precondition-missing'],
    ],
    [
      'US_DRUG_COURT',
      'an end before the start',
      { endDate: day('2026-01-20') },
      ['/endDate', 'end-before-start'],
    ],
  ])('%s refuses %s and names field and rule', (profile, _, more, expected) => {
    expect(refusal(profile, more)).toEqual(expected);
  });

  it.each<[OrderProfileCode, string, Partial<Terms>]>([
    [
      'GERMANY_35_BTMG',
      'exactly two years of sentence and of deferral',
      { sentenceMonths: 24, endDate: day('2028-01-05') },
    ],
    ['AUSTRIA_39_SMG', 'exactly 18 months without the examination', { sentenceMonths: 18 }],
    ['AUSTRIA_39_SMG', 'exactly six months in residence', { residentialUntil: day('2026-07-05') }],
    [
      'ENGLAND_DRR',
      'exactly twelve months without review',
      { endDate: day('2027-01-05'), reviewIntervalDays: null },
    ],
    ['ENGLAND_DRR', 'reviews 28 days apart', { reviewIntervalDays: 28 }],
  ])('%s takes %s', (profile, _, more) => {
    expect(refusal(profile, more)).toBeNull();
  });

  it('lets a file leave out what it cannot know, but no ceiling', () => {
    expect(
      refusal(
        'GERMANY_35_BTMG',
        { preconditions: [], proofDueOn: [], startBy: null, endDate: null, sentenceMonths: null },
        true,
      ),
    ).toBeNull();
    expect(refusal('GERMANY_35_BTMG', { sentenceMonths: 25 }, true)).toEqual([
      '/sentenceMonths',
      'sentence-ceiling-exceeded',
    ]);
  });

  it('says who issues: the prosecution under § 35 and before a plea, else the judge', () => {
    expect(issuersOf(profiles.GERMANY_35_BTMG, 'POST_SENTENCE')).toEqual(['PROS']);
    expect(issuersOf(profiles.US_DRUG_COURT, 'PRE_PLEA')).toContain('PROS');
    expect(issuersOf(profiles.US_DRUG_COURT, 'POST_PLEA')).toEqual(['JUDGE']);
  });

  it('names a source for every figure', () => {
    const figures = JSON.stringify(profiles).match(/"value":/g)?.length;
    const sourced = JSON.stringify(profiles).match(
      /"value":\d+,"source":"[^"]+","unchecked":(true|false)/g,
    );
    expect(sourced).toHaveLength(figures ?? -1);
  });
});
