import { z } from 'zod';

/** What a provider says when the court asks why treatment under an order has not started, or is not going on. */
export const providerAnswers = {
  STARTED_NOT_REPORTED: 'it has started, the report is late',
  RUNNING: 'it goes on',
  PROVIDER_DELAY: 'we could not start in time',
  HOSPITAL: 'the person is in hospital',
  CUSTODY: 'the person is in custody',
  NOT_SEEN: 'the person did not come',
  OTHER_PROVIDER: 'the person is treated elsewhere',
} as const;
export type ProviderAnswer = keyof typeof providerAnswers;
export const ProviderAnswer = z.enum(
  Object.keys(providerAnswers) as [ProviderAnswer, ...ProviderAnswer[]],
);

/** What the court asks about. */
export const enquiryAbouts = {
  NOT_STARTED: 'why treatment has not started',
  NOT_RUNNING: 'why treatment is not going on',
} as const;
export type EnquiryAbout = keyof typeof enquiryAbouts;
export const EnquiryAbout = z.enum(Object.keys(enquiryAbouts) as [EnquiryAbout, ...EnquiryAbout[]]);
