import type { Role } from '@throughcare/contracts';
import type { Issuer } from '@throughcare/issuer';
import type { Whatever } from '@throughcare/record';

export type Answered = { readonly status: number; readonly body: Whatever };

/** Tokens by who somebody is, each made once. */
export class Tokens {
  readonly #issuer: Issuer;
  readonly #made = new Map<string, string>();

  constructor(issuer: Issuer) {
    this.#issuer = issuer;
  }
  of(role: Role, org: string, subject: string): string {
    const name = `${role} ${org} ${subject}`;
    const token =
      this.#made.get(name) ?? this.#issuer.token({ subject, org, roles: [role] }, 8 * 3_600);
    this.#made.set(name, token);
    return token;
  }
}
