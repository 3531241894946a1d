import { hash } from 'node:crypto';
import type { Role } from '@throughcare/contracts';

export type Caller = {
  readonly subject: string;
  readonly org: string;
  readonly roles: readonly Role[];
};

/** The command that is measured: who gives it, and how it reads for the n-th person. */
export type Requests = {
  readonly caller: Caller;
  /** True: the people are stored before, and each can be met once. False: each command opens a record of its own. */
  readonly stored: boolean;
  /** `thing`: what of the first person the command is about (see multiply); everyone else has one of their own. */
  path(person: number, thing: string): string;
  body(k: number): string;
};

export const subjectNames = ['referral', 'say'] as const;
export type SubjectName = (typeof subjectNames)[number];

export const requestsOf: Readonly<Record<SubjectName, Requests>> = {
  referral: {
    caller: { subject: 'bench-officer', org: 'intake-city', roles: ['INTAKE'] },
    stored: true,
    path: (n, thing) => `/intake/people/${refOf(n)}/referrals/${idOf(thing, n)}/accept`,
    body: () => '{}',
  },
  say: {
    caller: { subject: 'bench', org: 'intake-city', roles: ['INTAKE'] },
    stored: false,
    path: (n) => `/intake/people/${refOf(n)}/say`,
    // From 100 up: thirteen is refused by rule, and what lies past 999,999 is compared with all that was said.
    body: (k) =>
      JSON.stringify({
        n: 100 + (k % 900_000),
        note: 'Asked for by the court; interpreter booked.',
      }),
  },
};

/** The n-th person: spread over the whole range of ids as real ones are, and nobody has to remember a million of them. */
export function refOf(n: number): string {
  const hex = hash('sha1', `person ${n}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What the n-th person has in place of something of the first one's. */
export const idOf = (id: string, n: number): string =>
  id.slice(0, -12) + n.toString(16).padStart(12, '0');
