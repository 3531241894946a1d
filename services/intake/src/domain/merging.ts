import { decisions, facts, member, mergingOf } from '@throughcare/record';
import * as join from './facts/join.ts';
import type { Pathway } from './pathway/state.ts';
import { joinParticulars } from './person/state.ts';

/**
 * What moves with a person from record to record, and what each thing is about. Everything of the person does; what a
 * record keeps for itself is only its part in merges.
 */
export const merging = mergingOf<Pathway>({
  /** By whose word it is: each record's own. What is said at a record is said of its own person. */
  persons: facts(member('persons'), { join: joinParticulars }),

  referrals: decisions(member('referrals'), {
    about: ({ offeredAfter }) => (offeredAfter ? ['voluntaryRoutes', offeredAfter] : null),
  }),
  screenings: decisions(member('screenings'), {
    about({ corrects, referralId }) {
      if (corrects) return ['screenings', corrects];
      return referralId ? ['referrals', referralId] : null;
    },
  }),
  consents: decisions(member('consents'), {
    about: ({ claimCodeId }) => (claimCodeId ? ['claimCodes', claimCodeId] : null),
  }),
  agreements: decisions(member('agreements'), {
    about: ({ referralId }) => ['referrals', referralId],
  }),
  claimCodes: decisions(member('claimCodes')),
  accountCodes: decisions(member('accountCodes')),
  accounts: decisions(member('accounts'), {
    about: ({ accountCodeId }) => ['accountCodes', accountCodeId],
  }),
  deaths: decisions(member('deaths')),
  voluntaryRoutes: decisions(member('voluntaryRoutes'), {
    about: ({ after, routeId }) => [ledTo[after], routeId],
  }),
  duplicates: decisions(member('duplicates'), { about: ({ of }) => ['persons', of] }),
  mismatches: decisions(member('mismatches')),
  guardians: decisions(member('guardians')),
  reviews: decisions(member('reviews'), { about: ({ place }) => place }),

  offers: facts(member('offers'), {
    join: join.joinOffer,
    about({ stayId, referralId }) {
      if (stayId) return ['stays', stayId];
      return referralId ? ['referrals', referralId] : null;
    },
  }),
  offerEnds: facts(member('offerEnds'), {
    join: join.joinOfferEnd,
    about: ({ offerId }) => ['offers', offerId],
  }),
  candidates: facts(member('candidates'), {
    join: join.joinCandidate,
    about: ({ referralId }) => ['referrals', referralId],
  }),
  closings: facts(member('closings'), {
    join: join.joinClosing,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  orderLifts: facts(member('orderLifts'), {
    join: join.joinOrderLift,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  atCourt: facts(member('atCourt'), {
    join: join.joinAtCourt,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  places: facts(member('places'), {
    join: join.joinPlace,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  placeAnswers: facts(member('placeAnswers'), {
    join: join.joinPlaceAnswers,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  voluntaryCare: facts(member('voluntaryCare'), {
    join: join.joinVoluntaryCare,
    about: ({ episodeId }) => ['places', episodeId],
  }),
  breakOffs: facts(member('breakOffs'), {
    join: join.joinBreakOff,
    about: ({ orderId }) => ['candidates', orderId],
  }),
  /** A prison keeps what a referral asked for under the referral's id. */
  enrolments: facts(member('enrolments'), {
    join: join.joinEnrolment,
    about: ({ enrolmentId, stayId }) => (stayId ? ['stays', stayId] : ['referrals', enrolmentId]),
  }),
  enrolmentStatuses: facts(member('enrolmentStatuses'), {
    join: join.joinStatus,
    about: ({ enrolmentId }) => ['enrolments', enrolmentId],
  }),
  substitutions: facts(member('substitutions'), {
    join: join.joinSubstitution,
    about: ({ stayId }) => (stayId ? ['stays', stayId] : null),
  }),
  handOvers: facts(member('handOvers'), {
    join: (ours) => ours,
    about: ({ ostId }) => ['substitutions', ostId],
  }),
  needEvidence: facts(member('needEvidence'), {
    join: join.joinNeed,
    about: ({ kind, id }) => [showsNeed[kind], id],
  }),
  outcomes: facts(member('outcomes'), {
    join: join.joinOutcome,
    about({ service, id, offerId }) {
      if (service === 'prison-program') return ['enrolments', id];
      return offerId ? ['offers', offerId] : null;
    },
  }),
  reopenings: facts(member('reopenings'), {
    join: join.joinReopening,
    about: ({ id }) => ['outcomes', id],
  }),
  declines: facts(member('declines'), {
    join: join.joinDecline,
    about: ({ id, of = 'referrals' }) => [of, id],
  }),
  stays: facts(member('stays'), { join: join.joinStay }),
  releases: facts(member('releases'), {
    join: join.joinRelease,
    about: ({ episodeId }) => ['stays', episodeId],
  }),
  transfers: facts(member('transfers'), {
    join: join.joinTransfer,
    about: ({ episodeId }) => ['stays', episodeId],
  }),
  workers: facts(member('workers'), {
    join: join.joinWorker,
    about: ({ offerId }) => ['offers', offerId],
  }),
  prescribers: facts(member('prescribers'), {
    join: join.joinPrescriber,
    about: ({ ostId }) => ['substitutions', ostId],
  }),
  prescriberEnds: facts(member('prescriberEnds'), {
    join: join.joinPrescriberEnd,
    about: ({ ostId }) => ['substitutions', ostId],
  }),
  deathsInCustody: facts(member('deathsInCustody'), { join: join.joinDeath }),
});

/** What shows a need, by the kind of evidence. */
const showsNeed = {
  ORDER: 'candidates',
  ENROLMENT: 'enrolments',
  OST: 'substitutions',
  TREATMENT: 'places',
} as const;

/** After what a second option is offered. */
const ledTo = {
  ORDER: 'candidates',
  TREATMENT: 'breakOffs',
  ENROLMENT: 'enrolments',
  SCREENING: 'screenings',
  REFERRAL: 'referrals',
} as const;
