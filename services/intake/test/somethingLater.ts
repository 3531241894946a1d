import {
  aftercareEventTypes,
  courtDiversionEventTypes,
  type Instant,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import type { Expectation } from '@throughcare/testing/merging';
import { recordAgreement } from '../src/commands/agreement/recordAgreement.ts';
import { redeemClaimCode } from '../src/commands/claimCode/redeemClaimCode.ts';
import { holdReferral } from '../src/commands/referral/holdReferral.ts';
import { resumeReferral } from '../src/commands/referral/resumeReferral.ts';
import { offerScreening } from '../src/commands/screening/offerScreening.ts';
import { answerVoluntaryRoute } from '../src/commands/voluntaryRoute/answerVoluntaryRoute.ts';
import { outreachOf } from '../src/domain/death/outreach.ts';
import { isAccepted } from '../src/domain/facts/state.ts';
import { merging } from '../src/domain/merging.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { stateOf } from '../src/domain/referral/state.ts';
import { views } from '../src/domain/views.ts';
import { routesToOffer } from '../src/domain/voluntaryRoute/toOffer.ts';
import { routeEntity } from '../src/domain/voluntaryRoute/view.ts';
import {
  coordinator,
  court,
  hear,
  type IntakeRecords,
  making,
  officer,
  screener,
  seen,
} from './inRecords.ts';
import { madeFor, of } from './somethingOfEveryKind.ts';

type Told = {
  readonly records: IntakeRecords;
  readonly stream: string;
  readonly home: string;
  readonly n: number;
  readonly referralId: string;
  readonly ngoReferralId: string;
  readonly code: string;
};
type Telling = (told: Told) => readonly Expectation<Pathway>[];

const expecting =
  (what: string, holds: (state: Pathway) => boolean): Telling =>
  ({ home, n }) => [{ what: `${what} ${n}`, home, holds }];

/** What may be on its way about things of number `n`, on any stream that the person has had. */
const tellings: readonly Telling[] = [
  (told) => {
    const { ending } = of(told.n);
    hear(told.records, told.stream, aftercareEventTypes.offerHandedBack, ending);
    return expecting('the end of offer', ({ offers, offerEnds }) => {
      const offer = offers[ending.offerId];
      return offer !== undefined && !isAccepted({ offerEnds }, offer);
    })(told);
  },
  (told) => {
    const { orderId } = of(told.n);
    hear(told.records, told.stream, courtDiversionEventTypes.orderCompleted, { orderId });
    return expecting('the conclusion of referral', ({ referrals }) => {
      const referral = referrals[told.referralId];
      return referral !== undefined && stateOf(referral) === 'CONCLUDED';
    })(told);
  },
  (told) => {
    const { orderId } = of(told.n);
    const { referralId } = told;
    const said = { orderId, referralId, voluntaryRoute: true };
    hear(told.records, told.stream, courtDiversionEventTypes.candidateClosed, said);
    const isShown = (state: Pathway) =>
      seen(views['voluntary-route'], state, routeEntity(orderId), officer) !== undefined;
    return [...expecting('the voluntary route', isShown)(told), ...answered(told)];
  },
  (told) => {
    const { orderId, episodeId } = of(told.n);
    const said = { orderId, episodeId, providerOrg: 'clinic' };
    hear(told.records, told.stream, aftercareEventTypes.placeConfirmed, said);
    return expecting(
      'the provider of episode',
      ({ places }) => places[episodeId]?.providerOrg === 'clinic',
    )(told);
  },
  (told) => {
    const { orderId, episodeId } = of(told.n);
    hear(told.records, told.stream, aftercareEventTypes.treatmentEnded, { orderId, episodeId });
    return expecting('the end of episode', ({ places }) => !!places[episodeId]?.endedAt)(told);
  },
  (told) => {
    const { orderId, episodeId } = of(told.n);
    const said = { orderId, episodeId, providerOrg: 'clinic', on: '2026-01-05' };
    hear(told.records, told.stream, aftercareEventTypes.placeRefused, said);
    hear(told.records, told.stream, aftercareEventTypes.treatmentBrokenOff, said);
    return [
      ...expecting('the refusal', ({ placeAnswers }) => !!placeAnswers[orderId]?.refusedAt)(told),
      ...expecting('the break-off', ({ breakOffs }) => !!breakOffs[episodeId]?.brokenOffAt)(told),
    ];
  },
  (told) => {
    const { enrolmentId } = of(told.n);
    const said = { enrolmentId, from: 'ON_PROGRAMME', to: 'PROGRAMME_COMPLETE' };
    hear(told.records, told.stream, prisonProgramEventTypes.enrolmentStatusUpdated, said);
    return expecting(
      'the end of enrolment',
      ({ outcomes, needEvidence, enrolmentStatuses }) =>
        !!outcomes[enrolmentId] && !!needEvidence[enrolmentId] && !!enrolmentStatuses[enrolmentId],
    )(told);
  },
  (told) => {
    const { ostId } = of(told.n);
    hear(told.records, told.stream, prisonProgramEventTypes.ostConfirmed, { ostId });
    return expecting('the treatment', ({ needEvidence }) => !!needEvidence[ostId])(told);
  },
  ({ records, stream, n }) => {
    // A case that is named here for the first time is that of the record on whose stream it was told, unless it
    // is plain which acceptance it ends; so only that it stands in one place is asked of it.
    const said = { caseId: id(`case ${records.now}`), partnerOrg: of(n).ending.partnerOrg };
    hear(records, stream, aftercareEventTypes.caseDischarged, said);
    hear(records, stream, aftercareEventTypes.caseReentered, said);
    return [];
  },
  (told) => {
    const ngo = coordinator(`ngo-redeems-${told.n}`);
    const at = decidingAbout(told);
    if (at === undefined) return [];
    const body = { code: told.code };
    const consentId = making(told.records, at, 'consents', redeemClaimCode, ngo, body);
    if (typeof consentId !== 'string') return [];
    const isShown = (state: Pathway) => seen(views.consent, state, consentId, ngo) !== undefined;
    return expecting('the consent by code', isShown)(told);
  },
  (told) => {
    // Whose death it is the stream says: it stays with that record, and with those that take it up.
    const occurredAt = '2026-01-05T04:00:00.000Z' as Instant;
    hear(told.records, told.stream, prisonProgramEventTypes.prisonerDied, { occurredAt });
    return [
      { what: 'a death', home: told.stream, holds: (state) => outreachOf(state) === 'STOPPED' },
    ];
  },
];

/** Something is told about what was made, and its holder goes on with it wherever the record takes commands. */
export function somethingLater(
  records: IntakeRecords,
  stream: string,
  home: string,
  n: number,
): readonly Expectation<Pathway>[] {
  const made = madeFor.get(records)?.get(n);
  if (!made) return [];
  const told = { records, stream, home, n, ...made };
  // Minutes pass with every step, so that each time something else is told.
  const minute = Math.floor(Date.parse(records.now) / 60_000);
  const heard = severalFrom(n + minute).flatMap((telling) => telling(told));
  return [...heard, ...heldOn(told), ...workedOn(told)];
}

/** Four in a row; seldom a death, since it ends all that reaches out. */
const severalFrom = (start: number): readonly Telling[] => {
  const kinds = start % 8 === 0 ? tellings : tellings.slice(0, -1);
  return [...kinds, ...kinds].slice(start % kinds.length).slice(0, 4);
};

/** Where commands about this thing are taken at this moment. */
const decidingAbout = ({ records, ngoReferralId }: Told): string | undefined =>
  records.refs().find((one) => {
    const state = records.state(one);
    return merging.decides(state) && state.referrals[ngoReferralId] !== undefined;
  });

/** The NGO puts its referral on hold, or ends the hold: a step that no later carrying may lose. */
function heldOn(told: Told): readonly Expectation<Pathway>[] {
  const { records, n, ngoReferralId: referralId } = told;
  const at = decidingAbout(told);
  const referral = at === undefined ? undefined : records.state(at).referrals[referralId];
  if (at === undefined || !referral) return [];
  const ngo = coordinator(of(n).ngo);
  const refusal =
    stateOf(referral) === 'ON_HOLD'
      ? records.command(resumeReferral, at, ngo, {}, { referralId })
      : records.command(holdReferral, at, ngo, { reasonCode: 'OTHER' }, { referralId });
  if (refusal) return [];
  const steps = referral.steps.length + 1;
  return expecting(
    `step ${steps} of referral`,
    ({ referrals }) => (referrals[referralId]?.steps.length ?? 0) >= steps,
  )(told);
}

/** The court takes down the person's word on its referral, and a screener screens for it, wherever the referral stands. */
function workedOn(told: Told): readonly Expectation<Pathway>[] {
  const { records, referralId } = told;
  const at = decidingAbout(told);
  if (at === undefined) return [];
  const said = { referralId, answer: 'AGREED', counselHeard: true };
  const asked = { referralId, instrument: 'AUDIT_C' };
  const agreementId = making(records, at, 'agreements', recordAgreement, court, said);
  const screeningId = making(records, at, 'screenings', offerScreening, screener, asked);
  if (typeof agreementId !== 'string' || typeof screeningId !== 'string') return [];
  return [
    ...expecting(
      'the agreement on referral',
      (state) => seen(views.agreement, state, agreementId, court) !== undefined,
    )(told),
    ...expecting(
      'the screening for referral',
      (state) => seen(views.screening, state, screeningId, screener) !== undefined,
    )(told),
  ];
}

/** Intake's officer writes down what the person says to help outside any order; nobody is to ask again. */
function answered(told: Told): readonly Expectation<Pathway>[] {
  const { records, n } = told;
  const { orderId } = of(n);
  const at = records.refs().find((one) => {
    const state = records.state(one);
    return (
      merging.decides(state) && routesToOffer(state).some(({ routeId }) => routeId === orderId)
    );
  });
  if (at === undefined) return [];
  const refusal = records.command(
    answerVoluntaryRoute,
    at,
    officer,
    { answer: 'ACCEPTED' },
    { routeId: orderId },
  );
  if (refusal) return [];
  const referral = Object.values(records.state(at).referrals).find(
    ({ offeredAfter }) => offeredAfter === orderId,
  );
  return [
    ...expecting(
      'the answer to route',
      (state) =>
        state.voluntaryRoutes[orderId] !== undefined &&
        !routesToOffer(state).some(({ routeId }) => routeId === orderId),
    )(told),
    ...(referral
      ? expecting(
          'the referral after route',
          ({ referrals }) => referrals[referral.referralId] !== undefined,
        )(told)
      : []),
  ];
}
