import { type Instant, releaseKinds } from '@throughcare/contracts';
import { amend, type Handlers, put } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import type { CustodyEvent } from './events.ts';
import type { Episode, Release } from './state.ts';

export const custodyHandlers: Handlers<PathwayState, CustodyEvent> = {
  'episode-opened': (state, { episode }) => ({
    ...state,
    episodes: put(state.episodes, episode.id, episode),
  }),
  'admission-learnt': (state, { episodeId, admission }) =>
    changed(state, episodeId, () => ({ admission, since: admission.at })),
  moved: (state, { episodeId, movement }) =>
    changed(state, episodeId, ({ prisonId, movements }) => ({
      prisonId: movement.kind === 'LEFT' ? prisonId : movement.prisonId,
      movements: [...movements, movement],
      ...(movement.kind !== 'LEFT' && { announced: null }),
    })),
  'transfer-announced': (state, { episodeId, announced }) =>
    changed(state, episodeId, () => ({ announced })),
  'recall-announced': (state, { episodeId, recall }) =>
    changed(state, episodeId, () => ({ recall })),
  'sources-disagreed': (state, { episodeId, claim: { at } }) =>
    changed(state, episodeId, ({ disagreedAt = [] }) => ({ disagreedAt: [...disagreedAt, at] })),
  'booking-given': (state) => state,
  'departure-inferred': (state, { episodeId, departure }) =>
    changed(state, episodeId, ({ departures }) => ({ departures: [...departures, departure] })),
  'departure-settled': (state, { episodeId, departureId, settlement }) =>
    changed(state, episodeId, ({ departures }) => ({
      departures: departures.map((one) =>
        one.id === departureId ? { ...one, settled: settlement } : one,
      ),
    })),
  // A prison's own word takes the place of what was only inferred: where it is taken back, nothing says that the person is gone.
  'release-recorded': (state, { episodeId, release }) =>
    changed(state, episodeId, ({ releases, ending }) => ({
      releases: [...releases, release],
      ending: ending?.kind === 'LEFT_UNTOLD' ? null : ending,
    })),
  'release-retold': (state, { episodeId, releaseId, releasedAt, prisonId, kind, said, step }) => {
    const changedTo = { releasedAt, prisonId, kind, planned: releaseKinds[kind].planned, said };
    return changed(state, episodeId, (episode) => ({
      ...whereItBegan(episode, releasedAt),
      prisonId,
      releases: episode.releases.map((one) =>
        one.id === releaseId
          ? { ...one, ...changedTo, before: [...one.before, toldOf(one)], recorded: step }
          : one,
      ),
    }));
  },
  'release-confirmed': (state, { episodeId, releaseId, at }) =>
    releaseChanged(state, episodeId, releaseId, { confirmedAt: at }),
  'release-reversed': (state, { episodeId, releaseId, reason, step, backAt }) =>
    releaseChanged(state, episodeId, releaseId, {
      reversed: { reason, step, ...(backAt !== undefined && { backAt }) },
    }),
  'release-corrected': (state, { episodeId, releaseId, reason, step }) =>
    releaseChanged(state, episodeId, releaseId, { corrected: { reason, step } }),
  'episode-ended': (state, { episodeId, ending }) => changed(state, episodeId, () => ({ ending })),
  'ending-lifted': (state, { episodeId }) => changed(state, episodeId, () => ({ ending: null })),
};

const toldOf = ({ releasedAt, prisonId, recorded }: Release) => ({
  releasedAt,
  prisonId,
  step: recorded,
});
/** A stay of which only its end is known begins with it. */
const whereItBegan = ({ admission, movements, since }: Episode, releasedAt: Instant) =>
  admission === null && movements.length === 0 ? { since: releasedAt } : { since };

const changed = (
  state: PathwayState,
  id: string,
  change: (episode: Episode) => Partial<Episode>,
): PathwayState => ({ ...state, episodes: amend(state.episodes, id, change) });

const releaseChanged = (
  state: PathwayState,
  episodeId: string,
  releaseId: string,
  change: Partial<Release>,
): PathwayState =>
  changed(state, episodeId, ({ releases }) => ({
    releases: releases.map((one) => (one.id === releaseId ? { ...one, ...change } : one)),
  }));
