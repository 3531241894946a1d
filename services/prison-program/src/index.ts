export type { Episode, Release } from './domain/custody/episode.ts';
export { currentEpisode, whereaboutsOf } from './domain/custody/whereabouts.ts';
export { pathway } from './domain/pathway.ts';
export type { PathwayState } from './domain/state.ts';
export { prisonProgramService } from './service.ts';
export { Settings } from './settings.ts';
