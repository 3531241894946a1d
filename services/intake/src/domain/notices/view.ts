import { EntityId, Instant, OrgId } from '@throughcare/contracts';
import { among, anybody, each, notice, relation, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { type NoticeDesk, noticeSteps } from './state.ts';

export const NoticeDeskView = z
  .object({
    organisationId: notice(OrgId),
    secrets: notice(
      z.array(z.object({ since: Instant })).meta({ description: 'Valid now; none can be read' }),
    ),
    deliveries: notice(
      z.array(
        z.object({
          deliveryId: EntityId.meta({ description: 'The `webhook-id`' }),
          to: z.string(),
          step: z.enum(noticeSteps),
          onCall: z.boolean().meta({ description: 'To whoever is on call in the quiet hours' }),
          at: Instant,
          status: z.enum(['WAITING', 'SENT', 'FAILED']),
          attempts: z.int(),
          code: z.string().nullable().meta({ description: 'Of the last try' }),
          triedAt: Instant.nullable(),
          nextAt: Instant.nullable().meta({
            description:
              'When it is tried again by itself; null while it is being sent, and after the last try',
          }),
        }),
      ),
    ),
  })
  .meta({ description: 'Notices to an organisation, the newest first' });

/** Offices that have notices sent to them. */
export const offices = ['DCC', 'PROB', 'PCM', 'PHC', 'PROV', 'NGOC', 'COORD'] as const;

const isRegister = anybody('the register of organisations tells of no person');
export const ownOffice = relation(
  'OWN_STATEMENT',
  (state: NoticeDesk, { actor }) => state.org === actor.org,
  'of the organisation itself',
);
/** Who keeps the register, and the organisation’s own office. */
export const keepsNotices = {
  ...each(['ADMIN', 'INTAKE'], isRegister),
  ...each(offices, ownOffice),
};

export const noticeDeskView = viewsOn<NoticeDesk>()({
  name: 'notice-desk',
  param: 'organisationId',
  schema: NoticeDeskView,
  seenBy: [isRegister, among(offices, ownOffice)],
  of: ({ org, secrets, deliveries }) => ({
    organisationId: org as OrgId,
    secrets: secrets.map(({ at }) => ({ since: at })),
    deliveries: deliveries
      .toReversed()
      .map(({ count: _count, onCall = false, nextAt = null, ...one }) => ({
        ...one,
        onCall,
        nextAt,
      })),
  }),
});
