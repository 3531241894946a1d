import { type Context, inOrder } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { answerBy } from '../consent/desk.ts';
import { unsaid } from '../consent/state.ts';
import { outreachOf } from '../death/outreach.ts';
import type { IntakeEvent } from '../events.ts';
import { goesOnVoluntarily, placeStands } from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';

type Held = { readonly episodeId: string; readonly providerOrg: string | null };

/** Places whose providers may know who comes by the person's word alone: before an order, where they say so, and after it. */
const byTheirWord = ({ places, voluntaryCare }: Pathway): readonly Held[] => [
  ...inOrder(places).filter((place) => placeStands(place) && place.identityBy === 'CONSENT'),
  ...inOrder(voluntaryCare).filter(goesOnVoluntarily),
];

/** The person is asked once whether who treats them may know who they are; what they have said to it already stands. */
export function askWhetherKnown(state: Pathway, context: Context<IntakeSettings>): IntakeEvent[] {
  if (outreachOf(state) !== 'OPEN') return [];
  const wasAsked = (org: string) =>
    inOrder(state.consents).some(
      ({ recipients, scopes }) => recipients.includes(org) && scopes.includes('IDENTITY'),
    );
  for (const { episodeId, providerOrg } of byTheirWord(state)) {
    if (providerOrg === null || wasAsked(providerOrg)) continue;
    const consent = {
      consentId: context.id(`consent for place ${episodeId}`),
      recipients: [providerOrg],
      scopes: ['IDENTITY', 'CONTACT_ROUTE'] as const,
      purpose: 'TREATMENT' as const,
      ...unsaid,
      answerBy: answerBy(state, context, providerOrg),
      steps: [{ to: 'REQUESTED' as const, done: done(context) }],
    };
    return [{ type: 'consent-recorded', consent }];
  }
  return [];
}
