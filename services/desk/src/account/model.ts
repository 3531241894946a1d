import { Instant, Role } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';

/** An account as the provider shows it. */
export const Account = z.looseObject({
  name: z.string(),
  title: z.string(),
  org: z.string(),
  roles: z.array(Role),
  kind: z.string(),
  password: z.boolean(),
  secondFactor: z.string(),
  locked: z.boolean(),
  closed: z.boolean(),
});
export type Account = z.infer<typeof Account>;
export const Accounts = z.looseObject({ items: z.array(Account) });
export type Accounts = z.infer<typeof Accounts>;

const Session = z.looseObject({ signedInAt: Instant, lastUsedAt: Instant });
export const OneAccount = Account.extend({
  waiting: z.boolean(),
  sessions: z.array(Session),
  changes: z.array(z.looseObject({ at: Instant, by: z.string(), what: z.string() })),
  actions: z.array(Action),
});
export type OneAccount = z.infer<typeof OneAccount>;

export const OwnAccount = Account.extend({
  sessions: z.array(Session.extend({ id: z.string(), current: z.boolean() })),
  actions: z.array(Action),
});
export type OwnAccount = z.infer<typeof OwnAccount>;

/** What is shown once, when it was made. */
export const Made = z.looseObject({ name: z.string(), made: z.string() });
