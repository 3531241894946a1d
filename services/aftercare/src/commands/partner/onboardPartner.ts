import { commandsOn, refuse } from '@throughcare/record';
import { Agreement } from '../../domain/partner/agreement.ts';
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
  claims: ({ body: { org } }) => [{ scope: 'partner-org', value: org }],
  shows: 'partner',
  entity: () => 'agreement',
  decide({ body }, { agreement }) {
    if (body.agreedTo !== null && body.agreedTo < body.agreedFrom)
      return refuse.invalid('/agreedTo', 'before-start', 'An agreement ends after it begins.');
    if (JSON.stringify(agreement) === JSON.stringify(body)) return [];
    return [{ type: 'partner-agreed', agreement: body }];
  },
});
