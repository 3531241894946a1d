import type { OrganisationStatement } from '@throughcare/contracts';
import { type Refusal, refuse, webhookForbidden } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';

const fields = ['noticesTo', 'secondTo', 'onCallTo'] as const;

/** The first webhook to which nothing would be sent; where a name leads is looked up at each try. */
export function webhooksForbidden(
  stated: Pick<OrganisationStatement, (typeof fields)[number]>,
  { privateWebhookHosts }: Pick<IntakeSettings, 'privateWebhookHosts'>,
): Refusal | null {
  for (const field of fields)
    for (const [n, to] of stated[field].entries()) {
      const url = URL.parse(to);
      const no = url?.protocol.startsWith('http') && webhookForbidden(url, privateWebhookHosts);
      const at = `/${field}/${n}`;
      if (no === 'NOT_HTTPS')
        return refuse.invalid(at, 'webhook-not-encrypted', 'A webhook must be encrypted.');
      if (no === 'PRIVATE_ADDRESS')
        return refuse.invalid(
          at,
          'webhook-private',
          'The address is of this machine or of a private network.',
        );
    }
  return null;
}
