/** The path in pieces: text and the names of parameters in turn, with text first. There are as many paths as commands and questions. */
function piecesOf(path: string): readonly string[] {
  const pieces = split.get(path) ?? path.split(/\{([A-Za-z]+)\}/);
  split.set(path, pieces);
  return pieces;
}
const split = new Map<string, readonly string[]>();
const isName = (_piece: string, nth: number): boolean => nth % 2 === 1;

/** The parameters that a path names, in its order: `/people/{pathwayRef}/orders/{orderId}`. */
export const paramsIn = (path: string): readonly string[] => piecesOf(path).filter(isName);

/** The path with what is known put in; a parameter that is not known stands as it did. */
export const pathWith = (path: string, known: Readonly<Record<string, string>>): string =>
  piecesOf(path)
    .map((piece, nth) => (isName(piece, nth) ? (known[piece] ?? `{${piece}}`) : piece))
    .join('');
