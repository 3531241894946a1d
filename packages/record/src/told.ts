import type { Instant } from '@throughcare/contracts';

/**
 * What was said of one thing, field by field, each with the moment of the word that set it. Two streams may tell of the
 * same thing in any order against each other, and two merged records may each have heard a part: the later word on a
 * field stands, whichever arrives first.
 */
export type Told = { readonly toldAt: Readonly<Record<string, Instant>> };

/** The thing after these fields were said at this moment; a field that a later word has set stays. */
export function tell<F extends Told>(thing: F, fields: Partial<Omit<F, 'toldAt'>>, at: Instant): F {
  const news = Object.entries(fields).filter(([field]) => (thing.toldAt[field] ?? '') <= at);
  if (news.length === 0) return thing;
  const toldAt = { ...thing.toldAt, ...Object.fromEntries(news.map(([field]) => [field, at])) };
  return { ...thing, ...Object.fromEntries(news), toldAt };
}

/**
 * What both were told, the later word on each field; the same from either side. `kinds` names fields that are joined by
 * a function of their own (a set that only grows).
 */
export function laterWords<F extends Told>(
  ours: F,
  theirs: F,
  kinds: { readonly [K in keyof F]?: (ours: F[K], theirs: F[K]) => F[K] } = {},
): F {
  let joined = ours;
  for (const [field, at] of Object.entries(theirs.toldAt)) {
    const known = joined.toldAt[field];
    const own = Reflect.get(kinds, field) as ((a: unknown, b: unknown) => unknown) | undefined;
    const [mine, other] = [Reflect.get(joined, field), Reflect.get(theirs, field)];
    if (own) {
      const both = own(mine, other);
      const latest = known !== undefined && known > at ? known : at;
      if (latest !== known || canonical(both) !== canonical(mine))
        joined = set(joined, field, both, latest);
      continue;
    }
    const later = known === undefined || at > known;
    // Two words of one moment: which stands must not depend on the side that asks.
    const same = at === known && canonical(other) > canonical(mine);
    if (later || same) joined = set(joined, field, other, at);
  }
  return joined;
}

const set = <F extends Told>(thing: F, field: string, value: unknown, at: Instant): F => ({
  ...thing,
  [field]: value,
  toldAt: { ...thing.toldAt, [field]: at },
});

/** A text that is the same for equal values, whatever the order of their members. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? 'undefined';
