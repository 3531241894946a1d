import { verbOf } from '@throughcare/record';
import { listener, ref, teller } from '@throughcare/testing';
import { type Answer, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { queriesOf } from './listDisclosures.ts';

type Operation = {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean }[];
  readonly responses: Record<string, unknown>;
};
type OpenApi = {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: Record<string, Record<string, unknown>>;
};

describe('the routes of a service', () => {
  let house: TestHouse;
  const anyone = () => house.client.bearing('');
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  it.each([teller(), listener()])(
    'describe themselves in OpenAPI 3.1: every command and question of $name, each with its headers and answers',
    async (spec) => {
      const { status, body } = await anyone().get(`/${spec.name}/openapi.json`);
      const described = body as OpenApi;
      expect(status).toBe(200);
      expect(described.openapi).toMatch(/^3\.1\./);
      for (const { path, name } of spec.commands) {
        const operation = described.paths[path]?.post;
        expect(operation?.operationId).toBe(name);
        const headers = operation?.parameters?.filter((one) => one.in === 'header');
        expect(headers).toContainEqual(
          expect.objectContaining({ name: 'Idempotency-Key', required: true }),
        );
        expect(Object.keys(operation?.responses ?? {})).toEqual(
          expect.arrayContaining(['401', '403', '404', '409', '412', '422', '428', '429', '503']),
        );
      }
      for (const query of spec.queries)
        expect(described.paths[query.path]?.[verbOf(query)]?.operationId).toBe(query.name);
      const operations = Object.entries(described.paths).flatMap(([path, verbs]) =>
        Object.values(verbs).map((operation) => ({ path, operation })),
      );
      const forOperators = operations.filter(({ operation }) => operation.tags[0] === 'operation');
      expect(forOperators.map(({ path }) => path)).toEqual([
        '/health/live',
        '/health/ready',
        '/openapi.json',
        '/parked',
        '/parked/dry-run',
        '/parked/dry-run/{ref}',
        '/parked/redrive',
        '/in-transit',
        '/flow',
        '/events/{service}/{audience}/{ref}/{sequence}',
        '/journal/count',
        '/journal/{audience}/heads',
        '/journal/{audience}/{ref}',
      ]);
      expect(operations).toHaveLength(
        spec.commands.length + queriesOf(spec).length + forOperators.length,
      );
      for (const { path, operation } of operations)
        expect(
          operation.parameters?.filter((one) => one.in === 'path').map((one) => one.name) ?? [],
        ).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
      for (const [, target] of JSON.stringify(body).matchAll(/"\$ref":"#\/([^"]+)"/g))
        expect(at(body, target?.split('/') ?? [])).toBeDefined();
    },
  );

  it('say to whoever brings a token that is not taken why it is not', async () => {
    const identity = { subject: 'judge-1', org: 'court-city', roles: ['JUDGE'] as const };
    const asked = (token: string) => house.client.bearing(token).get('/intake/parked');
    const longLived = await asked(house.issuer.token(identity, 10 * 365 * 86_400));
    expect(longLived).toMatchObject({
      status: 401,
      body: { code: 'token', detail: 'The token ends more than 24 hours from now.' },
    });
    expect(longLived.headers.get('www-authenticate')).toBe('Bearer');
    const timer = await asked(house.issuer.token({ ...identity, roles: ['SYS'] }));
    expect(timer).toMatchObject({ status: 401, body: { detail: expect.stringContaining('SYS') } });
  });

  it('D14: are described once for as long as the service runs, and not sent again to whoever has it', async () => {
    let made = 0;
    const counted = Object.defineProperty(teller(), 'title', {
      get() {
        made++;
        return 'Says things';
      },
    });
    const other = await openTestHouse({ services: [counted] });
    try {
      const ask = async (headers = {}) => {
        const answer = await fetch(`${other.url}/intake/openapi.json`, { headers });
        return {
          status: answer.status,
          etag: answer.headers.get('etag'),
          text: await answer.text(),
        };
      };
      const first = await ask();
      expect(await ask()).toEqual(first);
      expect(await ask({ 'if-none-match': first.etag })).toEqual({
        ...first,
        status: 304,
        text: '',
      });
      expect(JSON.parse(first.text)).toMatchObject({ info: { description: 'Says things' } });
      expect(made).toBe(1);
    } finally {
      await other.close();
    }
  });

  it('show a page to try them on, from this machine alone and under a policy without inline script', async () => {
    const redirect = await anyone().get('/intake/docs');
    expect([redirect.status, redirect.headers.get('location')]).toEqual([308, '/intake/docs/']);
    const page = await anyone().get('/intake/docs/');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(page.body).not.toMatch(/https?:\/\/|<script>|onload=/);
    for (const [, file] of String(page.body).matchAll(/(?:src|href)="([^"]+)"/g))
      expect((await anyone().get(`/intake/docs/${file}`)).status).toBe(200);
  });

  it('D15: let nobody keep an answer, whatever it is, but for the files of that page', async () => {
    const intake = house.client.as('INTAKE');
    const said = `/intake/people/${ref('ada')}/say`;
    const heard = `/court-diversion/people/${ref('ada')}/heard`;
    const service = house.client.as('SERVICE', 'court-diversion');
    const kept = (answers: readonly Answer[]) =>
      answers.map(({ status, headers }) => [status, headers.get('cache-control')]);
    const answers = await Promise.all([
      intake.post(said, { n: 1 }),
      intake.post(said, { n: 'x' }),
      intake.post(said, { n: 13 }),
      house.client.as('DCC').post(said, { n: 1_000_000 }),
      house.client.as('DCC').get(heard),
      house.client.as('ADMIN').get('/intake/parked'),
      service.get(`/intake/journal/justice/${ref('ada')}`),
      intake.get('/intake/nowhere'),
      anyone().get('/intake/parked'),
      anyone().get('/intake/health/ready'),
      anyone().get('/intake/openapi.json'),
    ]);
    expect(kept(answers)).toEqual(
      [201, 422, 409, 204, 404, 200, 200, 404, 401, 200, 200].map((one) => [one, 'no-store']),
    );
    const file = await anyone().get('/intake/docs/swagger-ui.css');
    expect(file.headers.get('cache-control')).toMatch(/max-age=86400/);
  });

  it('tell without a token whether the service is alive and ready, and nothing else', async () => {
    expect((await anyone().get('/intake/health/live')).body).toEqual({ live: true });
    expect(await anyone().get('/intake/health/ready')).toMatchObject({
      status: 200,
      body: { ready: true, reasons: [], parked: 0, parkedSince: null },
    });
    for (const path of ['/intake/parked', '/court-diversion/heard', '/intake/other'])
      expect((await anyone().get(path)).status).toBe(401);
  });

  it('answer broken addresses as problems, without naming what runs here', async () => {
    const answer = await house.client.as('INTAKE').get('/intake/people/%E0%A4%A/say');
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.headers.get('x-powered-by')).toBeNull();
    expect(JSON.stringify(answer.body)).not.toMatch(/URIError|node_modules|at /);
  });
});

function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown> | undefined)?.[key],
    value,
  );
}
