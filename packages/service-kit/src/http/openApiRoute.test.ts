import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { openApiRoute } from './openApiRoute.ts';

describe('the description of an API', () => {
  let server: Server;
  let made = 0;
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/openapi.json`, { headers });

  beforeAll(async () => {
    const describe = openApiRoute(() => ({ openapi: '3.1.0', made: ++made }));
    const app = express();
    app.set('etag', false);
    app.get('/openapi.json', describe);
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('is made when it is first asked for, and never again', async () => {
    expect(made).toBe(0);
    const answers = await Promise.all([ask(), ask(), ask()]);
    for (const answer of [...answers, await ask()]) {
      expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await answer.json()).toEqual({ openapi: '3.1.0', made: 1 });
    }
    expect(made).toBe(1);
  });

  it('is not sent again to whoever has it', async () => {
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    await first.arrayBuffer();
    const again = await ask({ 'if-none-match': etag });
    expect({ status: again.status, text: await again.text() }).toEqual({ status: 304, text: '' });
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
    expect(made).toBe(1);
  });
});
