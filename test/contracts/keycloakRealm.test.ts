import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { roles, serviceNames } from '@throughcare/contracts';
import { keycloakImage } from '@throughcare/testing/engines';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Client = {
  readonly clientId: string;
  readonly secret?: string;
  readonly directAccessGrantsEnabled?: boolean;
  readonly protocolMappers?: readonly {
    readonly config: Readonly<Record<string, string>>;
  }[];
};
const realm = JSON.parse(read('infra/keycloak/realm.json')) as {
  readonly clients: readonly Client[];
  readonly roles: { readonly client: { readonly throughcare: readonly { name: string }[] } };
};
const claims = ({ protocolMappers = [] }: Client) =>
  Object.fromEntries(
    protocolMappers.map(({ config }) => [config['claim.name'], config['claim.value']]),
  );

describe('the realm for Keycloak', () => {
  it('has every role that somebody can be given', () => {
    const notGiven = ['SYS', 'SERVICE'];
    const given = Object.keys(roles).filter((role) => !notGiven.includes(role));
    expect(realm.roles.client.throughcare.map(({ name }) => name).toSorted()).toEqual(
      given.toSorted(),
    );
  });

  it('knows each service by its name, as a service and nothing else', () => {
    for (const name of serviceNames) {
      const client = realm.clients.find(({ clientId }) => clientId === name);
      expect(client && claims(client)).toMatchObject({ org: name, roles: '["SERVICE"]' });
    }
  });

  it('holds no secret, and takes a password from nobody but its own pages', () => {
    for (const { secret, directAccessGrantsEnabled = false } of realm.clients) {
      expect(secret ?? '').toMatch(/^(\$\{[A-Z_]+_SECRET\})?$/);
      expect(directAccessGrantsEnabled).toBe(false);
    }
  });

  it('is composed with the version that is tried, and with variables that docker-compose.yml reads', () => {
    const composed = read('docker-compose.yml');
    expect(composed).toContain(`image: ${keycloakImage}\n`);
    const set = read('infra/keycloak/keycloak.env').matchAll(/^([A-Z_]+)=/gm);
    for (const [, name] of set) expect(composed).toMatch(new RegExp(`\\$\\{${name}[:-]`));
  });
});
