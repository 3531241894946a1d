/** What is there by what was asked before: a precondition of the command, or what made the event. */
export function given<T>(thing: T | null | undefined): T {
  if (thing === null || thing === undefined) throw new Error('nobody asked before for this');
  return thing;
}
