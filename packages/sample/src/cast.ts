import type { Role } from '@throughcare/contracts';
import { sampleAccounts } from '@throughcare/issuer';
import { Caller } from '@throughcare/replay';
import type { House } from '@throughcare/runtime';
import { overHttp } from '@throughcare/service-kit';

type Someone = { readonly org: string; readonly roles: readonly Role[] };

/** Everybody at work in the sample who has no account: a second prison, more partners, and the prison's daily list. */
const others = {
  'south-reception': { org: 'prison-south', roles: ['PREC'] },
  'orchard-provider': { org: 'provider-orchard', roles: ['PROV'] },
  beacon: { org: 'ngo-beacon', roles: ['NGOC'] },
  'beacon-worker': { org: 'ngo-beacon', roles: ['NGOW'] },
  bridge: { org: 'ngo-bridge', roles: ['NGOC'] },
  'bridge-worker': { org: 'ngo-bridge', roles: ['NGOW'] },
  juniper: { org: 'ngo-juniper', roles: ['NGOC'] },
  'juniper-worker': { org: 'ngo-juniper', roles: ['NGOW'] },
  'lantern-worker': { org: 'ngo-lantern', roles: ['NGOW'] },
  roster: { org: 'prison-north', roles: ['IMPORT'] },
} as const satisfies Record<string, Someone>;

/** Name of whoever acts: a sample account, or one of the others. Their token's subject is that name. */
export type Who = string;

/** The coordinator and the worker of each organisation that may be offered somebody. */
export const ngos: Readonly<Record<string, { readonly coordinator: Who; readonly worker: Who }>> = {
  'ngo-harbour': { coordinator: 'ngo', worker: 'ngo-worker' },
  'ngo-lantern': { coordinator: 'ngo-two', worker: 'lantern-worker' },
  'ngo-beacon': { coordinator: 'beacon', worker: 'beacon-worker' },
  'ngo-bridge': { coordinator: 'bridge', worker: 'bridge-worker' },
  'ngo-juniper': { coordinator: 'juniper', worker: 'juniper-worker' },
};

/** A token lives for the whole fill, on the wall's clock. */
const seconds = 3_600;

/** Whoever acts in the sample, each with their own token, made once. */
export class Cast {
  readonly #house: House;
  readonly #known = new Map<string, Caller>();

  constructor(house: House) {
    this.#house = house;
  }

  /** Someone at work, by name. Throws where the name is nobody's. */
  as(who: Who): Caller {
    const someone =
      (others as Readonly<Record<string, Someone>>)[who] ??
      sampleAccounts.find(({ name }) => name === who);
    if (!someone) throw new RangeError(`${who} is nobody`);
    return this.#caller(who, someone.org, someone.roles);
  }

  /** The person themself: their token's subject is their reference. */
  person(ref: string): Caller {
    return this.#caller(ref, 'public', ['PERSON']);
  }

  #caller(subject: string, org: string, roles: readonly Role[]): Caller {
    const known = this.#known.get(subject);
    if (known) return known;
    const token = this.#house.issuer.token({ subject, org, roles }, seconds);
    const caller = new Caller(
      overHttp(() => this.#house.url),
      () => token,
    );
    this.#known.set(subject, caller);
    return caller;
  }
}
