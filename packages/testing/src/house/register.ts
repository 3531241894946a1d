import type { OrganisationEntry } from '@throughcare/contracts';
import type { z } from 'zod';
import { type ClientOf, client } from './client.ts';

export type Stated = z.input<typeof OrganisationEntry>;

/** An organisation as tests register it. */
export const stated = (
  organisationId: string,
  kind: Stated['kind'],
  areas: readonly string[] = ['IL'],
  more: Partial<Stated> = {},
): Stated => ({ organisationId, kind, areas: [...areas], timeZone: 'UTC', ...more });

/** Enters organisations in the register of a house and waits until each service knows them. Those that are there stay. */
export async function register(
  house: ClientOf & { settle(): Promise<void> },
  organisations: readonly Stated[],
): Promise<void> {
  const operator = client(house).as('ADMIN', 'operator');
  for (const one of organisations) {
    const { status, body } = await operator.post('/intake/organisations', one);
    if (status !== 201 && body.code !== 'organisation-registered')
      throw new Error(`${one.organisationId} is not registered: ${status} ${body.code}`);
  }
  await house.settle();
}
