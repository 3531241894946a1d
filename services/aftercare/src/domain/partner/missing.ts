/**
 * What stands between a person and a partner that could take them all the same: a question that somebody asks, or help that
 * somebody arranges. `weight` is what it costs in the ranking. Source: domain reference G12, 2.7 and 6.5
 */
export const missingCodes = {
  ASK_AREA: { weight: 1, means: 'the area of one of them is not known' },
  ASK_SEX: { weight: 1, means: 'whom the partner takes, or the person’s sex, is not stated' },
  ASK_AGE: { weight: 1, means: 'which ages the partner takes, or the person’s, is not stated' },
  ASK_LANGUAGE: { weight: 1, means: 'which languages one of them speaks is not stated' },
  ASK_SERVICES: { weight: 1, means: 'what the partner offers is not stated' },
  ASK_SUBSTITUTION: { weight: 1, means: 'whether substitution treatment goes on is not stated' },
  ASK_ACCESS: { weight: 1, means: 'the person needs access without barriers; ask which' },
  INTERPRETER_NEEDED: { weight: 2, means: 'the partner speaks no language of the person' },
  NOT_OFFERED: { weight: 2, means: 'somebody else would have to meet this need' },
  // Stands before every partner alike.
  GUARDIAN_MISSING: { weight: 0, means: 'under age, and intake knows of no guardian' },
} as const satisfies Record<string, { readonly weight: number; readonly means: string }>;
export type MissingCode = keyof typeof missingCodes;
export const missingCode = Object.keys(missingCodes) as [MissingCode, ...MissingCode[]];

export type Missing = {
  readonly code: MissingCode;
  /** The language or the service, where it is about one. */
  readonly of: string | null;
};
export const missing = (code: MissingCode, of: string | null = null): Missing => ({ code, of });

export const weightOf = (all: readonly Missing[]): number =>
  all.reduce((sum, { code }) => sum + missingCodes[code].weight, 0);
/** More than a question stands between them. */
export const needsHelp = (all: readonly Missing[]): boolean =>
  all.some(({ code }) => missingCodes[code].weight > 1);

/** Why a partner could not take the person whatever was asked or arranged. */
export const grounds = {
  OUT_OF_AREA: 'works in another area',
  SEX: 'takes none of this sex',
  AGE: 'takes nobody of this age',
  NOT_FOR_MINORS: 'does not state that it takes people under 18',
  NOT_URGENT: 'agreed to no urgent offers',
  ASKED_ALREADY: 'has answered no, or gave no answer, and is not asked now',
} as const;
export type Ground = keyof typeof grounds;
export const ground = Object.keys(grounds) as [Ground, ...Ground[]];
