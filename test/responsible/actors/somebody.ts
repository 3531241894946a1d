/** A person as the town knows them: what is written on their papers, and nothing that a service decided. */
export type Somebody = {
  readonly ref: string;
  readonly accountCodes: string[];
  readonly claimCodes: string[];
  hasAccount: boolean;
  /** Records that were taken up into this one. */
  readonly mergedInto: string[];
  keptRef: string | null;
  /** The step at which somebody did something about them last. */
  lastStep: number;
};

export const newcomer = (ref: string, step: number): Somebody => ({
  ref,
  accountCodes: [],
  claimCodes: [],
  hasAccount: false,
  mergedInto: [],
  keptRef: null,
  lastStep: step,
});
