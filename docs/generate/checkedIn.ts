import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from './generatedFile.ts';

export type Difference = { readonly path: string; readonly is: 'missing' | 'changed' | 'stale' };

/**
 * How the checked-in files under `root` differ from those that the sources give.
 * Everything in `folders` is generated, so that what no source gives any more is stale.
 */
export async function differences(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly string[],
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  for (const { path, content } of files) {
    const is = await contentOf(join(root, path));
    if (is !== content) found.push({ path, is: is === undefined ? 'missing' : 'changed' });
  }
  const wanted = new Set(files.map(({ path }) => path));
  for (const folder of folders)
    for (const name of await namesIn(join(root, folder))) {
      const path = `${folder}/${name}`;
      if (!wanted.has(path)) found.push({ path, is: 'stale' });
    }
  return found;
}

/** Makes the checked-in files what the sources give: writes what differs, removes what is stale. */
export async function settle(
  root: string,
  files: readonly GeneratedFile[],
  found: readonly Difference[],
): Promise<void> {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  for (const { path } of found) {
    const content = contents.get(path);
    if (content === undefined) await rm(join(root, path));
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), content);
    }
  }
}

const absent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

async function contentOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (absent(error)) return undefined;
    throw error;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (absent(error)) return [];
    throw error;
  }
}
