/** The known name that is most like one that is not known: the one with most of its words, then the one fewest letters away. */
export function nearest(name: string, known: readonly string[]): string {
  const words = new Set(wordsOf(name));
  const [best = ''] = known
    .map((one) => ({
      one,
      shared: wordsOf(one).filter((word) => words.has(word)).length,
      away: lettersBetween(name.toLowerCase(), one.toLowerCase()),
    }))
    .sort((a, b) => b.shared - a.shared || a.away - b.away)
    .map(({ one }) => one);
  return best;
}

/** `triageWorkingDays` → triage, working, day: one day or many. */
const wordsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .map((word) => word.replace(/s$/, ''));

/** Letters to put in, leave out or change until one is the other (Levenshtein). */
function lettersBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [row, letter] of [...a].entries()) {
    const here = [row + 1];
    for (const [column, other] of [...b].entries())
      here.push(
        Math.min(
          (above[column + 1] ?? 0) + 1,
          (here[column] ?? 0) + 1,
          (above[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      );
    above = here;
  }
  return above.at(-1) ?? 0;
}
