import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A directory of a test's own, and how to be rid of it. */
export function temporaryDir(): { readonly dir: string; remove(): void } {
  const dir = mkdtempSync(join(tmpdir(), 'throughcare-'));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
