import { existsSync } from 'node:fs';
import { named } from './frames.ts';

const root = 'file:///house/';
const kindAt = (url: string, functionName = 'work') => named({ functionName, url }, root);

describe('what a reader knows a frame by', () => {
  it.each([
    ['packages/record/src/advance.ts', 'record/advance work', 'engine'],
    ['packages/service-kit/src/engine/runner.ts', 'service-kit/engine/runner work', 'engine'],
    ['packages/embedded/src/documentTable.ts', 'embedded/documentTable work', 'store'],
    ['packages/embedded/src/groupCommit.ts', 'embedded/groupCommit work', 'store'],
    ['packages/embedded/src/documentTexts.ts', 'embedded/documentTexts work', 'json'],
    [
      'services/intake/src/commands/acceptReferral.ts',
      'intake/commands/acceptReferral work',
      'domain',
    ],
    ['node_modules/router/lib/layer.js', 'router', 'http'],
    ['node_modules/@noble/curves/index.js', '@noble/curves', 'other'],
    ['node_modules/one/node_modules/zod/v4/core.js', 'zod', 'other'],
  ])('%s', (path, name, kind) => {
    expect(kindAt(`${root}${path}`)).toMatchObject({ name, kind });
  });

  it.each([
    ['node:_http_server', 'node:http', 'http'],
    ['node:net', 'node:http', 'http'],
    ['node:internal/streams/writable', 'node:http', 'http'],
    ['node:internal/crypto/hash', 'node:crypto', 'other'],
    ['node:internal/process/task_queues', 'node:process', 'other'],
  ])('%s', (url, name, kind) => {
    expect(kindAt(url)).toMatchObject({ name, kind });
  });

  it('has the files whose functions have a colour of their own', () => {
    for (const file of ['groupCommit.ts', 'documentTexts.ts'])
      expect(existsSync(new URL(`../../packages/embedded/src/${file}`, import.meta.url))).toBe(
        true,
      );
  });
});
