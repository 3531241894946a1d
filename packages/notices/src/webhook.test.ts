import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { instant } from '@throughcare/contracts';
import type { Notice } from '@throughcare/record';
import { Webhook } from 'standardwebhooks';
import { noticeSender } from './sender.ts';
import { webhook } from './webhook.ts';

const secretOf = (word: string) => `whsec_${Buffer.from(word.padEnd(32, '.')).toString('base64')}`;
const [older, newer] = [secretOf('older'), secretOf('newer')];
const { send } = noticeSender({ frontDoor: 'https://door.example/' });

describe('a notice by webhook', () => {
  let server: Server;
  let got: { body: string; headers: IncomingHttpHeaders; url: string | undefined }[];
  let status: number;
  const notice = (more: Partial<Notice> = {}): Notice => ({
    id: 'notice-1',
    to: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    at: instant('2026-01-05T09:00:00.000Z'),
    count: 3,
    secrets: [older, newer],
    privateHosts: ['127.0.0.1'],
    ...more,
  });

  beforeEach(async () => {
    got = [];
    status = 204;
    server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      got.push({ body, headers: request.headers, url: request.url });
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('is verified by another house’s library, with either of two secrets, and by no other', async () => {
    expect(await send(notice())).toEqual({ sent: true, code: '204', final: true });
    const { body, headers } = got[0] as (typeof got)[number];
    const given = headers as Record<string, string>;
    const said = {
      type: 'something.waits',
      timestamp: '2026-01-05T09:00:00.000Z',
      data: { count: 3 },
    };
    for (const secret of [older, newer])
      expect(new Webhook(secret).verify(body, given)).toEqual(said);
    expect(() => new Webhook(secretOf('another')).verify(body, given)).toThrow();
    expect(() => new Webhook(newer).verify(body.replace('3', '4'), given)).toThrow();
  });

  it('keeps its id at each try, and is tried again unless the receiver wants no more', async () => {
    status = 503;
    expect(await send(notice())).toEqual({ sent: false, code: '503', final: false });
    status = 410;
    expect(await send(notice())).toEqual({ sent: false, code: '410', final: true });
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual(['notice-1', 'notice-1']);
  });

  it('follows no redirect', async () => {
    status = 302;
    expect(await send(notice())).toEqual({ sent: false, code: '302', final: false });
    expect(got.map(({ url }) => url)).toEqual(['/hook']);
  });

  it('never reaches a private address that is not allowed by name, nor goes out unencrypted or unsigned', async () => {
    const port = (server.address() as AddressInfo).port;
    const codeOf = async (more: Partial<Notice>) => (await send(notice(more))).code;
    expect(await codeOf({ privateHosts: [] })).toBe('NOT_HTTPS');
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433'])
      expect(await codeOf({ to: `https://${host}:${port}/hook`, privateHosts: [] })).toBe(
        'PRIVATE_ADDRESS',
      );
    // A name that was public when it was entered, and leads elsewhere now.
    const to = `https://hooks.example:${port}/hook`;
    const leading = (...addresses: string[]) =>
      webhook(notice({ to, privateHosts: [] }), async () =>
        addresses.map((address) => ({ address, family: 4 })),
      );
    for (const addresses of [['127.0.0.1'], ['93.184.216.34', '10.0.0.1']])
      expect(await leading(...addresses)).toMatchObject({ code: 'PRIVATE_ADDRESS', final: true });
    expect(await leading()).toMatchObject({ code: 'NO_ADDRESS', final: false });
    expect(await codeOf({ secrets: [] })).toBe('NO_SECRET');
    expect(got).toEqual([]);
  });
});
