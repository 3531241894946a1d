import type { Caller, Client } from './client.ts';

/**
 * The person themself, over HTTP: before the first request their account is bound by a code that this officer of intake
 * issues, and all services have heard of it.
 */
export function boundPerson(
  { as }: Client,
  pathwayRef: string,
  { officer, settle }: { readonly officer: Caller; readonly settle: () => Promise<void> },
): Caller {
  const person = as('PERSON', 'public', pathwayRef);
  let bound: Promise<void> | undefined;
  const bind = async () => {
    const issued = await officer.post(`/intake/people/${pathwayRef}/account-codes`, {});
    const { code } = issued.body;
    const answer = await person.post('/intake/account-codes/bind', { code });
    if (answer.status !== 201) throw new Error(`not bound: ${JSON.stringify(answer.body)}`);
    await settle();
  };
  const first = () => {
    bound ??= bind();
    return bound;
  };
  return {
    token: person.token,
    async post(...args) {
      await first();
      return person.post(...args);
    },
    async get(...args) {
      await first();
      return person.get(...args);
    },
  };
}
