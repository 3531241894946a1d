import type { ServiceName } from '@throughcare/contracts';

export type Document = {
  readonly givenName: string;
  readonly familyName: string;
  readonly dateOfBirth: string;
};

/** A person as the town knows them: what is written on their papers, and nothing that a service decided. */
export type Somebody = {
  readonly ref: string;
  /** Name and birth as the person's own papers say them; null: nobody has asked. */
  readonly document: Document | null;
  /** Whose matter the person mostly is: most of what is done is done there. */
  readonly bent: ServiceName;
  readonly accountCodes: string[];
  readonly claimCodes: string[];
  hasAccount: boolean;
  /** Records that were taken up into this one. */
  readonly mergedInto: string[];
  keptRef: string | null;
  /** The step at which somebody did something about them last. */
  lastStep: number;
};

export const newcomer = (
  ref: string,
  step: number,
  { document, bent }: Pick<Somebody, 'document' | 'bent'>,
): Somebody => ({
  ref,
  document,
  bent,
  accountCodes: [],
  claimCodes: [],
  hasAccount: false,
  mergedInto: [],
  keptRef: null,
  lastStep: step,
});
