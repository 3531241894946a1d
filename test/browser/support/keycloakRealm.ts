import { keycloakAdmin } from '@throughcare/testing/engines';
import { z } from 'zod';

type NewPerson = {
  readonly password: string;
  readonly org: string;
  readonly roles: readonly string[];
  /** Whether the first sign-in asks for one, as it does for everybody who is made by hand. */
  readonly secondFactor?: boolean;
};

const named = z.array(z.looseObject({ id: z.string() }));

/** The realm as an operator changes it: over Keycloak's own interface for operators. */
export async function realmOf(url: string) {
  const at = `${url}/admin/realms/throughcare`;
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${at}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await operatorToken(url)}`,
        'Content-Type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!response.ok)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const idOf = async (path: string): Promise<string> => {
    const [found] = named.parse(await (await send('GET', path)).json());
    if (!found) throw new Error(`nothing at ${path}`);
    return found.id;
  };
  const userId = (name: string) => idOf(`/users?exact=true&username=${name}`);
  return {
    async add(name: string, { password, org, roles, secondFactor = true }: NewPerson) {
      await send('POST', '/users', {
        username: name,
        firstName: 'Coordinator',
        enabled: true,
        attributes: { org: [org] },
        credentials: [{ type: 'password', value: password, temporary: false }],
      });
      const id = await userId(name);
      const client = await idOf('/clients?clientId=throughcare');
      const all = z
        .array(z.looseObject({ name: z.string() }))
        .parse(await (await send('GET', `/clients/${client}/roles`)).json());
      const chosen = all.filter((role) => roles.includes(role.name));
      await send('POST', `/users/${id}/role-mappings/clients/${client}`, chosen);
      if (!secondFactor) await send('PUT', `/users/${id}`, { requiredActions: [] });
    },
    async endSessions(name: string) {
      await send('POST', `/users/${await userId(name)}/logout`);
    },
  };
}

async function operatorToken(url: string): Promise<string> {
  const response = await fetch(`${url}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      ...keycloakAdmin,
    }),
  });
  return z.looseObject({ access_token: z.string() }).parse(await response.json()).access_token;
}
