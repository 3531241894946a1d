import { fixed } from '../forms/field.ts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import { addressFacts } from '../organisation/addresses.ts';
import { deliveryThing } from '../organisation/deliveries.ts';
import { Organisation } from '../privacy/model.ts';
import { operator } from './model.ts';
import { noticesPath } from './notices.ts';

export const change = 'change-organisation';
/** What this page asks; the rest of the register's entry is sent as it stands. */
const asked = ['noticesTo', 'secondTo', 'quietHours', 'onCallTo'];

export const noticeThings: readonly AnyThing[] = [
  thing<Organisation>({
    path: `${noticesPath}/:organisationId`,
    roles: operator,
    service: 'intake',
    reads: '/organisations/:organisationId',
    answer: Organisation,
    actions: ({ organisationId, closed }) =>
      closed ? [] : [untoldStep(change, `/organisations/${organisationId}/change`, operator)],
    name: ({ organisationId }) => codeAsName(organisationId),
    facts: addressFacts,
    forms: {
      [change]: {
        narrow: (field, one) =>
          asked.includes(field.name) ? field : fixed(field.name, one[field.name]),
        choices: ({ timeZone: zone }, _asking, { say }) => ({
          'quietHours.from': { hint: say('operator.notice.quietFrom', { zone }) },
          'quietHours.to': { hint: say('operator.notice.quietTo') },
        }),
        preset: ({ noticesTo, secondTo, quietHours, onCallTo }) => ({
          noticesTo: noticesTo.join('\n'),
          secondTo: secondTo.join('\n'),
          'quietHours.from': quietHours?.from,
          'quietHours.to': quietHours?.to,
          onCallTo: onCallTo.join('\n'),
        }),
      },
    },
  }),
  deliveryThing(`${noticesPath}/:organisationId`, operator),
];
