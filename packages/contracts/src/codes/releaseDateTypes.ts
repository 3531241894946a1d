import { z } from 'zod';

/**
 * What kind of date a release date is. Source: the release-planning table of the domain reference (2.6);
 * an unknown type is legal, as an unknown date is.
 */
export const releaseDateTypes = {
  CONDITIONAL: 'conditional release, supervision follows',
  AUTOMATIC: 'automatic release at a set part of the sentence',
  PAROLE: 'after a decision of the parole board',
  EARLY: 'early release scheme',
  SENTENCE_EXPIRY: 'end of the sentence',
  UNKNOWN: 'the source did not say',
} as const;
export type ReleaseDateType = keyof typeof releaseDateTypes;
export const ReleaseDateType = z.enum(
  Object.keys(releaseDateTypes) as [ReleaseDateType, ...ReleaseDateType[]],
);
