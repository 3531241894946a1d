import type { ReadTools } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { personOf } from '../person/personOf.ts';
import type { Identity } from '../person/state.ts';
import { alikeOf } from './keys.ts';
import { areLikelySame } from './likely.ts';

/** Namesakes are many: of each key the first of them are looked at. */
const most = 50;

/** Records, but this one, that are likely of the same person, each once: found by keys, and compared as they are now. */
export async function likelySame(
  tools: ReadTools<IntakeSettings>,
  identity: Identity,
  own: string,
): Promise<readonly string[]> {
  const pages = await Promise.all(
    alikeOf(identity, tools).looksAt.map((key) =>
      tools.list(pathway, 'likeness', key, { limit: most }),
    ),
  );
  const ids = new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)));
  ids.delete(own);
  const read = await Promise.all([...ids].map((id) => tools.read(pathway, id)));
  return [...ids].filter((_id, n) => {
    const there = read[n];
    const theirs = there && personOf(there)?.identity;
    return theirs ? areLikelySame(identity, theirs) : false;
  });
}
