import { z } from 'zod';
import type { AnyFeed } from './spec.ts';

/** A type as rows show it. */
export const shortType = (type: string): string => type.replace(/^org\.throughcare\./, '');

/** What a reader may ask for, one word behind the other: kinds of things, and types of rows. */
export const wordsOf = ({ items, types }: Pick<AnyFeed, 'items' | 'types'>) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum([...Object.keys(items), ...Object.keys(types)])).min(1));

/** Whether a reader who asked for these words wants the row; all are wanted where none was asked for. */
export const isWanted = (
  { type, item }: { readonly type: string; readonly item: { readonly kind: string } },
  words: readonly string[] | undefined,
): boolean => words === undefined || words.includes(item.kind) || words.includes(shortType(type));
