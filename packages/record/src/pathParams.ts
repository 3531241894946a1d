const names = /\{([A-Za-z]+)\}/g;

/** The parameters that a path names, in its order: `/people/{pathwayRef}/orders/{orderId}`. */
export function paramsIn(path: string): readonly string[] {
  const found = known.get(path) ?? [...path.matchAll(names)].map(([, name = '']) => name);
  known.set(path, found);
  return found;
}
/** There are as many paths as commands and questions, and each answer names some twenty of them. */
const known = new Map<string, readonly string[]>();

/** The path with what is known put in; a parameter that is not known stands as it did. */
export const pathWith = (path: string, known: Readonly<Record<string, string>>): string =>
  path.replace(names, (whole, name: string) => known[name] ?? whole);
