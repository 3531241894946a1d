import { addMinutes, type Instant } from '@throughcare/contracts';
import { type DocumentType, type FollowUpOwed, oneDesk } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { type Delivery, deliveryOf, evolve, type NoticeDesk, type NoticeEvent } from './state.ts';
import { noticeDeskView } from './view.ts';

/** What follows from an event, done by the follow-up of that name. */
function owed(event: NoticeEvent, state: NoticeDesk): FollowUpOwed[] {
  switch (event.type) {
    case 'look-due':
      return [{ name: 'look-what-waits', key: `${state.looks}`, payload: {} }];
    case 'step-told': {
      const { step, to, onCall, count, at } = event;
      return [
        {
          name: 'tell-organisation',
          key: `${step}/${to}`,
          payload: { to, step, onCall, count, at },
        },
      ];
    }
    case 'delivery-owed':
      return deliver(event.delivery.deliveryId, 0);
    case 'delivery-asked-again':
      return deliver(event.deliveryId, deliveryOf(state, event.deliveryId)?.attempts ?? 0);
    case 'delivery-tried': {
      const { deliveryId, again } = event;
      const attempts = deliveryOf(state, deliveryId)?.attempts ?? 0;
      return again === null
        ? []
        : deliver(deliveryId, attempts).map((one) => ({ ...one, notBefore: again }));
    }
    case 'watched':
    case 'nothing-waits':
    case 'secret-made':
      return [];
    default:
      return event satisfies never;
  }
}

const deliver = (deliveryId: string, attempt: number): FollowUpOwed[] => [
  { name: 'deliver-notice', key: `${deliveryId}/${attempt}`, payload: { deliveryId } },
];

/** Where deliveries of all organisations are found. */
export const toSend = { name: 'notices-to-send', key: oneDesk } as const;
export const lastFailed = { name: 'notices-failed', key: oneDesk } as const;

/** Those of which the last try did not succeed, the newest try last. */
const failed = (deliveries: readonly Delivery[]): (Delivery & { readonly triedAt: Instant })[] =>
  deliveries
    .flatMap((one) =>
      one.status !== 'SENT' && one.triedAt !== null ? [{ ...one, triedAt: one.triedAt }] : [],
    )
    .sort((a, b) => (a.triedAt < b.triedAt ? -1 : 1));

/** Notices to one organisation: when it is looked whether something waits, what was told, and each delivery. */
export const noticeDesk: DocumentType<NoticeDesk, NoticeEvent, IntakeSettings> = {
  kind: 'notice-desk',
  idParam: 'organisationId',
  empty: (org) => ({ org, lookAt: null, looks: 0, told: {}, secrets: [], deliveries: [] }),
  evolve,
  rules: ({ lookAt }, { now, settings }) =>
    lookAt !== null && now >= lookAt
      ? [{ type: 'look-due', next: addMinutes(now, settings.noticeLookMinutes) }]
      : [],
  followUps: owed,
  // What is owed stands in the records of those to whom it is owed.
  duties: 'none',
  timers: ({ lookAt }) => lookAt,
  // For whoever runs the installation: how many wait, and the last that failed of each organisation.
  registers: ({ deliveries }) => [
    ...deliveries
      .filter(({ status }) => status === 'WAITING')
      .map(({ deliveryId: item, at: sort }) => ({ ...toSend, sort, item })),
    ...failed(deliveries)
      .slice(-1)
      .map(({ deliveryId: item, triedAt: sort }) => ({ ...lastFailed, sort, item })),
  ],
  entities: (state) => [{ [state.org]: state }],
  views: { 'notice-desk': noticeDeskView },
};
