/** What a precondition of this command says is there. */
export function held<T>(thing: T | undefined): T {
  if (thing === undefined) throw new Error('a precondition is missing: the thing is not there');
  return thing;
}
