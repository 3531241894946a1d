import { z } from 'zod';
import { type Html, html, nothing } from './html.ts';
import type { View } from './page.ts';

/** Where a part of a list begins, as an address says; whatever else stands there is the beginning. */
export const fromPart = z.string().max(500).optional().catch(undefined);

/** A part of a list, and where the next begins. */
export const pageOf = <T>(item: z.ZodType<T>) =>
  z.looseObject({ items: z.array(item), next: z.string().nullable() });

/** The way to the next part of a list, which keeps what was chosen. */
export function morePages(
  here: string,
  next: string | null,
  { say }: Pick<View, 'say'>,
  chosen: Readonly<Record<string, string | undefined>> = {},
): Html {
  if (next === null) return nothing;
  return html`<p><a class="button quiet" href="${addressWith(here, { ...chosen, after: next })}">${say('list.more')}</a></p>`;
}

export function addressWith(
  path: string,
  search: Readonly<Record<string, string | undefined>>,
): string {
  const given = Object.entries(search).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
