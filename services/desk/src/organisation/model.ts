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
  onCall: z.boolean(),
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

/** Whose organisation may have a program that signs in by keys, and who keeps them. */
export const keepers: Role[] = ['NGOC'];

export const ownKeysPath = '/organisation/:organisationId/keys';
export const ownKeysOf = ({ org }: Pick<SignedIn, 'org'>): string => `/organisation/${org}/keys`;

const MachineKey = z.looseObject({
  kid: z.string(),
  algorithms: z.array(z.string()),
  madeAt: Instant,
  madeBy: z.string(),
  until: Instant,
  state: z.string(),
  revokedAt: Instant.nullable(),
  revokedBy: z.string().nullable(),
  lastUsedAt: Instant.nullable(),
});
export type MachineKey = z.infer<typeof MachineKey>;

export const MachineKeys = z.looseObject({
  org: z.string(),
  clientId: z.string(),
  role: z.string(),
  tokenUrl: z.string(),
  keys: z.array(MachineKey),
  actions: z.array(Action),
});
export type MachineKeys = z.infer<typeof MachineKeys>;
