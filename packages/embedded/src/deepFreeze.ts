/** Makes a change in place throw, all the way down. Costs about as much as writing the document: for tests. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) deepFreeze(inner);
  return value;
}

/** What was read, with its document frozen. */
export function frozen<T extends { readonly document: unknown }>(stored: T): T {
  deepFreeze(stored.document);
  return stored;
}
