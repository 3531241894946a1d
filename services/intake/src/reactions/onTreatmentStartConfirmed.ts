import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onTreatmentStartConfirmed = reaction({
  to: told.treatmentStartConfirmed,
  does: 'Treatment goes on: the need is known, and the provider holds the case',
  decide: ({ data, event }) => [
    { type: 'place-heard', id: data.episodeId, providerOrg: data.providerOrg },
    { type: 'need-heard', id: data.episodeId, evidence: { kind: 'TREATMENT', since: event.time } },
  ],
});
