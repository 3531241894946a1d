const names = /\{([A-Za-z]+)\}/g;

/** The parameters that a path names, in its order: `/people/{pathwayRef}/orders/{orderId}`. */
export const paramsIn = (path: string): string[] =>
  [...path.matchAll(names)].map(([, name = '']) => name);

/** The path with what is known put in; a parameter that is not known stands as it did. */
export const pathWith = (path: string, known: Readonly<Record<string, string>>): string =>
  path.replace(names, (whole, name: string) => known[name] ?? whole);
