import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@throughcare/contracts';
import {
  type AnyCommand,
  type AnyQuery,
  anybody,
  byService,
  rolesIn,
  verbOf,
} from '@throughcare/record';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { queriesOf } from '@throughcare/service-kit';
import { id } from '@throughcare/testing';
import { undeclaredIn } from '@throughcare/testing/house';
import fc from 'fast-check';
import { z } from 'zod';
import { RedriveBody } from '../../packages/service-kit/src/http/parkedRoutes.ts';

/**
 * A thousand bad requests against every endpoint, generated around the schema that the endpoint validates with, each of those that
 * differ sent once: none is answered with a 5xx, none changes anything, and each gets a problem with a stable code, as the endpoint's OpenAPI
 * tells of it.
 */
const undeclared = undeclaredIn(allServices());
const perEndpoint = Number(process.env.BAD_REQUESTS ?? 1_000);
const atOnce = 16;

type Bad = {
  readonly body: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
};

type Command = Pick<AnyCommand, 'name' | 'path' | 'by' | 'body'>;
type Spec = ReturnType<typeof allServices>[number];
type Question = Pick<AnyQuery, 'name' | 'path' | 'by' | 'inBody' | 'search'>;

const operator = { ADMIN: anybody('operators look after what was parked') };

/** What every service has for its operators and for its neighbours, asked as a command or a question is. */
const redrive: Command = {
  name: 'redrive-parked',
  path: '/parked/redrive',
  by: operator,
  body: RedriveBody,
};
const operators: readonly Question[] = [
  { name: 'list-parked', path: '/parked', by: operator },
  { name: 'dry-run-parked', path: '/parked/dry-run', by: operator },
  { name: 'read-event-standing', path: '/events/intake/care/{ref}/1', by: operator },
  { name: 'list-heads', path: '/journal/{audience}/heads', by: { SERVICE: byService } },
  { name: 'read-stream', path: '/journal/care/{ref}', by: { SERVICE: byService } },
];

let dir: string;
let house: House;
let agent: Agent;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  house = await openHouse({
    dataDir: dir,
    port: 0,
    services: allServices(),
    logger: { info: () => undefined, error: () => undefined },
  });
  agent = new Agent({ keepAlive: true, maxSockets: atOnce });
});

afterAll(async () => {
  agent.destroy();
  await house.close();
  rmSync(dir, { recursive: true, force: true });
});

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constant(null),
  fc.dictionary(fc.string(), fc.jsonValue()),
  fc.array(fc.jsonValue(), { maxLength: 5 }),
);
const oddText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '\u0000', '__proto__', '../../..', '9'.repeat(400)),
);

/** Bodies that the schema refuses: keys of the schema with wrong values, unknown keys, other shapes. */
function badBodies(schema: z.ZodType): fc.Arbitrary<string> {
  const keys = Object.keys('shape' in schema ? (schema.shape as object) : {});
  const around = fc.dictionary(
    keys.length > 0 ? fc.oneof(fc.constantFrom(...keys), oddText) : oddText,
    fc.oneof(
      anything,
      oddText,
      fc.double(),
      fc.constantFrom(id('x'), '2026-07-01T00:00:00Z', '2026-07-01', 'UNKNOWN'),
    ),
  );
  return fc
    .oneof({ weight: 4, arbitrary: around }, { weight: 1, arbitrary: anything })
    .filter((body) => !schema.safeParse(body ?? {}).success)
    .map((body) => JSON.stringify(body));
}

const brokenJson = fc.constantFrom('{', '[1,', '"', 'nul', '{"a":}', '\u0000');

function filled(path: string, odd: string | undefined): string {
  return path.replace(/\{([A-Za-z]+)\}/g, () => encodeURIComponent(odd ?? id('nobody')));
}

function badCommand(command: Command): fc.Arbitrary<Bad> {
  const token = tokenFor(rolesIn(command.by)[0] ?? 'ADMIN');
  const good = {
    authorization: `Bearer ${token}`,
    'idempotency-key': 'k',
    'content-type': 'application/json',
  };
  return fc.oneof(
    {
      weight: 6,
      arbitrary: badBodies(command.body).map((body) => ({
        body,
        path: filled(command.path, undefined),
        headers: good,
      })),
    },
    {
      weight: 1,
      arbitrary: brokenJson.map((body) => ({
        body,
        path: filled(command.path, undefined),
        headers: good,
      })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          { authorization: 'Bearer nonsense' },
          { authorization: token },
          { ...good, 'idempotency-key': 'ü'.repeat(300) },
          { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          { ...good, 'if-match': 'W/"x"' },
          { ...good, 'content-type': 'text/xml' },
        )
        .map((headers) => ({
          body: '{',
          path: filled(command.path, undefined),
          headers: latin(headers),
        })),
    },
    ...(command.path.includes('{')
      ? [
          {
            weight: 2,
            arbitrary: oddText
              .filter((text) => text !== '')
              .map((odd) => ({ body: '{}', path: filled(command.path, odd), headers: good })),
          },
        ]
      : []),
  );
}

function badQuery(query: Question): fc.Arbitrary<Bad> {
  const token = tokenFor(rolesIn(query.by)[0] ?? 'ADMIN');
  const good = { authorization: `Bearer ${token}` };
  return fc.oneof(
    fc.record({ key: oddText, value: oddText }).map(({ key, value }) => ({
      body: '',
      path: `${filled(query.path, undefined)}?x${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
      headers: good,
    })),
    fc
      .constantFrom<Record<string, string>>(
        {},
        { authorization: 'Bearer x' },
        { ...good, 'throughcare-after': 'nowhere' },
      )
      .map((headers) => ({
        body: '',
        path: `${filled(query.path, undefined)}?unknown=1`,
        headers,
      })),
    // Nobody asks for a body here; one that is sent is read all the same.
    brokenJson.map((body) => ({
      body,
      path: filled(query.path, undefined),
      headers: {
        ...good,
        'content-type': 'application/json',
        'content-length': String(body.length),
      },
    })),
    ...(query.inBody
      ? [
          badBodies(query.search ?? z.never()).map((body) => ({
            body,
            path: query.path,
            headers: { ...good, 'content-type': 'application/json' },
          })),
        ]
      : []),
    ...(query.path.includes('{')
      ? [
          oddText
            .filter((text) => text !== '')
            .map((odd) => ({
              body: '',
              path: `${filled(query.path, odd)}?unknown=1`,
              headers: good,
            })),
        ]
      : []),
  );
}

const latin = (headers: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Buffer.from(value).toString('latin1').slice(0, 500),
    ]),
  );

const tokens = new Map<Role, string>();
function tokenFor(role: Role): string {
  const known =
    tokens.get(role) ?? house.issuer.token({ subject: 'fuzz', org: 'nobody', roles: [role] });
  tokens.set(role, known);
  return known;
}

function send(
  method: string,
  service: string,
  bad: Bad,
): Promise<{ status: number; type: string | null; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(house.url);
    const call = request(
      { agent, method, hostname, port, path: `/${service}${bad.path}`, headers: bad.headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? null,
            text: Buffer.concat(chunks).toString(),
          }),
        );
        response.on('error', reject);
      },
    );
    call.on('error', reject);
    call.end(bad.body === '' ? undefined : bad.body);
  });
}

async function everything(): Promise<string> {
  const totals = await Promise.all(
    house.services.map(({ name }) => house.pair.store(name).totals()),
  );
  const changes = house.services.map((service) => service.changes());
  const published = await Promise.all(
    house.services.map(({ name }) => house.pair.journal.count(name)),
  );
  return JSON.stringify({ totals, changes, published });
}

async function survives(
  method: string,
  service: string,
  arbitrary: fc.Arbitrary<Bad>,
): Promise<void> {
  const before = await everything();
  const generated = fc.sample(arbitrary, { numRuns: perEndpoint, seed: 42 });
  const requests = new Map(generated.map((bad) => [JSON.stringify(bad), bad]));
  const wrong: string[] = [];
  const next = requests.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const bad of next) {
        const { status, type, text } = await send(method, service, bad);
        const code =
          status >= 400 && status < 500 ? (JSON.parse(text) as { code?: unknown }).code : undefined;
        if (typeof code !== 'string')
          wrong.push(`${status} ${text.slice(0, 200)} for ${JSON.stringify(bad).slice(0, 300)}`);
        const path = `/${service}${bad.path}`;
        const told = undeclared({ method, path, status, type, text });
        if (told !== null) wrong.push(told);
      }
    }),
  );
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(await everything()).toBe(before);
}

const questionsOf = (spec: Spec): readonly Question[] => [
  ...queriesOf(spec),
  ...(spec.describes ?? []),
  ...operators,
];

describe.each(allServices().map((spec) => [spec.name, spec] as const))(
  'bad requests to %s',
  (name, spec) => {
    it.each([...spec.commands, redrive].map((command) => [command.name, command] as const))(
      '%s refuses each with a problem and changes nothing',
      (_name, command) => survives('POST', name, badCommand(command)),
      60_000,
    );
    it.each(questionsOf(spec).map((query) => [query.name, query] as const))(
      '%s refuses each with a problem and changes nothing',
      (_name, query) => survives(verbOf(query).toUpperCase(), name, badQuery(query)),
      60_000,
    );
  },
);
