import { aftercareEventTypes } from '@throughcare/contracts';
import { organisationReaction } from '../bind.ts';

export const onAgreementChanged = organisationReaction({
  to: aftercareEventTypes.agreementChanged,
  does: 'the prisons that it names see the agreement of the partner, and its end',
  decide: ({ data }) => [{ type: 'agreement-told', agreement: data }],
});
