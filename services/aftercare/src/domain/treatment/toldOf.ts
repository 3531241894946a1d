import { type Context, notSpokenFor, type Refusal, refuse } from '@throughcare/record';
import { mayAct, providerOf, type TreatmentEpisode } from './state.ts';

/**
 * Of which provider a file tells: the one that it names, else the one that the court asked or that has the place, else its own
 * organisation where that was asked. A file of anybody else has to name the provider: a place that stands with a prison or an
 * office would be nobody's work.
 */
export function toldOf(
  episode: TreatmentEpisode,
  named: string | undefined,
  context: Context,
): string | Refusal {
  const { org } = context.actor;
  const provider = named ?? providerOf(episode) ?? (mayAct(episode, org) ? org : null);
  if (provider === null)
    return refuse.invalid('/providerOrg', 'provider-required', 'Whose place it is was not said.');
  return notSpokenFor('/providerOrg', named, context) ?? provider;
}
