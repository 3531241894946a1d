/** The thing itself, for a command whose preconditions have seen that it is there. */
export function present<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('decided before its preconditions were asked');
  return thing;
}
