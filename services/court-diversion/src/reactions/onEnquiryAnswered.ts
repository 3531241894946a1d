import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onEnquiryAnswered = reaction({
  to: told.enquiryAnswered,
  does: 'the provider has answered what the court asked',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'PROVIDER_ANSWERED',
      orderId: heard.data.orderId,
      enquiryId: heard.data.enquiryId,
      answer: heard.data.answer,
    }),
});
