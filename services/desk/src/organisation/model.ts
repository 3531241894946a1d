import { Instant, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import type { SignedIn } from '../kernel/signedIn.ts';

/** Offices that have notices sent to them, and see to it at their own organisation’s page. */
export const offices: Role[] = ['DCC', 'PROB', 'PCM', 'PHC', 'PROV', 'NGOC', 'COORD'];

export const ownNoticesPath = '/organisation/:organisationId/notices';
export const ownNoticesOf = ({ org }: Pick<SignedIn, 'org'>): string =>
  `/organisation/${org}/notices`;

const Delivery = z.looseObject({
  deliveryId: z.string(),
  to: z.string(),
  step: z.string(),
  at: Instant,
  status: z.string(),
  attempts: z.number(),
  code: z.string().nullable(),
  triedAt: Instant.nullable(),
  nextAt: Instant.nullable(),
});
export type Delivery = z.infer<typeof Delivery>;

export const NoticeDesk = z.looseObject({
  organisationId: z.string(),
  secrets: z.array(z.looseObject({ since: Instant })),
  deliveries: z.array(Delivery),
  actions: z.array(Action),
});
export type NoticeDesk = z.infer<typeof NoticeDesk>;
