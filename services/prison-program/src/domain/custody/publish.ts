import { prisonProgramEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import type { Admission, Ending, Movement, Release } from './state.ts';

/** Custody and release are justice; a death goes to everyone. */
export const custodyPublishers: Publishers<PathwayState, CustodyEvent> = {
  'episode-opened': ({ episode: { id, admission } }) => [admission && admitted(id, admission)],
  // The stay is known already, and may be over: telling of it now would look like a new arrival.
  'admission-learnt': nobody,
  moved: ({ episodeId, movement }) => [movedTo(episodeId, movement)],
  'transfer-announced': ({ episodeId, announced: { toPrison, until } }) => [
    publication(types.transferAnnounced, 'justice', { episodeId, toPrison, until }),
  ],
  'recall-announced': nobody,
  'sources-disagreed': nobody,
  'booking-given': ({ episodeId, at: voidedAt }) => [
    publication(types.prisonerStayVoided, 'justice', { episodeId, voidedAt }),
  ],
  'departure-inferred': ({ episodeId, departure: { windowFrom, windowTo } }) => [
    publication(types.prisonerLeftList, 'justice', {
      episodeId,
      basis: 'INFERRED',
      windowFrom,
      windowTo,
    }),
  ],
  'departure-settled': ({ episodeId, settlement: { outcome } }) => [
    publication(types.prisonerLeftListSettled, 'justice', { episodeId, outcome }),
  ],
  'release-recorded': ({ episodeId, release }) => [recorded(episodeId, release)],
  // Under the same id: whoever heard of it puts its moment right.
  'release-retold': ({ episodeId, releaseId }, state) => {
    const release = state.episodes[episodeId]?.releases.find(({ id }) => id === releaseId);
    if (!release) return [];
    return [
      release.confirmedAt === null
        ? recorded(episodeId, release)
        : confirmed(state, episodeId, releaseId),
    ];
  },
  'release-confirmed': ({ episodeId, releaseId }, state) => [
    confirmed(state, episodeId, releaseId),
  ],
  'release-reversed': ({ episodeId, releaseId, reason }) => [
    publication(types.prisonerReleaseReversed, 'justice', {
      episodeId,
      releaseId,
      reasonCode: reason,
    }),
  ],
  'release-corrected': ({ episodeId, releaseId, reason }) => [
    publication(types.prisonerReleaseCorrected, 'justice', {
      episodeId,
      releaseId,
      reasonCode: reason,
    }),
  ],
  'episode-ended': ({ ending }) => ended(ending),
  // Nobody was told that the stay had ended.
  'ending-lifted': nobody,
};

function admitted(episodeId: string, { at, prisonId, reason }: Admission): Publication {
  const data = { episodeId, receivedAt: at, prisonId };
  return reason === 'RECALL'
    ? publication(types.prisonerRecalled, 'justice', { ...data, reason })
    : publication(types.prisonerReceived, 'justice', { ...data, reason });
}

function movedTo(episodeId: string, { kind, at, prisonId, reason }: Movement): Publication | null {
  switch (kind) {
    case 'LEFT':
      return (
        reason &&
        publication(types.prisonerLeftCustodyTemporarily, 'justice', {
          episodeId,
          leftAt: at,
          prisonId,
          reason,
        })
      );
    case 'RETURNED':
      return publication(types.prisonerReturned, 'justice', {
        episodeId,
        returnedAt: at,
        prisonId,
      });
    case 'ESCAPED':
      return publication(types.prisonerEscaped, 'justice', { occurredAt: at, episodeId });
    case 'RECAPTURED':
    case 'TRANSFERRED':
      return publication(types.prisonerReceived, 'justice', {
        episodeId,
        receivedAt: at,
        prisonId,
        reason: kind,
      });
    default:
      return kind satisfies never;
  }
}

function recorded(
  episodeId: string,
  { id: releaseId, releasedAt, prisonId, planned, heldUntil }: Release,
): Publication {
  return publication(types.prisonerReleaseRecorded, 'justice', {
    episodeId,
    releaseId,
    releasedAt,
    prisonId,
    planned,
    provisional: true,
    heldUntil,
  });
}

function confirmed(
  { episodes }: PathwayState,
  episodeId: string,
  releaseId: string,
): Publication | null {
  const episode = episodes[episodeId];
  const release = episode?.releases.find((one) => one.id === releaseId);
  if (!episode || !release) return null;
  const { releasedAt, prisonId, planned, area } = release;
  return publication(types.prisonerReleased, 'justice', {
    episodeId,
    releaseId,
    releasedAt,
    prisonId,
    reason: 'RELEASED',
    planned,
    area,
    admissionKnown: episode.admission !== null,
  });
}

function ended({ kind, at }: Ending): Publication[] {
  const notice = { occurredAt: at };
  switch (kind) {
    case 'DIED':
      return (['justice', 'care'] as const).map((audience) =>
        publication(types.prisonerDied, audience, notice),
      );
    case 'DEPORTED':
      return [publication(types.prisonerDeported, 'justice', notice)];
    case 'LEFT_UNTOLD':
    case 'BOOKING_MOVED':
      return [];
    default:
      return kind satisfies never;
  }
}
