import { type Refusal, refuse } from '@throughcare/record';
import { StoreError, type StoreErrorCode } from '@throughcare/store';
import type { Response } from 'express';
import { ServiceUnavailable, send, sendFailure, sendRefusal } from './problems.ts';
import { type WebServer, webServer } from './webServer.ts';

describe('a problem over HTTP', () => {
  let server: WebServer;
  let answers: (response: Response) => void;
  const ask = async () => {
    const answer = await fetch(server.url);
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      retryAfter: answer.headers.get('retry-after'),
      body: (await answer.json()) as Record<string, unknown>,
    };
  };
  const asked = (given: (response: Response) => void) => {
    answers = given;
    return ask();
  };

  beforeAll(async () => {
    server = await webServer({ host: '127.0.0.1', port: 0, onError: () => undefined });
    server.open((app) => void app.use((_request, response) => answers(response)));
  });
  afterAll(() => server.close());

  it('says what its row says, and the members that its row declares', async () => {
    const refusal = refuse.conflict('wrong-state', 'Not now.', { state: 'ISSUED' });
    expect(await asked((response) => sendRefusal(response, refusal))).toEqual({
      status: 409,
      type: expect.stringContaining('application/problem+json'),
      retryAfter: null,
      body: {
        type: 'urn:throughcare:problem:wrong-state',
        title: expect.any(String),
        status: 409,
        code: 'wrong-state',
        detail: 'Not now.',
        state: 'ISSUED',
      },
    });
  });

  it('cannot be made another by what a refusal brings with it', async () => {
    const honest = refuse.conflict('wrong-state', 'Not now.', { state: 'ISSUED' });
    const more = {
      state: 'ISSUED',
      status: 200,
      type: 'about:blank',
      title: 'Fine',
      code: 'fine',
      detail: 'It is fine.',
      instance: '/elsewhere',
      errors: [],
      name: 'Aigerim',
    };
    const hostile = { ...honest, more } as Refusal;
    expect(await asked((response) => sendRefusal(response, hostile))).toEqual(
      await asked((response) => sendRefusal(response, honest)),
    );
  });

  it('names the field that a refusal is about', async () => {
    const refusal = refuse.invalid('/on', 'date-ahead', 'Not yet.');
    expect(await asked((response) => sendRefusal(response, refusal))).toMatchObject({
      status: 422,
      body: { errors: [{ field: '/on', message: 'Not yet.' }] },
    });
  });

  it.each<[string, string | null, number, (response: Response) => void]>([
    ['a full outbox', '5', 503, (response) => send(response, 'outbox-full')],
    ['a service that starts', '1', 503, (response) => send(response, 'starting')],
    [
      'too many commands',
      '3600',
      429,
      (response) => sendRefusal(response, refuse.tooMany('too-many-keys', 'Wait.')),
    ],
    [
      'a merge under way',
      '5',
      409,
      (response) => sendRefusal(response, refuse.conflict('merge-under-way', 'Wait.')),
    ],
    [
      'another service away',
      '2',
      503,
      (response) => sendFailure(response, new ServiceUnavailable('No answer.')),
    ],
    [
      'a stale reader',
      null,
      412,
      (response) => sendRefusal(response, refuse.stale('stale', 'Read again.')),
    ],
    [
      'a rule of the state',
      null,
      409,
      (response) => sendRefusal(response, refuse.conflict('closed', 'It is closed.')),
    ],
    ['a fault of ours', null, 500, (response) => sendFailure(response, new Error('a bug'))],
  ])('of %s says Retry-After %s', async (_what, seconds, status, given) => {
    expect(await asked(given)).toMatchObject({ status, retryAfter: seconds });
  });

  it.each<[StoreErrorCode, number, string, string | null]>([
    ['conflict', 503, 'store-conflict', '1'],
    ['unknown-outcome', 503, 'store-unknown-outcome', '1'],
    ['unavailable', 503, 'store-unavailable', '1'],
    ['locked', 500, 'internal', null],
    ['read-only', 500, 'internal', null],
    ['invalid-cursor', 422, 'invalid-search', null],
  ])('of a store that says %s is %i %s', async (code, status, told, retryAfter) => {
    const error = new StoreError(code, 'as the store says it');
    const answer = await asked((response) => sendFailure(response, error));
    expect(answer).toMatchObject({ status, retryAfter, body: { code: told } });
    expect(JSON.stringify(answer.body)).not.toContain(error.message);
  });
});
