import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { isIP } from 'node:net';
import { hostOf, type Notice, type NoticeOutcome, webhookForbidden } from '@throughcare/record';

/** Milliseconds for an answer. */
const patience = 10_000;

/** Standard Webhooks: signed with each secret, so that a receiver verifies while one takes over from the other. */
export function signed({ id, at, count, secrets }: Notice): {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  const body = JSON.stringify({ type: 'something.waits', timestamp: at, data: { count } });
  // The moment of sending and not of the notice: receivers refuse what was signed long ago.
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = secrets
    .map((secret) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .map((key) => createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64'))
    .map((digest) => `v1,${digest}`)
    .join(' ');
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'throughcare',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    },
  };
}

type Found = { readonly address: string; readonly family: number };

/**
 * One try. The host is looked up once and connected to at that very address, so that a second answer of the name server
 * leads nowhere else; no redirect is followed.
 */
export async function webhook(
  notice: Notice,
  resolve: (host: string) => Promise<readonly Found[]> = (host) => lookup(host, { all: true }),
): Promise<NoticeOutcome> {
  const url = new URL(notice.to);
  const host = hostOf(url);
  const no = webhookForbidden(url, notice.privateHosts);
  if (no) return refused(no);
  if (notice.secrets.length === 0) return refused('NO_SECRET');
  try {
    const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host);
    const [first] = found;
    if (!first) return failed('NO_ADDRESS');
    const addresses = found.map(({ address }) => address);
    const there = webhookForbidden(url, notice.privateHosts, addresses);
    if (there) return refused(there);
    const status = await post(url, first, signed(notice));
    const sent = status >= 200 && status < 300;
    // 410: the receiver wants no more, by the same standard.
    return { sent, code: String(status), final: sent || status === 410 };
  } catch (error) {
    return failed((error as NodeJS.ErrnoException).code ?? 'FAILED');
  }
}

const refused = (code: string): NoticeOutcome => ({ sent: false, code, final: true });
const failed = (code: string): NoticeOutcome => ({ sent: false, code, final: false });

function post(
  url: URL,
  { address, family }: Found,
  { body, headers }: ReturnType<typeof signed>,
): Promise<number> {
  const send = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers,
        agent: false,
        timeout: patience,
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address, family }]) : done(null, address, family),
      },
      (response) => {
        // What is answered is not read: nothing of it is wanted here.
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('timeout', () => request.destroy(Object.assign(new Error(), { code: 'TIMEOUT' })));
    request.on('error', reject);
    request.end(body);
  });
}
