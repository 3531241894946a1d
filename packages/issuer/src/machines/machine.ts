import { OrgId } from '@throughcare/contracts';
import type { Identity } from '../issuer.ts';

const prefix = 'machine:';

/** The one program of an organisation, as client and as subject: no account can be called so. */
export const machineOf = (org: string): string => `${prefix}${org}`;

export const orgOfMachine = (client: string): string | undefined =>
  client.startsWith(prefix) ? OrgId.safeParse(client.slice(prefix.length)).data : undefined;

/**
 * Offers are answered by the coordinator of an NGO and by no lesser role; so that is what its program acts as, in its own
 * organisation alone. What of a person it may see is decided by relation and consent, as for the coordinator.
 */
export const machineRole = 'NGOC';

/** Who the program of an organisation is to the services. */
export const machineIdentity = (org: string): Identity => ({
  subject: machineOf(org),
  org,
  roles: [machineRole],
});
