import type { Role } from '@throughcare/contracts';
import { z } from 'zod';

/** Statuses of substitution treatment (OST). Source: domain reference 2.5; NOT_ON_OST is having no record. */
export const ostStatuses = [
  'RECEIVED_ON_OST',
  'ASSESSED',
  'STABILISING',
  'MAINTAINED',
  'TAPERING',
  'ENDED',
  'RELEASE_PLANNED',
  'HANDED_OVER',
  'CONFIRMED_COMMUNITY',
  'GAP_SUSPECTED',
  'RESUMED',
  'LOST',
] as const;
export type OstStatus = (typeof ostStatuses)[number];
export const OstStatus = z.enum(ostStatuses);

export type OstTransition = {
  readonly from: OstStatus;
  readonly to: OstStatus;
  readonly by: readonly Role[];
  readonly source: string;
};

const ref = 'domain reference 2.5';
const ours = 'ours: a plan that falls through, or a stay too short to be maintained first';
const inside: readonly Role[] = ['PHC'];
const outside: readonly Role[] = ['PHC', 'PRESCRIBER'];

/** Only healthcare and the prescriber write. */
export const ostTransitions: readonly OstTransition[] = [
  { from: 'RECEIVED_ON_OST', to: 'STABILISING', by: inside, source: ref },
  { from: 'RECEIVED_ON_OST', to: 'MAINTAINED', by: inside, source: ref },
  { from: 'ASSESSED', to: 'STABILISING', by: inside, source: ref },
  { from: 'ASSESSED', to: 'ENDED', by: inside, source: ours },
  { from: 'STABILISING', to: 'MAINTAINED', by: inside, source: ref },
  { from: 'STABILISING', to: 'ENDED', by: inside, source: ours },
  { from: 'MAINTAINED', to: 'TAPERING', by: inside, source: ref },
  { from: 'TAPERING', to: 'ENDED', by: inside, source: ref },
  { from: 'TAPERING', to: 'MAINTAINED', by: inside, source: ours },
  { from: 'MAINTAINED', to: 'RELEASE_PLANNED', by: inside, source: ref },
  { from: 'RECEIVED_ON_OST', to: 'RELEASE_PLANNED', by: inside, source: ours },
  { from: 'STABILISING', to: 'RELEASE_PLANNED', by: inside, source: ours },
  { from: 'TAPERING', to: 'RELEASE_PLANNED', by: inside, source: ours },
  { from: 'RELEASE_PLANNED', to: 'MAINTAINED', by: inside, source: ours },
  { from: 'RELEASE_PLANNED', to: 'HANDED_OVER', by: inside, source: ref },
  { from: 'HANDED_OVER', to: 'MAINTAINED', by: inside, source: ours },
  { from: 'HANDED_OVER', to: 'CONFIRMED_COMMUNITY', by: outside, source: ref },
  { from: 'HANDED_OVER', to: 'GAP_SUSPECTED', by: ['SYS'], source: ref },
  { from: 'GAP_SUSPECTED', to: 'RESUMED', by: outside, source: ref },
  { from: 'GAP_SUSPECTED', to: 'LOST', by: outside, source: ref },
];

export const ostTransitionBetween = (from: OstStatus, to: OstStatus): OstTransition | undefined =>
  ostTransitions.find((row) => row.from === from && row.to === to);

/** Treatment stands: the person is on it as far as anyone knows. */
export const isOnOst = (status: OstStatus): boolean =>
  !['ENDED', 'LOST', 'ASSESSED'].includes(status);

/** No further record of this treatment is written; another may be opened. */
export const isOstClosed = (status: OstStatus): boolean =>
  ['ENDED', 'CONFIRMED_COMMUNITY', 'RESUMED', 'LOST'].includes(status);
