import { createServer } from 'node:http';
import { join } from 'node:path';
import { temporaryDir } from '../house/temporaryDir.ts';
import { dockerAnswers } from './dockerSocket.ts';
import { canOwnEngines, engines } from './engines.ts';

describe('engines for tests', () => {
  it('are there where an address is given, each by its own', () => {
    expect(engines({ KAFKA_BROKERS: '127.0.0.1:9092' })).toEqual({ kafka: true, mongo: false });
    expect(engines({ MONGODB_URI: 'mongodb://127.0.0.1' })).toEqual({ kafka: false, mongo: true });
  });

  it('are there where Docker answers, and demanded where CI runs', () => {
    expect(engines({ THROUGHCARE_ENGINE_DOCKER: 'true' })).toEqual({ kafka: true, mongo: true });
    expect(engines({ CI: 'true' })).toEqual({ kafka: true, mongo: true });
    expect(engines({ THROUGHCARE_ENGINE_DOCKER: 'false' })).toEqual({ kafka: false, mongo: false });
  });

  it('asks Docker at the socket that DOCKER_HOST names, and takes no answer for a no', async () => {
    const { dir, remove } = temporaryDir();
    const socket = join(dir, 'docker.sock');
    const env = { DOCKER_HOST: `unix://${socket}` };
    expect(await dockerAnswers(env)).toBe(false);
    let status = 200;
    const docker = createServer((_request, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => docker.listen(socket, resolve));
    expect(await dockerAnswers(env)).toBe(true);
    status = 503;
    expect(await dockerAnswers(env)).toBe(false);
    await new Promise((resolve) => docker.close(resolve));
    remove();
  });
});

it('leaves engines out where they are switched off, even where CI demands them', () => {
  const off = { CI: 'true', THROUGHCARE_ENGINES: 'off', KAFKA_BROKERS: 'localhost:9092' };
  expect(engines(off)).toEqual({ kafka: false, mongo: false });
  expect(canOwnEngines(off)).toBe(false);
});
