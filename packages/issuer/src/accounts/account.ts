import { OrgId, Role } from '@throughcare/contracts';
import { z } from 'zod';

export const AccountName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

export const accountKinds = {
  /** Of the sample caseload, where everybody is invented: chosen by one click, and has no password. */
  SAMPLE: 'sample account',
  /** Of this installation: a name and a password, and a second factor where `needsSecondFactor` says so. */
  LOCAL: 'local account',
} as const;
export type AccountKind = keyof typeof accountKinds;

export const Account = z.strictObject({
  name: AccountName,
  title: z.string().max(200),
  org: OrgId,
  roles: z.array(Role).min(1),
  kind: z.enum(Object.keys(accountKinds) as [AccountKind, ...AccountKind[]]),
  /** What the bearer does all day, in a sentence. */
  what: z.string().max(200).nullable(),
  /** Argon2id with its parameters and salt, in the PHC string format; null: nobody can sign in with a password. */
  password: z.string().startsWith('$argon2id$').nullable(),
  /** Secret of the second factor (RFC 6238), in Base32; null: not enrolled. */
  secondFactor: z
    .string()
    .regex(/^[A-Z2-7]{16,128}$/)
    .nullable(),
  /** Sessions and refresh tokens from before this moment are over. */
  sessionsEndedAt: z.iso.datetime().nullable(),
  /** A closed account signs nobody in, and its name is not given to anybody else. */
  closed: z.boolean(),
  /** Nobody signs in with it until it is unlocked. Files of earlier releases have none that is. */
  locked: z.boolean().default(false),
});
export type Account = z.infer<typeof Account>;

export type NewAccount = Pick<Account, 'name' | 'title' | 'org' | 'roles' | 'kind'> &
  Partial<Pick<Account, 'what' | 'password'>>;

export const newAccount = (account: NewAccount): Account => ({
  what: null,
  password: null,
  secondFactor: null,
  sessionsEndedAt: null,
  closed: false,
  locked: false,
  ...account,
});
