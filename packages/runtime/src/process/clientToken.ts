import { ServiceUnavailable } from '@throughcare/service-kit';
import { z } from 'zod';

export type ClientTokenOptions = {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

const Granted = z.object({ access_token: z.string(), expires_in: z.number().positive() });
const patience = 5_000;
const ahead = 60_000;

/**
 * This service's own token by OAuth 2.0 client credentials (RFC 6749, 4.4), asked for anew a minute before the last one
 * ends. Rejects with ServiceUnavailable.
 */
export function clientToken(options: ClientTokenOptions): () => Promise<string> {
  let token = { text: '', until: 0 };
  let asking: Promise<string> | undefined;
  const ask = async (): Promise<string> => {
    const { tokenUrl, clientId, clientSecret } = options;
    try {
      const response = await fetch(tokenUrl, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          client_secret: clientSecret,
        }),
        signal: AbortSignal.timeout(patience),
      });
      const granted = Granted.parse(await response.json());
      token = { text: granted.access_token, until: Date.now() + granted.expires_in * 1_000 };
      return token.text;
    } catch (cause) {
      throw new ServiceUnavailable('no token can be had for this service', { cause });
    } finally {
      asking = undefined;
    }
  };
  return async () => {
    if (token.until > Date.now() + ahead) return token.text;
    asking ??= ask();
    return asking;
  };
}
