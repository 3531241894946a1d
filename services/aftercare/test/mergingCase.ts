import {
  addDays,
  addMinutes,
  courtDiversionEventTypes as court,
  dateOf,
  intakeEventTypes as intake,
  prisonProgramEventTypes as prison,
  utc,
} from '@throughcare/contracts';
import { type Actor, carryingFollowUps, inOrder, whereItStands } from '@throughcare/record';
import { actor, id } from '@throughcare/testing';
import type { Expectation, MergingCase, Records } from '@throughcare/testing/merging';
import { recordContact } from '../src/commands/case/recordContact.ts';
import { acceptOffer } from '../src/commands/placement/acceptOffer.ts';
import { refusePlace } from '../src/commands/treatment/refusePlace.ts';
import { endedSince } from '../src/domain/consent/inForce.ts';
import { careHandedOver } from '../src/domain/custody/lastHeld.ts';
import { pathway } from '../src/domain/document.ts';
import type { PathwayEvent } from '../src/domain/events.ts';
import { merging } from '../src/domain/merging.ts';
import { outreachOf } from '../src/domain/outreach/outreach.ts';
import type { Pathway } from '../src/domain/pathway/state.ts';
import { offersOf } from '../src/domain/placement/offers.ts';
import { offerState } from '../src/domain/placement/state.ts';
import { episodeState, providerOf } from '../src/domain/treatment/state.ts';
import { AftercareSettings } from '../src/settings.ts';
import { newOffer, reactionTo, seenBy } from './offerStory.ts';
import { searchesAmong } from './searchesAmong.ts';

type People = Records<Pathway, PathwayEvent, AftercareSettings>;
type Expected = Expectation<Pathway>;

/** Time that no play outlasts, so that nothing ends but by what the play does. */
const settings = AftercareSettings.parse({
  attemptDueHours: 50_000,
  lapseHours: 60_000,
  unplacedAfterHours: 50_000,
});

const own = (n: number) => ({
  stay: id(`stay ${n}`),
  order: id(`order ${n}`),
  referral: id(`referral ${n}`),
  consent: id(`consent ${n}`),
  treatment: id(`substitution ${n}`),
  offer: id(`offer ${n}`),
  ngo: actor('NGOC', `ngo-${n}`),
  /** Asked beside the one that accepts, and named by the consent. */
  other: `other-${n}`,
  clinic: actor('PROV', n % 2 === 0 ? `clinic-${n}` : 'clinic-of-the-area'),
  prison: `prison-${n}`,
});

/** Whether anything of number `n` makes the need known. */
const isKnown = (n: number): boolean => n % 3 !== 2;

const heard = (records: People, stream: string, { type }: { type: string }, data: object) =>
  records.heard(reactionTo({ type }), stream, data);
const seen = (
  state: Pathway,
  view: 'offer' | 'placement' | 'episode' | 'case',
  item: string,
  who: Actor,
) => seenBy(who, state, view, item);
const isListed = (state: Pathway, name: string, key: string) =>
  whereItStands(pathway, state, settings).index.some(
    (entry) => entry.name === name && entry.key === key,
  );

/** A release, an order with a place, a referral, a consent and substitution treatment, all told on the person's own stream. */
function tellAll(records: People, ref: string, n: number): void {
  const { stay, order, referral, consent, treatment, other, clinic, prison: holds } = own(n);
  heard(records, ref, court.placeRequested, {
    orderId: order,
    requestId: id(`request ${n}`),
    providerOrg: n % 2 === 0 ? clinic.org : null,
    heldUntil: addDays(records.now, 300),
  });
  // A release before the need is known asks for a contact card; of some people it is never known.
  const release = () =>
    heard(records, ref, prison.prisonerReleased, {
      episodeId: stay,
      releaseId: id(`release ${n}`),
      releasedAt: records.now,
      prisonId: holds,
    });
  if (n % 3 === 0) release();
  heard(records, ref, court.orderIssued, {
    orderId: order,
    need: isKnown(n) ? 'KNOWN' : 'UNKNOWN',
  });
  if (n % 3 !== 0) release();
  heard(records, ref, intake.referralRouted, { referralId: referral, to: 'aftercare' });
  heard(records, ref, intake.consentGiven, { consentId: consent, recipients: [other] });
  if (isKnown(n)) heard(records, ref, prison.ostHandedOver, { ostId: treatment });
}

/** Two partners are asked, one accepts. */
function find(records: People, ref: string, n: number): string | undefined {
  const { stay, offer, ngo, other } = own(n);
  records.change(ref, (state, { now }) =>
    merging.decides(state) && state.placements[stay]?.asking
      ? [
          { type: 'offer-made', placementId: stay, offer: newOffer(offer, ngo.org, now), at: now },
          {
            type: 'offer-made',
            placementId: stay,
            offer: newOffer(id(`other offer ${n}`), other, now),
            at: now,
          },
        ]
      : [],
  );
  if (records.command(acceptOffer, ref, ngo, {}, { offerId: offer })) return undefined;
  return records.state(ref).offers[offer]?.accepted?.caseId;
}

function make(records: People, ref: string, n: number): readonly Expected[] {
  const { stay, order, referral, treatment, offer, ngo, clinic, prison: holds } = own(n);
  tellAll(records, ref, n);
  const card = records.state(ref).contactCards[stay] !== undefined;
  const caseId = find(records, ref, n);
  const episodeOf = (state: Pathway) =>
    inOrder(state.episodes).find(({ orderId }) => orderId === order);
  const held = (what: string, holds: (state: Pathway) => boolean): Expected => ({
    what: `${what} ${n}`,
    home: ref,
    holds,
  });
  return [
    held('the place asked for under order', (state) => {
      const episode = episodeOf(state);
      return episode !== undefined && seen(state, 'episode', episode.id, clinic) !== undefined;
    }),
    ...(isKnown(n)
      ? [
          // A late transfer moves it on to the next prison; once a partner has met the person, no prison sees it.
          held(
            'the placement for the prison of stay',
            (state) =>
              careHandedOver(state, { stayId: stay }) ||
              [holds, `later-${n}`].some((prison) =>
                seen(state, 'placement', stay, actor('PCM', prison)),
              ),
          ),
          held('the window of stay', ({ windows }) => windows[stay] !== undefined),
          held('substitution', (state) => state.substitution[treatment] !== undefined),
        ]
      : []),
    held(
      'no pause where outreach is open, and of what is gone, at stay',
      (state) => outreachOf(state) === 'PAUSED' || Object.keys(state.pauses).length === 0,
    ),
    held('one search at a time for referral', (state) => searchedOnce(state, referral)),
    ...(card ? [held('the contact card of stay', (s) => isListed(s, 'contact-cards', 'ALL'))] : []),
    ...(caseId
      ? [
          held('case', (state) => seen(state, 'case', caseId, ngo)?.pathwayRef === state.ref),
          held('case in its list', (state) => isListed(state, 'case', caseId)),
          held('offer', (state) => seen(state, 'offer', offer, ngo)?.caseId === caseId),
        ]
      : []),
  ];
}

/** A search that is not over has asked somebody, and nobody twice. */
function searchedOnce(state: Pathway, referral: string): boolean {
  if (state.referrals[referral]?.closed) return true;
  const placement = state.placements[referral];
  const asked = offersOf(state, referral).map(
    ({ series, partnerOrg }) => `${series}/${partnerOrg}`,
  );
  return (
    placement !== undefined &&
    new Set(asked).size === asked.length &&
    (asked.length > 0 || placement.directedTo !== null)
  );
}

type Word = {
  readonly about: readonly [
    collection: 'custody' | 'orders' | 'consents' | 'substitution' | 'referrals',
    id: string,
  ];
  tell(): void;
  readonly holds: (state: Pathway) => boolean;
};

/** Something told of what was made, another one at another time. */
function wordOf(records: People, stream: string, n: number): Word {
  const { stay, order, referral, consent, treatment, other } = own(n);
  const minutes = Date.parse(records.now) / 60_000;
  // A later day with each word, so that the last one is known by it.
  const on = dateOf(addDays(records.now, 2_000 + (minutes % 5_000)), utc);
  const at = addMinutes(records.now, 20_000);
  const enquiryId = id(`enquiry of ${records.now}`);
  const hearing = id(`hearing of ${records.now}`);
  const tell = (definition: { type: string }, data: object) => () =>
    heard(records, stream, definition, data);
  const words: readonly Word[] = [
    {
      about: ['custody', stay],
      tell: tell(prison.preReleasePackIssued, { episodeId: stay, firstAppointmentAt: at }),
      holds: ({ custody }) => (custody[stay]?.firstAppointmentAt ?? '') >= at,
    },
    {
      about: ['custody', stay],
      tell: tell(prison.prisonerReceived, {
        episodeId: stay,
        prisonId: `later-${n}`,
        reason: 'TRANSFERRED',
      }),
      holds: (state) =>
        !state.placements[stay] ||
        careHandedOver(state, { stayId: stay }) ||
        Boolean(seen(state, 'placement', stay, actor('PCM', `later-${n}`))),
    },
    {
      about: ['orders', order],
      tell: tell(court.enquiryOpened, { orderId: order, enquiryId }),
      holds: ({ enquiries }) => enquiries[enquiryId] !== undefined,
    },
    {
      about: ['orders', order],
      tell: tell(court.placeConfirmedInWriting, { orderId: order, requestId: enquiryId }),
      holds: ({ writtenPlaces }) => writtenPlaces[enquiryId] !== undefined,
    },
    {
      about: ['orders', order],
      tell: tell(court.orderVaried, { orderId: order, startBy: on }),
      holds: ({ orders }) => (orders[order]?.startBy ?? '') >= on,
    },
    {
      about: ['orders', order],
      tell: tell(court.orderActivated, { orderId: order, startedOn: on }),
      // A start that the court knows is one with the provider too, unless it has said that it has no place.
      holds: (state) =>
        (state.orders[order]?.startedOn ?? '') >= on &&
        inOrder(state.episodes).every(
          (episode) =>
            episode.orderId !== order ||
            providerOf(episode) === null ||
            ['STARTED', 'REFUSED', 'CLOSED'].includes(episodeState(episode)),
        ),
    },
    {
      about: ['orders', order],
      tell: tell(court.hearingScheduled, {
        orderId: order,
        hearingId: hearing,
        at,
        type: 'COMPLETION',
      }),
      holds: ({ orders }) => orders[order]?.completions[hearing] !== undefined,
    },
    {
      about: ['consents', consent],
      tell: tell(intake.consentWithdrawn, { consentId: consent }),
      holds: (state) =>
        state.consents[consent]?.ended === 'WITHDRAWN' &&
        (endedSince(state, other) !== null ||
          !inOrder(state.offers).some((one) => one.partnerOrg === other)),
    },
    {
      about: ['substitution', treatment],
      tell: tell(prison.ostGapSuspected, { ostId: treatment }),
      holds: ({ substitution }) => substitution[treatment]?.said === 'GAP_SUSPECTED',
    },
    {
      about: ['referrals', referral],
      tell: tell(intake.referralWithdrawn, { referralId: referral }),
      holds: ({ referrals }) => referrals[referral]?.closed === true,
    },
  ];
  return words[minutes % words.length] as Word;
}

/**
 * A record that never had a thing can be asked for it only by the one that it was merged with itself: a word about it
 * comes there once that merge is known.
 */
const mayHear = (
  { ref, merging: { pairs, gone }, ...state }: Pathway,
  [collection, thing]: Word['about'],
  home: string,
): boolean =>
  ref === home ||
  state[collection][thing] !== undefined ||
  gone[`${collection}/${thing}`] !== undefined ||
  pairs[`KEPT/${home}`] !== undefined;

function late(records: People, stream: string, home: string, n: number): readonly Expected[] {
  const word = wordOf(records, stream, n);
  const told: Expected[] = [];
  const [collection, thing] = word.about;
  const wasTold = records.state(home)[collection][thing] !== undefined;
  if (wasTold && mayHear(records.state(stream), word.about, home)) {
    const what = `a word of ${records.now} about ${word.about.join(' ')}`;
    word.tell();
    told.push({ what, home, holds: word.holds });
  } else {
    const report = { reportId: id(`report ${records.now}`) };
    heard(records, stream, intake.deathReported, report);
    heard(records, stream, intake.deathRetracted, report);
    told.push({
      what: `report of ${records.now}`,
      home: stream,
      holds: ({ deaths }) => deaths[report.reportId]?.retracted === true,
    });
  }
  return [...told, ...goOn(records, home, n)];
}

/** A partner that the search has asked for a referral takes the person on, whichever record the offer stands at. */
function accept(records: People, ref: string, home: string, n: number): readonly Expected[] {
  const offer = offersOf(records.state(ref), own(n).referral).find(
    (one) => offerState(one) === 'OFFERED',
  );
  if (!offer) return [];
  const { id: offerId, partnerOrg } = offer;
  const ngo = actor('NGOC', partnerOrg);
  if (records.command(acceptOffer, ref, ngo, {}, { offerId })) return [];
  const caseId = records.state(ref).offers[offerId]?.accepted?.caseId ?? '';
  return [
    {
      what: `the case of ${partnerOrg} from referral ${n}`,
      home,
      holds: (state) =>
        seen(state, 'case', caseId, ngo)?.pathwayRef === state.ref &&
        seen(state, 'offer', offerId, ngo)?.caseId === caseId,
    },
  ];
}

/** The holders go on with their case and their place, wherever these take commands. */
function goOn(records: People, home: string, n: number): readonly Expected[] {
  const { order, offer, ngo, clinic } = own(n);
  const deciding = records.refs().filter((ref) => merging.decides(records.state(ref)));
  const expected: Expected[] = [];
  for (const ref of deciding) {
    const { offers, episodes, contactCards } = records.state(ref);
    expected.push(...accept(records, ref, home, n));
    if (contactCards[own(n).stay])
      expected.push({
        what: `the contact card of stay ${n}`,
        home,
        holds: (state) => state.contactCards[own(n).stay] !== undefined,
      });
    const caseId = offers[offer]?.accepted?.caseId;
    const contact = { at: addMinutes(records.now, -1), mode: 'PHONE', reached: true };
    if (caseId && !records.command(recordContact, ref, ngo, contact, { caseId })) {
      const made = records.state(ref).cases[caseId]?.contacts.length ?? 0;
      const holds = ({ cases }: Pathway) => (cases[caseId]?.contacts.length ?? 0) >= made;
      expected.push({ what: `contact ${made} of case ${n}`, home, holds });
    }
    const episode = inOrder(episodes).find(({ orderId }) => orderId === order);
    const no = { reasonCode: 'NO_CAPACITY' };
    if (
      n % 4 < 2 &&
      episode &&
      !records.command(refusePlace, ref, clinic, no, { episodeId: episode.id })
    ) {
      const holds = ({ episodes: are }: Pathway) => {
        const one = are[episode.id];
        return (
          one !== undefined &&
          (episodeState(one) === 'REFUSED' || one.passedBy.includes(clinic.org))
        );
      };
      expected.push({ what: `the answer to order ${n}`, home, holds });
    }
  }
  return expected;
}

/** For the suite of merging, and for a script that runs it longer. */
export const mergingCase: MergingCase<Pathway, PathwayEvent, AftercareSettings> = {
  service: 'aftercare',
  type: pathway,
  merging,
  settings,
  followUps: [
    ...carryingFollowUps(pathway, merging),
    ...searchesAmong(['finder-1', 'finder-2', 'clinic-of-the-area']),
  ],
  reactions: {
    merged: reactionTo(intake.personMerged),
    unmerged: reactionTo(intake.personUnmerged),
  },
  make,
  late,
};
