import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '../house/temporaryDir.ts';
import { missingPrograms } from './programs.ts';

it('finds programs on the path, and what is no program among them', () => {
  const { dir, remove } = temporaryDir();
  const path = `/nowhere:${dir}`;
  writeFileSync(join(dir, 'kcat'), '');
  expect(missingPrograms(['kcat', 'openssl'], path)).toEqual(['kcat', 'openssl']);
  chmodSync(join(dir, 'kcat'), 0o755);
  expect(missingPrograms(['kcat', 'openssl'], path)).toEqual(['openssl']);
  remove();
});
