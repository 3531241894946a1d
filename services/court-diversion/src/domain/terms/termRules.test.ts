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

  it.each<[string, Partial<Terms>, [string, string] | null, OrderProfileCode?]>([
    ['no start-by day', { startBy: null }, ['/startBy', 'start-by-required']],
    ['no end', { endDate: null }, ['/endDate', 'end-date-required']],
    [
      'a start-by day before the order',
      { startBy: day('2026-01-04') },
      ['/startBy', 'start-by-before-order'],
    ],
    ['a start-by day that is the day of the order', { startBy: day('2026-01-05') }, null],
    [
      'an end on the day of the order',
      { startBy: day('2026-01-05'), endDate: day('2026-01-05') },
      ['/endDate', 'end-before-start'],
    ],
    ['an end on the start-by day', { endDate: day('2026-01-26'), proofDueOn: [] }, null],
    [
      'an end before the start-by day',
      { endDate: day('2026-01-25') },
      ['/endDate', 'end-before-start'],
    ],
    ['no length of sentence where none is asked for', { sentenceMonths: null }, null],
    [
      'no length of sentence',
      { sentenceMonths: null },
      ['/sentenceMonths', 'sentence-length-required'],
      'GERMANY_35_BTMG',
    ],
    ['a long sentence where there is no ceiling', { sentenceMonths: 400 }, null],
    [
      'no director where none is asked for',
      { treatmentDirectorOrg: null, treatmentPlace: null },
      null,
    ],
    [
      'no place of treatment',
      { treatmentPlace: null },
      ['/treatmentPlace', 'treatment-place-required'],
      'ENGLAND_DRR',
    ],
    [
      'nothing said of residence',
      { residential: null },
      ['/residential', 'residential-required'],
      'ENGLAND_DRR',
    ],
    ['nothing said of residence where it is not asked for', { residential: null }, null],
    [
      'no intervals in residence',
      { residential: true, sessionsPerWeek: null },
      null,
      'ENGLAND_DRR',
    ],
    ['no intervals where they are not asked for', { sessionsPerWeek: null }, null],
    ['the kind of treatment where it may be named', { treatmentKind: 'DETOXIFICATION' }, null],
    ['reviews above twelve months', { endDate: day('2027-01-06') }, null, 'ENGLAND_DRR'],
    [
      'no reviews where they are not mandatory',
      { endDate: day('2027-06-06'), reviewIntervalDays: null },
      null,
    ],
    ['close reviews where no interval is asked for', { reviewIntervalDays: 1 }, null],
    ['no date of proof where the provider reports', { proofDueOn: [] }, null],
    [
      'a proof date before the order',
      { proofDueOn: [day('2026-01-04')] },
      ['/proofDueOn', 'proof-date-outside-term'],
    ],
    [
      'a proof date after the end',
      { proofDueOn: [day('2026-12-06')] },
      ['/proofDueOn', 'proof-date-outside-term'],
    ],
    [
      'proof dates one of which is outside',
      { proofDueOn: [day('2026-02-01'), day('2026-12-06')] },
      ['/proofDueOn', 'proof-date-outside-term'],
    ],
    [
      'proof dates on the first and the last day',
      { proofDueOn: [day('2026-01-05'), day('2026-12-05')] },
      null,
    ],
    [
      'a long sentence with the dangerousness examined',
      {
        sentenceMonths: 19,
        preconditions: [
          'ACCUSTOMED_TO_DRUGS',
          'WILLING',
          'PROSECUTION_HEARD',
          'OFFENCE_NOT_EXCLUDED',
          'DANGEROUSNESS_EXAMINED',
        ],
      },
      null,
      'AUSTRIA_39_SMG',
    ],
    [
      'a precondition more than asked for',
      { preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL', 'WILLING'] },
      null,
    ],
    [
      'a stay in residence of any length where there is no ceiling',
      { residentialUntil: day('2026-12-05') },
      null,
    ],
    ['a term of any length where there is no ceiling', { endDate: day('2036-12-05') }, null],
  ])('%s', (_, more, expected, profile = 'US_DRUG_COURT') => {
    expect(refusal(profile, more)).toEqual(expected);
  });

  it('asks of a file without an end no more than that a proof date is not before the order', () => {
    const none = { endDate: null, startBy: null };
    expect(refusal('US_DRUG_COURT', { ...none, proofDueOn: [day('2040-01-01')] }, true)).toBeNull();
    expect(refusal('US_DRUG_COURT', { ...none, proofDueOn: [day('2026-01-04')] }, true)).toEqual([
      '/proofDueOn',
      'proof-date-outside-term',
    ]);
    expect(refusal('US_DRUG_COURT', { startBy: null }, true)).toBeNull();
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
