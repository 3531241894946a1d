import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { stopCause } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { isFollowed } from './moves.ts';
import { type ClosingReason, episodeState, type TreatmentEpisode } from './state.ts';

const finished = (episode: TreatmentEpisode) =>
  ['ENDED', 'CLOSED', 'REFUSED'].includes(episodeState(episode));

/** Until when a place is held for an order that is not issued yet; an issued order has dates of its own. */
export function holdEnds(state: Pathway, episode: TreatmentEpisode): Instant | null {
  if (episodeState(episode) !== 'CONFIRMED' || state.orders[episode.orderId]?.issued) return null;
  return episode.confirmed?.heldUntil ?? null;
}

function closingReason(
  state: Pathway,
  episode: TreatmentEpisode,
  now: Instant,
): ClosingReason | null {
  if (stopCause(state)) return 'STOPPED';
  const over = state.orders[episode.orderId]?.over;
  if (over) return over;
  const until = holdEnds(state, episode);
  if (isFollowed(state, episode)) return 'MOVED';
  return until !== null && now >= until ? 'HOLD_EXPIRED' : null;
}

/** A request that was heard opens its episode, here or wherever the request has gone meanwhile. */
export const openEpisodes = (state: Pathway): TreatmentEvent[] =>
  inOrder(state.requests)
    .filter(({ id }) => !state.episodes[id])
    .map(({ id }) => ({ type: 'place-requested', episodeId: id }));

/** The court takes a request back: the episode closes if treatment has not started, or no order was made. */
export const meetWithdrawals = (state: Pathway): TreatmentEvent[] =>
  inOrder(state.withdrawals).flatMap(({ id: withdrawalId, orderId, requestId, at }) =>
    inOrder(state.episodes)
      .filter(
        (episode) =>
          episode.orderId === orderId &&
          episode.requestedAt <= at &&
          !episode.withdrawalsMet.includes(withdrawalId),
      )
      .flatMap((episode): TreatmentEvent[] => {
        const episodeId = episode.id;
        const meant = requestId === null || requestId === episodeId;
        const waits = ['PLACE_REQUESTED', 'CONFIRMED'].includes(episodeState(episode));
        // Treatment that began before an order was made has no mandate when none is made: it is the person's own affair.
        const early = !finished(episode) && !state.orders[orderId]?.issued;
        return [
          { type: 'place-withdrawal-met', episodeId, withdrawalId },
          ...(meant && (waits || early)
            ? [
                {
                  type: 'episode-closed' as const,
                  episodeId,
                  reason: 'REQUEST_WITHDRAWN' as const,
                  at,
                },
              ]
            : []),
        ];
      }),
  );

/** Who may take the place, or whether the one that was asked takes anybody, is looked up by the record that decides, once. */
export const lookUpProviders = (state: Pathway): TreatmentEvent[] =>
  inOrder(state.episodes)
    .filter(
      (episode) =>
        episodeState(episode) === 'PLACE_REQUESTED' &&
        episode.invited === null &&
        !episode.lookingUp,
    )
    .map(({ id }) => ({ type: 'providers-wanted', episodeId: id }));

/** The order is over, the holding has run out, or everything stops: the episode closes. */
export function closeEpisodes(state: Pathway, now: Instant): TreatmentEvent[] {
  return inOrder(state.episodes).flatMap((episode): TreatmentEvent[] => {
    const reason = finished(episode) ? null : closingReason(state, episode, now);
    return reason ? [{ type: 'episode-closed', episodeId: episode.id, reason, at: now }] : [];
  });
}

/** A retracted death or an ending by mistake lifts what it had closed, as does a provider that was to follow and does not. */
export const reopenEpisodes = (state: Pathway): TreatmentEvent[] =>
  inOrder(state.episodes)
    .filter((episode) => {
      const { orderId, closed } = episode;
      if (closed?.reason === 'MOVED') return !isFollowed(state, episode);
      if (closed?.reason === 'STOPPED') return stopCause(state) === null;
      return closed?.reason.startsWith('ORDER_') === true && !state.orders[orderId]?.over;
    })
    .map(({ id }) => ({ type: 'episode-reopened', episodeId: id }));
