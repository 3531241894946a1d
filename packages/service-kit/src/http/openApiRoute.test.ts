import { openApiRoute } from './openApiRoute.ts';
import { type WebServer, webServer } from './webServer.ts';

describe('the description of an API', () => {
  let server: WebServer;
  let made = 0;
  const ask = (headers: Record<string, string> = {}) =>
    fetch(`${server.url}/openapi.json`, { headers });

  beforeAll(async () => {
    const describe = openApiRoute(async () => ({ openapi: '3.1.0', made: ++made }));
    server = await webServer({ host: '127.0.0.1', port: 0, onError: () => undefined });
    server.open((app) => void app.get('/openapi.json', describe));
  });
  afterAll(() => server.close());

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
