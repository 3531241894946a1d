import type { Instant, ReleaseKind } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import type {
  Admission,
  Announcement,
  Departure,
  Ending,
  Episode,
  Movement,
  Recall,
  Release,
  Reversal,
  Said,
  Settlement,
} from './state.ts';

type InEpisode = { readonly episodeId: string };

export type Retold = {
  readonly releasedAt: Instant;
  readonly prisonId: string;
  readonly kind: ReleaseKind;
  readonly said: Said;
  readonly step: Step;
};

/** What happens to a stay in custody, inside this service. */
export type CustodyEvent =
  | { readonly type: 'episode-opened'; readonly episode: Episode }
  | ({ readonly type: 'admission-learnt'; readonly admission: Admission } & InEpisode)
  | ({ readonly type: 'moved'; readonly movement: Movement } & InEpisode)
  | ({ readonly type: 'transfer-announced'; readonly announced: Announcement } & InEpisode)
  | ({ readonly type: 'recall-announced'; readonly recall: Recall } & InEpisode)
  | ({ readonly type: 'departure-inferred'; readonly departure: Departure } & InEpisode)
  | ({
      readonly type: 'departure-settled';
      readonly departureId: string;
      readonly settlement: Settlement;
    } & InEpisode)
  | ({ readonly type: 'release-recorded'; readonly release: Release } & InEpisode)
  /** The same release, told once more with its moment put right or its prison filled in. */
  | ({ readonly type: 'release-retold'; readonly releaseId: string } & Retold & InEpisode)
  | ({
      readonly type: 'release-confirmed';
      readonly releaseId: string;
      readonly at: Instant;
    } & InEpisode)
  | ({ readonly type: 'release-reversed'; readonly releaseId: string } & Reversal & InEpisode)
  | ({
      readonly type: 'release-corrected';
      readonly releaseId: string;
      readonly reason: string;
      readonly step: Step;
    } & InEpisode)
  /** A source told of the person elsewhere while a prison held them: both prisons look at it. */
  | ({
      readonly type: 'sources-disagreed';
      readonly claim: Claim;
    } & InEpisode)
  /** It was somebody else's stay, who takes it over. */
  | ({
      readonly type: 'booking-given';
      readonly at: Instant;
      readonly toRef: string;
      readonly openedAs: string;
      /** What was begun in the stay and goes with it: each by its id, with the id that it gets there. */
      readonly goes: Readonly<Record<string, string>>;
      readonly look: readonly BookingLook[];
    } & InEpisode)
  | ({ readonly type: 'episode-ended'; readonly ending: Ending } & InEpisode)
  /** That the person had left was only concluded from another stay, which was somebody else's. */
  | ({ readonly type: 'ending-lifted' } & InEpisode);

/** What a person must look at: what went along at the one whose stay it is, what stays at the one who was booked. */
export type BookingLook = {
  readonly reviewId: string;
  readonly prisonId: string;
  readonly reason: 'BOOKING_TOOK_ALONG' | 'BOOKING_LEFT_BEHIND';
  readonly source: string;
  readonly at: Instant;
};

/** What a source told of a person whom another prison held, and the items on the review lists of the two. */
type Claim = {
  readonly heldBy: string;
  readonly claimedBy: string;
  readonly at: Instant;
  readonly source: string;
  readonly items: Readonly<Record<'heldBy' | 'claimedBy', string>>;
};
