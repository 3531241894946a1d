import { OrgId, Role } from '@throughcare/contracts';
import { z } from 'zod';
import { AccountName } from '../accounts/account.ts';
import { passwordLength } from '../accounts/passwords.ts';

/** Roles that people have; the others are of services and timers. */
export const GivenRole = Role.exclude(['SERVICE', 'SYS']);
const roles = z.array(GivenRole).min(1).max(10);
const title = z.string().trim().min(1).max(200);
/** Asked with every change of one's own account: whoever finds a desk open cannot take the account. */
const current = z.string().min(1).max(200).meta({ format: 'password' });
const nothing = z.strictObject({});

/** What may be done with accounts over HTTP, below `/auth`: forms of the desk are generated from it. */
export const accountCommands = {
  'add-account': {
    path: '/accounts',
    changes: null,
    body: z.strictObject({ name: AccountName, title, org: OrgId, roles }),
  },
  'change-account': {
    path: '/accounts/{name}/change',
    changes: 'name',
    body: z.strictObject({ title, org: OrgId, roles }),
  },
  'lock-account': { path: '/accounts/{name}/lock', changes: 'name', body: nothing },
  'unlock-account': { path: '/accounts/{name}/unlock', changes: 'name', body: nothing },
  'renew-password': { path: '/accounts/{name}/renew-password', changes: 'name', body: nothing },
  'reset-second-factor': {
    path: '/accounts/{name}/reset-second-factor',
    changes: 'name',
    body: nothing,
  },
  'end-sessions-of': { path: '/accounts/{name}/end-sessions', changes: null, body: nothing },
  'close-account': { path: '/accounts/{name}/close', changes: 'name', body: nothing },
  'change-own-password': {
    path: '/account/change-password',
    changes: null,
    body: z.strictObject({
      current,
      next: z
        .string()
        .min(passwordLength.least, `A password has ${passwordLength.least} characters at least.`)
        .max(passwordLength.most)
        .meta({ format: 'password' }),
    }),
  },
  'begin-own-second-factor': {
    path: '/account/begin-second-factor',
    changes: null,
    body: z.strictObject({ current }),
  },
  'confirm-own-second-factor': {
    path: '/account/confirm-second-factor',
    changes: null,
    body: z.strictObject({ code: z.string().trim().min(6).max(20) }),
  },
  'end-own-session': {
    path: '/account/sessions/{id}/end',
    changes: null,
    body: nothing,
  },
  'end-own-sessions': { path: '/account/end-sessions', changes: null, body: nothing },
} as const;
export type AccountCommand = keyof typeof accountCommands;
