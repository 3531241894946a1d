import { hash } from 'node:crypto';
import type { Role } from '@throughcare/contracts';

/** The command that is measured: who gives it, and how the n-th of them reads. */
export type Requests = {
  readonly caller: { readonly subject: string; readonly org: string; readonly roles: Role[] };
  path(ref: string): string;
  body(n: number): string;
};

export const subjectNames = ['say'] as const;
export type SubjectName = (typeof subjectNames)[number];

export const requestsOf: Readonly<Record<SubjectName, Requests>> = {
  say: {
    caller: { subject: 'bench', org: 'intake-city', roles: ['INTAKE'] },
    path: (ref) => `/intake/people/${ref}/say`,
    // From 100 up: thirteen is refused by rule, and what lies past 999,999 is compared with all that was said.
    body: (n) =>
      JSON.stringify({
        n: 100 + (n % 900_000),
        note: 'Asked for by the court; interpreter booked.',
      }),
  },
};

/** The n-th person: spread over the whole range of ids as real ones are, and nobody has to remember a million of them. */
export function refOf(n: number): string {
  const hex = hash('sha1', `person ${n}`);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
