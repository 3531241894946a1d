import { readFile } from 'node:fs/promises';
import { jsonOf } from './ndjson.ts';

/** The items of a JSON file, numbered from 1: those of an array, else the one value. Undefined where the file is not JSON. */
export async function jsonItems(
  path: string,
): Promise<readonly { readonly row: number; readonly value: unknown }[] | undefined> {
  const value = jsonOf((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
  if (value === undefined) return undefined;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.map((item, i) => ({ row: i + 1, value: item }));
}
