import { anyDay, commandsOn, notSpokenFor, today, unlessFile } from '@throughcare/record';
import { Agreement, claimOf } from '../../domain/partner/agreement.ts';
import { partner } from '../../domain/partner/document.ts';
import { brings, onboards, operates } from '../../domain/partner/relations.ts';

/** An agreement makes a listing a partner; renewing it replaces what was agreed. */
export const onboardPartner = commandsOn(partner)({
  name: 'onboard-partner',
  summary: 'Onboard an organisation, or renew its agreement',
  path: '/partners',
  by: { COORD: onboards, ADMIN: operates, IMPORT: brings },
  body: Agreement,
  opens: true,
  creates: true,
  claims: ({ body }) => [claimOf(body)],
  dates: {
    '/agreedFrom': anyDay,
    '/agreedTo': {
      from: [
        {
          is: 'the day from which it is agreed',
          code: 'before-start',
          at: ({ body }) => body.agreedFrom,
        },
        unlessFile(today),
      ],
    },
  },
  shows: 'partner',
  entity: () => 'agreement',
  decide({ body }, { agreement }, context) {
    for (const [n, prison] of body.prisons.entries()) {
      const no = notSpokenFor(`/prisons/${n}`, prison, context);
      if (no) return no;
    }
    if (JSON.stringify(agreement) === JSON.stringify(body)) return [];
    return [{ type: 'partner-agreed', agreement: body }];
  },
});
