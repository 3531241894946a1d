import type { Sex } from '@throughcare/contracts';

export type CutOffs = { readonly F: number; readonly M: number };
export type AgainstCutOff = {
  readonly sex: 'F' | 'M';
  readonly cutOff: number;
  readonly reached: boolean;
};

/** The cut-off of the person's sex; where sex is not F or M the lower one decides and both are shown. */
export function againstCutOffs(total: number, cutOffs: CutOffs, sex: Sex) {
  const shown: readonly ('F' | 'M')[] = sex === 'F' || sex === 'M' ? [sex] : ['F', 'M'];
  const against: AgainstCutOff[] = shown.map((one) => ({
    sex: one,
    cutOff: cutOffs[one],
    reached: total >= cutOffs[one],
  }));
  return { against, positive: against.some(({ reached }) => reached) };
}
