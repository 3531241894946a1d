import { type CalendarDate, endOfDay, type Instant, utc } from '@throughcare/contracts';
import { findsNeed } from '../actors/answers.ts';
import { type Accepted, type Hears, text } from './accepted.ts';
import { comesForward, outside, stay } from './stays.ts';
import {
  endsWell,
  isSoughtOutside,
  type OrderStands,
  type ReferralStands,
  type SubstitutionStands,
  type Told,
} from './told.ts';

/** A candidate that intake has sent and no court has said anything of. */
const routed = (referralId: string): string => `of referral ${referralId}`;

/**
 * 2.1: where an accepted referral went; the office decides where the referrer did not say, and may send it elsewhere while a
 * reported death keeps it from going by itself.
 */
function sent(told: Told, id: string, to: unknown, at: Instant): void {
  told.orders.delete(routed(id));
  told.asksOutside.delete(id);
  told.referrals.set(id, to ? 'ACCEPTED' : 'HANDED_IN');
  told.sentTo.set(id, to);
  told.sentAt.set(id, at);
  if (to === 'court-diversion') told.orders.set(routed(id), 'CANDIDATE');
  if (to === 'aftercare') told.asksOutside.set(id, at);
}

/** 2.1: what led to support is concluded with it, also where it was on hold, and asks for nothing any more. */
function supportEnds(told: Told): void {
  for (const id of told.asksOutside.keys()) told.referrals.set(id, 'OVER');
  told.asksOutside.clear();
  told.stoppedByDeath.clear();
}

/** 2.9: another one for the same programme and case is handed in, and not over. */
const repeats = ({ referrals, programmes, caseRefs }: Told, id: string): boolean =>
  [...referrals].some(
    ([other, stands]) =>
      other !== id &&
      !['DRAFT', 'OVER'].includes(stands) &&
      programmes.get(other) === programmes.get(id) &&
      caseRefs.get(other) === caseRefs.get(id),
  );

/**
 * 2.4: a programme that ended concludes the referral that led there, also where it was on hold: the one whose name it bears, else
 * the only one.
 */
function programmeEnds(told: Told, id: string | null): void {
  if (id !== null && told.referrals.has(id)) {
    told.referrals.set(id, 'OVER');
    return;
  }
  const there = [...told.sentTo].filter(
    ([id, to]) => to === 'prison-program' && told.referrals.get(id) !== 'OVER',
  );
  const [only] = there;
  if (only && there.length === 1) told.referrals.set(only[0], 'OVER');
}
const noProgramme: readonly string[] = ['NOT_ELIGIBLE', 'NOT_SUITABLE', 'PROGRAMME_COMPLETE'];

/** 2.2: a newer result takes the place of an older one of the same instrument, whatever its version. */
function found(told: Told, id: string, answers: unknown): void {
  const { instrument } = answers as { readonly instrument: string };
  const kind = instrument.slice(0, 6) === 'ASSIST' ? 'ASSIST' : instrument;
  for (const [other, one] of told.screenings)
    if (one.instrument === kind) told.screenings.delete(other);
  told.screenings.set(id, { finds: findsNeed(answers as object), instrument: kind });
}

const order =
  (stands: OrderStands | ((step: Accepted, was: OrderStands | undefined) => OrderStands)): Hears =>
  (told, step) => {
    if (step.id === null) return;
    if (step.answer?.referralId) told.ledBy.set(step.id, text(step.answer.referralId));
    told.orders.delete(routed(text(step.answer?.referralId)));
    const was = told.orders.get(step.id);
    // 2.1: a court that has not heard yet of a withdrawal works on for nothing.
    if (was === undefined && told.referrals.get(told.ledBy.get(step.id) ?? '') === 'OVER') return;
    // What is said again of an order that is over changes nothing.
    if (was === 'OVER') return;
    const next = typeof stands === 'function' ? stands(step, was) : stands;
    told.orders.set(step.id, next);
    // 2.1: what led to the court is concluded with what came of it, also where it was on hold.
    if (next === 'OVER') told.referrals.set(told.ledBy.get(step.id) ?? '', 'OVER');
  };
const referral =
  (stands: ReferralStands): Hears =>
  (told, { id, answer }) => {
    const of = id ?? text(answer?.referralId);
    told.referrals.set(of, stands);
    if (stands !== 'OVER') return;
    told.asksOutside.delete(of);
    told.stoppedByDeath.delete(of);
  };
const death =
  (stands: 'REPORTED' | 'VERIFIED' | 'RETRACTED'): Hears =>
  (told, { id, answer }) => {
    // A report of what is reported already is no second one.
    const report = id ?? text(answer?.reportId);
    if (report !== '') told.deaths.set(report, stands);
  };
const treatment =
  (stands: SubstitutionStands): Hears =>
  (told, { id, answer }) =>
    void told.substitution.set(id ?? text(answer?.ostId), stands);

/**
 * 2.8: given back, ended without an outcome, not to know any more, or looked for no more by a coordinator’s word, and nothing asks
 * for somebody outside: what the person wants is intake's to ask.
 */
function isAskedAtIntake(told: Told): void {
  if (!isSoughtOutside(told)) told.outAt = null;
}

/** Reasons to correct a release that say that the person was inside all along. */
const neverLeft = /^RECORD|^WRONG_PERSON$/;

/** One row a step that says something, with its section. The others say nothing of who is responsible. */
export const hears: Readonly<Record<string, Hears>> = {
  // 2.1
  'draft-referral': (told, { body, answer }) => {
    const id = text(answer?.referralId);
    told.referrals.set(id, 'DRAFT');
    told.asksFor.set(id, body.to ?? answer?.requestedTo ?? null);
    told.programmes.set(id, text(body.programmeCode));
    told.caseRefs.set(id, text(body.caseRef));
  },
  // What asks for the same as another that is open goes on with that one, which its author may not be told of.
  'submit-referral': (told, step, others) => {
    const isRepeat =
      step.answer?.state === 'DUPLICATE_OF' ||
      repeats(told, text(step.id ?? step.answer?.referralId));
    referral(isRepeat ? 'OVER' : 'HANDED_IN')(told, step, others);
  },
  'request-more-info': referral('ASKED_BACK'),
  'provide-info': referral('HANDED_IN'),
  'reject-referral': referral('OVER'),
  'withdraw-referral': (told, step, others) => {
    referral('OVER')(told, step, others);
    told.orders.delete(routed(text(step.id)));
    // 2.3: an order that was issued stands without the referral.
    for (const [orderId, stands] of told.orders)
      if (told.ledBy.get(orderId) === step.id && stands !== 'ISSUED')
        told.orders.set(orderId, 'OVER');
  },
  'accept-referral': (told, { id, answer, at }) => {
    if (id) sent(told, id, answer?.routedTo ?? answer?.to ?? told.asksFor.get(id), at);
  },
  // 2.1: intake that has not heard yet that it is over sends it on again or holds it, and nothing comes of that.
  'route-referral': (told, { id, body, at }) => {
    if (id && told.referrals.get(id) !== 'OVER') sent(told, id, body.to, at);
  },
  'hold-referral': (told, step, others) => {
    const id = text(step.id);
    if (told.referrals.get(id) === 'OVER') return;
    told.beforeHold.set(id, told.referrals.get(id) ?? 'HANDED_IN');
    referral('ON_HOLD')(told, step, others);
  },
  'resume-referral': (told, step, others) => {
    const id = text(step.id);
    if (told.referrals.get(id) === 'OVER') return;
    referral(told.beforeHold.get(id) ?? 'HANDED_IN')(told, step, others);
  },
  // 2.2, 2.11
  'complete-screening': (told, { id, body }) => void (id && found(told, id, body.answers)),
  'amend-screening': (told, { body, answer }) =>
    found(told, text(answer?.screeningId), body.answers),
  // 2.3
  'take-up-candidate': order((_step, was) => was ?? 'CANDIDATE'),
  'determine-eligibility': order(({ body }) => (body.eligible ? 'ELIGIBLE' : 'OVER')),
  'determine-suitability': order(({ body }) => (body.suitable ? 'SUITABLE' : 'OVER')),
  'offer-order': order('OFFERED'),
  'record-answer': order(({ body }) => (body.answer === 'CONSENTED' ? 'CONSENTED' : 'OVER')),
  'issue-order': order('ISSUED'),
  'withdraw-candidate': order('OVER'),
  'complete-order': (told, step, others) => {
    order('OVER')(told, step, others);
    told.graduatedAt = step.at;
  },
  'end-administratively': order('OVER'),
  'revoke-order': order('OVER'),
  'decide-breach': order(({ body }, was) =>
    body.outcome === 'REVOKED' ? 'OVER' : (was ?? 'ISSUED'),
  ),
  // 7.1, § 35 (7): the revocation stands until the court sets it aside.
  'decide-challenge': order(({ body }) => (body.outcome === 'SET_ASIDE' ? 'ISSUED' : 'OVER')),
  'renew-order': (told, { answer }) => void told.orders.set(text(answer?.orderId), 'CANDIDATE'),
  // 2.4: takes part, and has shown a need for good; waiting for a place shows none yet
  'start-enrolment': (told, { answer }) => void told.begunInside.add(text(answer?.enrolmentId)),
  'move-enrolment': (told, { id, body }) => {
    if (!id) return;
    if (noProgramme.includes(text(body.to))) programmeEnds(told, id);
    if (['ON_PROGRAMME', 'PAUSED', 'PROGRAMME_COMPLETE'].includes(text(body.to)))
      told.enrolments.set(id, true);
  },
  'withdraw-enrolment': (told, { id }) => programmeEnds(told, id),
  'deselect-enrolment': (told, { id }) => programmeEnds(told, id),
  // 2.5
  'open-ost': (told, { answer, body }) => {
    const ostId = text(answer?.ostId);
    told.substitution.set(ostId, body.status === 'RECEIVED_ON_OST' ? 'GOES_ON' : 'ASSESSED');
    told.begunInside.add(ostId);
  },
  'move-ost': (told, { id, body }) =>
    void (id && told.substitution.set(id, body.to === 'ENDED' ? 'OVER' : 'GOES_ON')),
  'confirm-ost': treatment('OVER'),
  'lose-ost': treatment('OVER'),
  'end-ost': treatment('OVER'),
  // 2.6
  admit: stay('INSIDE'),
  transfer: stay('INSIDE'),
  'return-to-custody': stay('INSIDE'),
  'recall-to-custody': stay('INSIDE'),
  'reverse-release': stay('INSIDE'),
  'correct-release': (told, step, others) => {
    const reason = text(step.body.reason);
    if (reason.includes('_') && !neverLeft.test(reason))
      stay('OUT_FOR_A_WHILE')(told, step, others);
    // Where nobody left, no moment of leaving is meant.
    else stay('INSIDE')(told, { ...step, body: { ...step.body, leftAt: undefined } }, others);
  },
  // 2.6: a stay that was somebody else's goes with what was begun in it; what that is at the other one is not known here.
  'move-booking': (told, { body }, others) => {
    const whose = others(text(body.toRef));
    if (told.stay && (whose.stay?.at ?? '') < told.stay.at) {
      whose.stay = told.stay;
      whose.insideSince = told.insideSince;
    }
    told.stay = null;
    for (const id of told.begunInside) {
      told.enrolments.delete(id);
      told.substitution.delete(id);
    }
    told.begunInside.clear();
  },
  'leave-temporarily': stay('OUT_FOR_A_WHILE'),
  // 2.6: a meeting outside since the last list that named them tells that they left, also where it was written down before.
  'leave-list': (told, step, others) => {
    const insideAt = told.stay?.at ?? step.at;
    stay('OFF_A_LIST')(told, step, others);
    const named = endOfDay(step.body.windowFrom as CalendarDate, utc);
    const met = told.metOutsideAt ?? '';
    if (met >= named && met >= insideAt) comesForward(told, step.at);
  },
  'settle-departure': (told, step, others) =>
    stay(step.body.outcome === 'IN_CUSTODY' ? 'INSIDE' : 'OUT_FOR_A_WHILE')(told, step, others),
  'record-release': stay('RELEASED'),
  'record-escape': stay('ESCAPED'),
  'record-death': stay('DIED'),
  'record-deportation': stay('DEPORTED'),
  // 2.7, 2.8
  'report-death': death('REPORTED'),
  // 2.8: what support was asked for stops with it, and goes on for whoever turns out to live.
  'verify-death': (told, step, others) => {
    death('VERIFIED')(told, step, others);
    const stopped = new Map(told.stoppedByDeath);
    for (const [id, asked] of told.asksOutside)
      stopped.set(id, { asked, stands: told.referrals.get(id) ?? 'ACCEPTED' });
    supportEnds(told);
    for (const [id, one] of stopped) told.stoppedByDeath.set(id, one);
  },
  'retract-death': (told, step, others) => {
    death('RETRACTED')(told, step, others);
    if ([...told.deaths.values()].includes('VERIFIED')) return;
    for (const [id, { asked, stands }] of told.stoppedByDeath) {
      if (!told.referrals.has(id)) continue;
      told.referrals.set(id, stands);
      told.asksOutside.set(id, asked);
    }
    told.stoppedByDeath.clear();
  },
  'refuse-aftercare': (told, { at }) => {
    told.declinedAt = at;
    supportEnds(told);
  },
  'record-refusal': (told, { at }) => {
    told.declinedAt = at;
    supportEnds(told);
  },
  'merge-person': (told, { body }) =>
    void told.beforeMerge.set(text(body.removedRef), {
      stay: told.stay,
      outAt: told.outAt,
      treatments: new Set(told.substitution.keys()),
    }),
  // What was said while two records were one was said of either: once they are taken apart it counts in both. What was said of a
  // thing goes where the thing goes.
  'unmerge-person': (told, { body }, others) => {
    const apart = others(text(body.removedRef));
    for (const kind of ['orders', 'referrals', 'substitution', 'deaths', 'enrolments'] as const)
      for (const id of apart[kind].keys()) {
        if (!told[kind].has(id)) continue;
        (apart[kind] as Map<string, unknown>).set(id, told[kind].get(id));
        told[kind].delete(id);
      }
    const before = told.beforeMerge.get(text(body.removedRef));
    // Of what began while they were one it is not known here which stay it belongs to.
    for (const id of told.substitution.keys())
      if (before && !before.treatments.has(id)) told.substitution.delete(id);
    if (apart.stay && !before?.stay && (told.stay?.at ?? '') >= apart.stay.at) {
      apart.stay = told.stay;
      told.stay = null;
      // So does what followed a release: a search, and support that began again.
      if (told.outAt !== before?.outAt) apart.outAt = told.outAt;
      told.outAt = before?.outAt ?? null;
    }
    if ((told.declinedAt ?? '') > (apart.declinedAt ?? '')) apart.declinedAt = told.declinedAt;
    if ((told.lastOutcomeAt ?? '') <= (apart.lastOutcomeAt ?? '')) return;
    apart.lastOutcome = told.lastOutcome;
    apart.lastOutcomeAt = told.lastOutcomeAt;
    apart.lastOutcomeOf = told.lastOutcomeOf;
  },
  // 2.6: somebody who is off a list and was met outside has come forward.
  'record-contact': (told, { body, at }) => {
    if (body.reached !== true || body.mode === 'IN_REACH') return;
    const met = body.at as Instant;
    if (outside.includes(text(body.mode)) && met > (told.metOutsideAt ?? ''))
      told.metOutsideAt = met;
    comesForward(told, at);
  },
  // 2.10: who does not want care to go on when the mandate ends has said no, outside any order.
  'answer-continuation': (told, { body, at }) => {
    if (body.answer === 'NO') told.declinedAt = at;
  },
  'answer-voluntary-route': (told, { body, answer, at }) => {
    if (body.answer === 'DECLINED') told.declinedAt = at;
    else {
      told.referrals.set(text(answer?.referralId), 'ACCEPTED');
      told.asksOutside.set(text(answer?.referralId), at);
    }
  },
  // 2.7: looking that a coordinator ends concludes what asked for it, also where that was on hold.
  'withdraw-placement': (told) => {
    for (const id of told.asksOutside.keys()) {
      if (told.referrals.get(id) !== 'ON_HOLD') continue;
      told.referrals.set(id, 'OVER');
      told.asksOutside.delete(id);
    }
    isAskedAtIntake(told);
  },
  'hand-back': isAskedAtIntake,
  'withdraw-consent': isAskedAtIntake,
  discharge: (told, { id, body, at }) => {
    told.lastOutcome = text(body.reason);
    told.lastOutcomeAt = at;
    told.lastOutcomeOf = id;
    if (endsWell.includes(told.lastOutcome)) supportEnds(told);
    else isAskedAtIntake(told);
  },
  // Why support ended that was followed by other support says nothing of that.
  'amend-discharge': (told, { id, body }) => {
    if (id !== told.lastOutcomeOf) return;
    told.lastOutcome = text(body.reason);
    if (endsWell.includes(told.lastOutcome)) supportEnds(told);
    else isAskedAtIntake(told);
  },
  // 2.8: support begins again after its end; while it goes on, nothing does.
  're-enter': (told, { at }) => {
    told.cameBackAt = at;
    if (told.lastOutcome === null) return;
    told.lastOutcome = null;
    told.outAt = at;
  },
};
