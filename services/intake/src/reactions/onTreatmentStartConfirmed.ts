import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { placeAnswered, placeHeard } from '../domain/facts/place.ts';

export const onTreatmentStartConfirmed = reaction({
  to: told.treatmentStartConfirmed,
  does: 'Treatment goes on: the need is known, and the provider holds the case',
  decide: ({ data, event }) => [
    placeHeard(data, { providerOrg: data.providerOrg, startedAt: event.time }),
    placeAnswered(data, { goesOnAt: event.time }),
    {
      type: 'need-heard',
      evidence: { id: data.episodeId, kind: 'TREATMENT', since: event.time },
    },
  ],
});
