import { addDaysToDate, type CalendarDate, dateOf, utc } from '@throughcare/contracts';
import { type Context, type Limit, todayIn, unlessFile, zoneOf } from '@throughcare/record';
import { decidesHere, type OnPathway } from '../access/preconditions.ts';
import { present } from '../access/present.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOfOwnWill, type VoluntaryState } from '../voluntary/state.ts';
import { type EpisodeState, episodeState, providerOf, type TreatmentEpisode } from './state.ts';

type OfEpisode = { readonly episodeId: string };

/** The episode that a command names, once it is known to be there. */
export const theEpisode = ({ episodes }: Pathway, { episodeId }: OfEpisode): TreatmentEpisode =>
  present(episodes[episodeId]);

/** The episode is in one of the states that allow the step. */
export const onEpisodeIn = (
  ...allowed: readonly EpisodeState[]
): readonly OnPathway<OfEpisode>[] => [
  ...decidesHere,
  {
    kind: 'conflict',
    code: 'episode-not-in-state',
    detail: 'The episode is not in a state that allows this.',
    lacks(current, { params }) {
      const state = episodeState(theEpisode(current, params));
      return allowed.includes(state) ? null : { state };
    },
  },
];

/**
 * Treatment is in one of the states that allow the step: under the order, or as care of the person's own will, which goes
 * by the same commands when the mandate has ended.
 */
export const onTreatmentIn = (
  under: readonly EpisodeState[],
  ofOwnWill: readonly VoluntaryState[],
): readonly OnPathway<OfEpisode>[] => [
  ...decidesHere,
  {
    kind: 'conflict',
    code: 'episode-not-in-state',
    detail: 'The episode is not in a state that allows this.',
    lacks(current, { params }) {
      const episode = theEpisode(current, params);
      const state = episodeState(episode);
      return under.includes(state) || isOfOwnWill(episode, ofOwnWill) ? null : { state };
    },
  },
];

/** The day that it is for the provider of an episode. */
export const todayAt = (
  episode: TreatmentEpisode,
  { now, settings }: Pick<Context, 'now' | 'settings'>,
): CalendarDate => dateOf(now, zoneOf(settings, providerOf(episode)));

const todayAtProvider: Limit<Pathway, unknown, OfEpisode> = todayIn(
  ({ state, params, context }) => {
    const episode = state.episodes[params.episodeId];
    return episode ? zoneOf(context.settings, providerOf(episode)) : utc;
  },
);

/** A day on which something has happened is not ahead where the provider is. */
export const hasComeAbout = [{ ...todayAtProvider, code: 'date-ahead' }] as const;

/** The longest term that any regime gives a deferral (domain reference 2.3): treatment that began before it is not this one. */
const longestBefore = 731;
export const earliestStart: Limit<Pathway, unknown, OfEpisode> = unlessFile({
  is: 'two years before the place was asked for',
  at({ state, params, context }) {
    const episode = state.episodes[params.episodeId];
    if (!episode) return null;
    const asked = dateOf(episode.requestedAt, zoneOf(context.settings, providerOf(episode)));
    return addDaysToDate(asked, -longestBefore);
  },
});

/** Of what treats now, under the order or of the person's own will. */
const treating = (
  is: string,
  day: (of: Pick<TreatmentEpisode, 'breaks'>, episode: TreatmentEpisode) => CalendarDate | null,
): Limit<Pathway, unknown, OfEpisode> =>
  unlessFile({
    is,
    at({ state, params }) {
      const episode = state.episodes[params.episodeId];
      return episode ? day(isOfOwnWill(episode) ? episode.voluntary : episode, episode) : null;
    },
  });
export const startOrResumption = treating(
  'the start of treatment, or its last resumption',
  ({ breaks }, { started }) => breaks.at(-1)?.resumedOn ?? started?.on ?? null,
);
export const lastBreakOff = treating(
  'the day on which it was broken off',
  ({ breaks }) => breaks.at(-1)?.on ?? null,
);
export const startOfTreatment = treating(
  'the start of treatment',
  (_of, { started }) => started?.on ?? null,
);
