import type { AnyReaction } from '@throughcare/record';
import { keyOf } from '@throughcare/record';
import type { PathwayState } from '../../src/domain/person/state.ts';
import { onConsentWithdrawn } from '../../src/reactions/onConsentWithdrawn.ts';
import { onContactAttempted } from '../../src/reactions/onContactAttempted.ts';
import { onDeathRetracted } from '../../src/reactions/onDeathRetracted.ts';
import { onDeathVerified } from '../../src/reactions/onDeathVerified.ts';
import { onHearingHeld } from '../../src/reactions/onHearingHeld.ts';
import { onOfferAccepted } from '../../src/reactions/onOfferAccepted.ts';
import { onOrderEnded } from '../../src/reactions/onOrderEnded.ts';
import { onOrderResumed } from '../../src/reactions/onOrderResumed.ts';
import { onOrderSuspended } from '../../src/reactions/onOrderSuspended.ts';
import { onPlaceConfirmed } from '../../src/reactions/onPlaceConfirmed.ts';
import { onReferralHeld } from '../../src/reactions/onReferralHeld.ts';
import { onReferralResumed } from '../../src/reactions/onReferralResumed.ts';
import { type Expected, named, type PrisonRecords } from './holders.ts';

/** A word on something that was told before: the field that it sets, and to what. */
type Late = {
  readonly reaction: AnyReaction;
  readonly shelf: keyof PathwayState['heard'];
  readonly id: string;
  readonly data: object;
  readonly sets: string;
  readonly to: unknown;
};

const wordsOf = (n: number, at: string): readonly Late[] => {
  const orderId = named('order', n);
  const referralId = named('referral', n);
  const hearingId = named('hearing', n);
  const [offerId, consentId, reportId] = [
    named('offer', n),
    named('consent', n),
    named('report', n),
  ];
  const order = { shelf: 'orders', id: orderId } as const;
  const referral = { shelf: 'referrals', id: referralId } as const;
  const report = { shelf: 'deaths', id: reportId, data: { reportId } } as const;
  const providerOrg = `provider-${n}-${at.replace(/[^0-9]/g, '')}`;
  return [
    { reaction: onOrderSuspended, ...order, data: { orderId }, sets: 'suspended', to: true },
    { reaction: onOrderEnded, ...order, data: { orderId }, sets: 'closed', to: 'ENDED' },
    { reaction: onOrderResumed, ...order, data: { orderId }, sets: 'closed', to: null },
    {
      reaction: onPlaceConfirmed,
      ...order,
      data: { orderId, providerOrg },
      sets: 'providerOrg',
      to: providerOrg,
    },
    { reaction: onReferralHeld, ...referral, data: { referralId }, sets: 'onHold', to: true },
    { reaction: onReferralResumed, ...referral, data: { referralId }, sets: 'onHold', to: false },
    {
      reaction: onHearingHeld,
      shelf: 'hearings',
      id: hearingId,
      data: { hearingId, orderId },
      sets: 'state',
      to: 'HELD',
    },
    {
      reaction: onOfferAccepted,
      shelf: 'offers',
      id: offerId,
      data: { offerId, partnerOrg: `ngo-${n}` },
      sets: 'state',
      to: 'ACCEPTED',
    },
    {
      reaction: onConsentWithdrawn,
      shelf: 'consents',
      id: consentId,
      data: { consentId },
      sets: 'ended',
      to: 'WITHDRAWN',
    },
    // Few are verified: whoever has died takes no more commands.
    n % 8 === 0
      ? { reaction: onDeathVerified, ...report, sets: 'verified', to: true }
      : { reaction: onDeathRetracted, ...report, sets: 'retracted', to: true },
  ];
};

/** An event that was on its way, on any stream on which this service may be told of the person. */
export function heardLate(
  records: PrisonRecords,
  stream: string,
  home: string,
  n: number,
): Expected[] {
  const at = records.now;
  const words = wordsOf(n, at);
  // Any of them, by chance, and the same in a repetition of the play.
  const drawn = Number.parseInt(named(`${stream} ${at}`, n).slice(0, 6), 16);
  const word = words[drawn % (words.length + 1)];
  if (!word) return [contact(records, stream, at)];
  const begun = records
    .refs()
    .some((ref) => records.state(ref).heard[word.shelf][word.id]?.first.ref === home);
  if (!begun || !isKnownAt(records.state(stream), word, home)) return [];
  records.heard(word.reaction, stream, word.data);
  return [{ what: `${word.sets} ${word.to} of ${word.shelf} ${n}`, home, holds }];

  function holds({ heard }: PathwayState): boolean {
    const fact = word && heard[word.shelf][word.id];
    const told = fact?.toldAt[word?.sets ?? ''] ?? '';
    return told > at || (told === at && Reflect.get(fact ?? {}, word?.sets ?? '') === word?.to);
  }
}

/** Nothing that is told here ties a contact to a stay: it is where it was told. */
function contact(records: PrisonRecords, stream: string, at: string): Expected {
  const caseId = named(`case of ${at}`, 0);
  records.heard(onContactAttempted, stream, { caseId, attemptNo: 1, mode: 'PHONE', at });
  const holds = ({ heard }: PathwayState) => heard.contacts[`${caseId}/1`] !== undefined;
  return { what: `contact of ${at}`, home: stream, holds };
}

/**
 * Where a stream tells first of what nothing else stands behind, only a record that was merged with that one itself can
 * ask it whose it is. A hearing is about its order, whoever hears of it.
 */
const isKnownAt = (state: PathwayState, { shelf, id }: Late, home: string): boolean =>
  shelf === 'hearings' ||
  state.heard[shelf][id] !== undefined ||
  state.merging.gone[keyOf([shelf, id])] !== undefined ||
  state.merging.pairs[`KEPT/${home}`] !== undefined;
