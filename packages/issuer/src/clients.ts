import { timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ServiceName } from '@throughcare/contracts';

/** Where the secret of each service lies: one file a service, so that each can be given its own and no other. */
export const clientSecretFile = (dir: string, service: ServiceName): string =>
  join(dir, 'clients', service);

/** Where the secret of the desk lies, for a desk that is a process of its own and may not read the key. */
export const deskSecretFile = (dir: string): string => join(dir, 'clients', 'desk');

/** The services as OAuth 2.0 clients: each proves itself by the secret that was made for it. */
export class Clients {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The service that this id and secret belong to. Read each time, so that a secret can be changed without a restart. */
  signIn(id: string, secret: string): ServiceName | undefined {
    const service = ServiceName.safeParse(id).data;
    const right = service && this.#secretOf(service);
    if (!service || !right) return undefined;
    const [given, wanted] = [Buffer.from(secret), Buffer.from(right)];
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? service : undefined;
  }

  #secretOf(service: ServiceName): string | undefined {
    try {
      return readFileSync(clientSecretFile(this.#dir, service), 'utf8').trim();
    } catch {
      return undefined;
    }
  }
}
