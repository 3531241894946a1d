import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { atCourtHeard, candidateHeard } from '../domain/facts/candidate.ts';

export const onOrderIssued = reaction({
  to: told.orderIssued,
  does: 'An order about drug treatment makes the need known; the order is linked to its referral, and the provider that it names may ask who the person is',
  decide: ({ data, event }) => [
    candidateHeard(data),
    atCourtHeard({ ...data, issued: true }, event),
    ...(data.need === 'KNOWN'
      ? [
          {
            type: 'need-heard' as const,
            evidence: { id: data.orderId, kind: 'ORDER' as const, since: event.time },
          },
        ]
      : []),
  ],
});
