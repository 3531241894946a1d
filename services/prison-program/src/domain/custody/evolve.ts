import type { CustodyEvent } from './events.ts';
import type { Episode, Release } from './state.ts';

type Episodes = Readonly<Record<string, Episode>>;

export function evolveCustody(episodes: Episodes, event: CustodyEvent): Episodes {
  if (event.type === 'episode-opened') return { ...episodes, [event.episode.id]: event.episode };
  const episode = episodes[event.episodeId];
  return episode ? { ...episodes, [episode.id]: evolveEpisode(episode, event) } : episodes;
}

function evolveEpisode(
  episode: Episode,
  event: Exclude<CustodyEvent, { type: 'episode-opened' }>,
): Episode {
  switch (event.type) {
    case 'admission-learnt':
      return { ...episode, admission: event.admission, since: event.admission.at };
    case 'moved':
      return {
        ...episode,
        prisonId: event.movement.kind === 'LEFT' ? episode.prisonId : event.movement.prisonId,
        movements: [...episode.movements, event.movement],
      };
    case 'departure-inferred':
      return { ...episode, departures: [...episode.departures, event.departure] };
    case 'departure-settled':
      return {
        ...episode,
        departures: episode.departures.map((one) =>
          one.id === event.departureId ? { ...one, settled: event.settlement } : one,
        ),
      };
    case 'release-recorded':
      return { ...episode, releases: [...episode.releases, event.release] };
    case 'release-confirmed':
      return changeRelease(episode, event.releaseId, { confirmedAt: event.at });
    case 'release-reversed':
      return changeRelease(episode, event.releaseId, {
        reversed: { reason: event.reason, step: event.step },
      });
    case 'release-corrected':
      return changeRelease(episode, event.releaseId, {
        corrected: { reason: event.reason, step: event.step },
      });
    case 'episode-ended':
      return { ...episode, ending: event.ending };
  }
}

const changeRelease = (episode: Episode, id: string, change: Partial<Release>): Episode => ({
  ...episode,
  releases: episode.releases.map((one) => (one.id === id ? { ...one, ...change } : one)),
});
