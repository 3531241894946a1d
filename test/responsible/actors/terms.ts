import { providers } from '../cast.ts';
import { type About, day, none } from './about.ts';

/**
 * Terms of a regime that needs no place (drug court), of one that does (England's requirement), or of one in which the
 * person proves the treatment and the enforcing authority revokes (Germany's deferral).
 */
export function termsOf(about: About): object {
  const of = about.chance.weighed(regimes, ({ weight }) => weight);
  return { ...common(about), ...of?.terms(about) };
}

const common = (about: About): object => ({
  orderNumber: `26-${about.count()}`,
  startBy: about.chance.happens(0.85) ? day(about, 3 + about.chance.below(14)) : null,
  endDate: day(about, 90 + about.chance.below(270)),
  treatmentDirectorOrg: about.chance.one(providers),
  reviewIntervalDays: 30,
  conditions: ['TREATMENT', 'REVIEW_HEARINGS'],
  ...none(
    'orderDate',
    'treatmentPlace',
    'residential',
    'residentialUntil',
    'sessionsPerWeek',
    'treatmentKind',
    'sentenceMonths',
    'proofDueOn',
  ),
});

type Regime = { readonly weight: number; readonly terms: (about: About) => object };

const regimes: readonly Regime[] = [
  {
    weight: 0.4,
    terms: () => ({
      profile: 'US_DRUG_COURT',
      preconditions: ['HIGH_RISK_HIGH_NEED', 'VOLUNTARY_AFTER_COUNSEL'],
    }),
  },
  {
    weight: 0.3,
    terms: () => ({
      profile: 'ENGLAND_DRR',
      treatmentPlace: 'at the harbour',
      sessionsPerWeek: 3,
      residential: false,
      preconditions: [
        'DEPENDENT_OR_PROPENSITY',
        'SUSCEPTIBLE_TO_TREATMENT',
        'ARRANGEMENTS_MADE',
        'WILLING',
      ],
    }),
  },
  {
    weight: 0.3,
    terms: (about) => ({
      profile: 'GERMANY_35_BTMG',
      treatmentPlace: 'at the harbour',
      residential: false,
      sentenceMonths: 12,
      proofDueOn: [day(about, 20), day(about, 60)],
      preconditions: [
        'OFFENCE_BECAUSE_OF_DEPENDENCE',
        'COURT_AGREES',
        'IN_TREATMENT_OR_START_GUARANTEED',
      ],
    }),
  },
];
