import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** All bytes of a service's database, what is not yet checkpointed included. */
export const bytesOf = (dir: string, name: string): Buffer =>
  Buffer.concat(
    readdirSync(dir)
      .filter((file) => file === `${name}.db` || file.startsWith(`${name}.db-`))
      .map((file) => readFileSync(join(dir, file))),
  );

/** Which of these words are found, in whatever case. */
export function foundIn(where: Buffer | string, words: readonly string[]): readonly string[] {
  const text = where.toString().toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}
