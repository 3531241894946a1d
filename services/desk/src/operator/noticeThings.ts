import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { fixed } from '../forms/field.ts';
import { type AnyThing, type Fact, thing, untoldStep } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { Organisation } from '../privacy/model.ts';
import { inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { operator } from './model.ts';
import { noticesPath } from './notices.ts';

export const NoticeDesk = z.looseObject({
  organisationId: z.string(),
  deliveries: z.array(
    z.looseObject({
      deliveryId: z.string(),
      to: z.string(),
      step: z.string(),
      at: Instant,
      status: z.string(),
      attempts: z.number(),
      code: z.string().nullable(),
      triedAt: Instant.nullable(),
    }),
  ),
});
export type NoticeDesk = z.infer<typeof NoticeDesk>;

export const change = 'change-organisation';
export const again = 'send-notice-again';
/** What this page asks; the rest of the register's entry is sent as it stands. */
const asked = ['noticesTo', 'secondTo'];

/** Whom notices go to, and whom to next. */
export const addressFacts = (one: Organisation, { say }: Pick<View, 'say'>): readonly Fact[] => [
  { label: say('privacy.fact.noticesTo'), value: inLine(say, one.noticesTo) || '–' },
  { label: say('privacy.fact.secondTo'), value: inLine(say, one.secondTo) || '–' },
];

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
        preset: ({ noticesTo, secondTo }) => ({
          noticesTo: noticesTo.join('\n'),
          secondTo: secondTo.join('\n'),
        }),
      },
    },
  }),
  thing<NoticeDesk>({
    path: `${noticesPath}/:organisationId/:deliveryId`,
    roles: operator,
    service: 'intake',
    reads: '/organisations/:organisationId/notices',
    answer: NoticeDesk,
    actions: ({ organisationId, deliveries }, { deliveryId }) =>
      deliveries.some((one) => one.deliveryId === deliveryId && one.status !== 'WAITING')
        ? [
            untoldStep(
              again,
              `/organisations/${organisationId}/notices/${deliveryId}/send-again`,
              operator,
            ),
          ]
        : [],
    name: ({ organisationId }) => codeAsName(organisationId),
    facts: ({ deliveries }, { say, times }, { deliveryId }) =>
      deliveries
        .filter((one) => one.deliveryId === deliveryId)
        .flatMap(({ to, at, status }) => [
          { label: say('operator.notice.to'), value: to },
          { label: say('operator.notice.at'), value: times.moment(at) },
          { label: say('operator.notice.status'), value: sayCode(say, 'delivery', status) },
        ]),
    home: ({ organisationId }) => `${noticesPath}/${organisationId}`,
  }),
];
