/** One change to a source text that a test ought to notice. */
export type Mutation = {
  readonly line: number;
  readonly from: string;
  readonly to: string;
  readonly mutated: string;
};

/** What is turned into what: comparisons, connectives, quantifiers. */
const turned: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ === /g, [' !== ']],
  [/ !== /g, [' === ']],
  [/ <= /g, [' < ', ' > ']],
  [/ >= /g, [' > ', ' < ']],
  [/ < /g, [' <= ', ' >= ']],
  [/ > /g, [' >= ', ' <= ']],
  [/ && /g, [' || ']],
  [/ \|\| /g, [' && ']],
  [/\.some\(/g, ['.every(']],
  [/\.every\(/g, ['.some(']],
];

/** All mutations of a source; comments, imports and types are left alone. */
export function mutationsOf(source: string): Mutation[] {
  const mutations: Mutation[] = [];
  let offset = 0;
  let inComment = false;
  for (const [n, text] of source.split('\n').entries()) {
    const bare = text.trim();
    if (bare.startsWith('/*')) inComment = true;
    const skipped = inComment || bare.startsWith('//') || bare.startsWith('import ');
    if (inComment && bare.includes('*/')) inComment = false;
    if (!skipped)
      for (const [pattern, instead] of turned)
        for (const { 0: from, index } of text.matchAll(pattern))
          for (const to of instead) {
            const at = offset + index;
            const mutated = source.slice(0, at) + to + source.slice(at + from.length);
            mutations.push({ line: n + 1, from: from.trim(), to: to.trim(), mutated });
          }
    offset += text.length + 1;
  }
  return mutations;
}
