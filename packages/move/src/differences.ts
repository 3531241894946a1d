/** Figures that are not the same, by their path, with both values: `events.published 12 and 11`. */
export function differences(a: unknown, b: unknown, path = ''): readonly string[] {
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].flatMap((name) =>
      differences(a[name], b[name], path === '' ? name : `${path}.${name}`),
    );
  }
  return Object.is(a, b) ? [] : [`${path} ${String(a)} and ${String(b)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
