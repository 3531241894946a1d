import type { Step } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { episodeState, providerOf } from './state.ts';

/** An organisation that is no more gives no place: what it held or was asked for alone is refused, elsewhere it steps aside. */
export function goneFrom(
  { episodes }: Pathway,
  episodeId: string,
  org: string,
  step: Step,
): TreatmentEvent[] {
  const episode = episodes[episodeId];
  if (!episode || !['PLACE_REQUESTED', 'CONFIRMED'].includes(episodeState(episode))) return [];
  const refused: TreatmentEvent = {
    type: 'place-refused',
    episodeId,
    reasonCode: 'PROVIDER_CLOSED',
    couldTake: [],
    step,
  };
  const provider = providerOf(episode);
  if (provider !== null) return provider === org ? [refused] : [];
  const invited = episode.invited ?? [];
  if (!invited.includes(org) || episode.passedBy.includes(org)) return [];
  const left = invited.some((one) => one !== org && !episode.passedBy.includes(one));
  return left ? [{ type: 'place-passed', episodeId, org }] : [refused];
}
