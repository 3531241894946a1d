import { aftercareEventTypes as types } from '@throughcare/contracts';
import { type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { providerOf } from '../treatment/state.ts';
import type { VoluntaryEvent } from './evolve.ts';

type Of = { readonly episodeId: string; readonly providerOrg: string };

/** A row of the table. Everything here is told on the care side alone, and names no order. */
const tells =
  <E extends { readonly episodeId: string }>(tell: (of: Of, event: E) => Publication) =>
  (event: E, { episodes }: Pathway): Publication[] => {
    const episode = episodes[event.episodeId];
    const providerOrg = episode ? providerOf(episode) : null;
    return providerOrg === null ? [] : [tell({ episodeId: event.episodeId, providerOrg }, event)];
  };

export const voluntaryPublishers: Publishers<Pathway, VoluntaryEvent> = {
  'continuation-told': tells((of, { endsOn }) =>
    publication(types.continuationDue, 'care', { ...of, endsOn }),
  ),
  'continuation-offered': tells((of, { continues, on }) =>
    publication(types.continuationOffered, 'care', { ...of, on, continues }),
  ),
  'continuation-answered': tells((of, { answer, saidBy, on }) =>
    publication(types.continuationAnswered, 'care', {
      ...of,
      on,
      answer,
      saidBy,
    }),
  ),
  'voluntary-care-begun': tells((of, { on }) =>
    publication(types.voluntaryCareBegun, 'care', { ...of, on }),
  ),
  // Why it stopped is told to nobody: it may be a death, or custody.
  'voluntary-care-stopped': tells((of, { on }) =>
    publication(types.voluntaryCareEnded, 'care', {
      ...of,
      on,
      reasonGroup: 'STOPPED',
    }),
  ),
  'voluntary-care-broken-off': tells((of, { on, reasonGroup }) =>
    publication(types.voluntaryCareBrokenOff, 'care', { ...of, on, reasonGroup }),
  ),
  'voluntary-care-resumed': tells((of, { on }) =>
    publication(types.voluntaryCareResumed, 'care', { ...of, on }),
  ),
  'voluntary-care-ended': tells((of, { on, reasonGroup }) =>
    publication(types.voluntaryCareEnded, 'care', { ...of, on, reasonGroup }),
  ),
};
