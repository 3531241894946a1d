import { earliest } from '@throughcare/contracts';
import { type Duty, inOrder, listed } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { continuationTellsAt } from '../voluntary/rules.ts';
import { isOfOwnWill } from '../voluntary/state.ts';
import { openEnquiries } from './enquiries.ts';
import { holdEnds } from './rules.ts';
import { episodeState, providerOf, type TreatmentEpisode } from './state.ts';

/** Who has or was asked for a place in it. */
export const orgsOf = (episode: TreatmentEpisode): readonly string[] => {
  const provider = providerOf(episode);
  return provider === null ? (episode.invited ?? []) : [provider];
};

/** Asked for, held, under way or broken off; also as care of the person's own will. */
const isOpen = (episode: TreatmentEpisode): boolean =>
  !['REFUSED', 'ENDED', 'CLOSED'].includes(episodeState(episode)) || isOfOwnWill(episode);

/** Places and treatment, at each provider that was asked or the one that has it; and what the court asks of that one. */
export const episodesOwed = (state: Pathway, settings: AftercareSettings): Duty[] =>
  inOrder(state.episodes).flatMap((episode): Duty[] => {
    const { id, requestedAt } = episode;
    const sort = `${requestedAt}/${id}`;
    const held = holdEnds(state, episode);
    const moves = earliest(held, continuationTellsAt(state, episode, settings));
    const [asked] = openEnquiries(state, episode);
    const provider = providerOf(episode);
    return [
      ...(isOpen(episode)
        ? orgsOf(episode).map((key) =>
            listed('episodes', { kind: 'PLACE', id, due: held, moves }, { key, sort }),
          )
        : []),
      ...(asked && provider !== null
        ? [
            listed(
              'enquiries',
              { kind: 'PLACE', id, due: asked.asked.dueAt },
              { key: provider, sort },
            ),
          ]
        : []),
    ];
  });
