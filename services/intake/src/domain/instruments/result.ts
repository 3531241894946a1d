/** What a set of answers amounts to. Scores and bands never leave over events; `need` does. */
export type Need = 'KNOWN' | 'NONE';

/** An answer that cannot be right, by the item's name. */
export type Problem = {
  readonly item: string;
  readonly code: 'not-answered' | 'skipped-item-answered';
};

export type Scored<Result> =
  | { readonly problem: Problem }
  | { readonly result: Result & { readonly need: Need } };
