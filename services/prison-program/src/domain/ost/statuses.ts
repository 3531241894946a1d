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
  /** Inside: while somebody inside gives the dose. Outside: while nobody does, and the next one is watched. */
  readonly where: 'INSIDE' | 'OUTSIDE' | 'BOTH';
  readonly source: string;
};

const ref = 'domain reference 2.5';
const ours = 'ours: a plan that falls through, or a stay too short to be maintained first';
const after = 'ours: a release that nobody could prepare; closed by a dose, a word, or a reason';
const back = 'ours: the person is inside again after a gap';
const given = 'ours: begun in a stay that was somebody else’s, and goes on there';
const inside: readonly Role[] = ['PHC'];
const outside: readonly Role[] = ['PHC', 'PRESCRIBER'];
/** After a release without one, the coordinator of the area finds a prescriber too. */
const planners: readonly Role[] = ['PHC', 'COORD'];
const beforeHandOver: readonly OstStatus[] = [
  'RECEIVED_ON_OST',
  'STABILISING',
  'MAINTAINED',
  'TAPERING',
  'RELEASE_PLANNED',
];
const notConfirmed: readonly OstStatus[] = [...beforeHandOver, 'HANDED_OVER', 'GAP_SUSPECTED'];

/** Only healthcare and the prescriber write, and the system what time brings. */
export const ostTransitions: readonly OstTransition[] = [
  { from: 'RECEIVED_ON_OST', to: 'STABILISING', by: inside, where: 'INSIDE', source: ref },
  { from: 'RECEIVED_ON_OST', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: ref },
  { from: 'ASSESSED', to: 'STABILISING', by: inside, where: 'INSIDE', source: ref },
  { from: 'ASSESSED', to: 'ENDED', by: inside, where: 'BOTH', source: ours },
  { from: 'STABILISING', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: ref },
  { from: 'STABILISING', to: 'ENDED', by: inside, where: 'INSIDE', source: ours },
  { from: 'MAINTAINED', to: 'TAPERING', by: inside, where: 'INSIDE', source: ref },
  { from: 'TAPERING', to: 'ENDED', by: inside, where: 'INSIDE', source: ref },
  { from: 'TAPERING', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: ours },
  { from: 'MAINTAINED', to: 'RELEASE_PLANNED', by: planners, where: 'BOTH', source: ref },
  { from: 'RECEIVED_ON_OST', to: 'RELEASE_PLANNED', by: planners, where: 'BOTH', source: ours },
  { from: 'STABILISING', to: 'RELEASE_PLANNED', by: planners, where: 'BOTH', source: ours },
  { from: 'TAPERING', to: 'RELEASE_PLANNED', by: planners, where: 'BOTH', source: ours },
  { from: 'GAP_SUSPECTED', to: 'RELEASE_PLANNED', by: planners, where: 'OUTSIDE', source: after },
  { from: 'RELEASE_PLANNED', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: ours },
  { from: 'RELEASE_PLANNED', to: 'HANDED_OVER', by: inside, where: 'BOTH', source: ref },
  { from: 'HANDED_OVER', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: ours },
  { from: 'GAP_SUSPECTED', to: 'STABILISING', by: inside, where: 'INSIDE', source: back },
  { from: 'GAP_SUSPECTED', to: 'MAINTAINED', by: inside, where: 'INSIDE', source: back },
  ...notConfirmed
    .filter((from) => from !== 'GAP_SUSPECTED')
    .map(
      (from) =>
        ({ from, to: 'GAP_SUSPECTED', by: ['SYS'], where: 'OUTSIDE', source: ref }) as const,
    ),
  { from: 'HANDED_OVER', to: 'CONFIRMED_COMMUNITY', by: outside, where: 'BOTH', source: ref },
  { from: 'GAP_SUSPECTED', to: 'RESUMED', by: outside, where: 'BOTH', source: ref },
  ...beforeHandOver.map(
    (from) =>
      ({ from, to: 'CONFIRMED_COMMUNITY', by: outside, where: 'OUTSIDE', source: after }) as const,
  ),
  ...notConfirmed.flatMap(
    (from) =>
      [
        { from, to: 'LOST', by: outside, where: 'OUTSIDE', source: ref },
        { from, to: 'ENDED', by: ['PRESCRIBER'], where: 'OUTSIDE', source: after },
      ] as const,
  ),
  ...(['ASSESSED', ...notConfirmed] as const).map(
    (from) => ({ from, to: 'ENDED', by: ['SYS'], where: 'BOTH', source: given }) as const,
  ),
];

/** Nothing is left to do about it: the person went on with it elsewhere, it ended, or nobody could find them. */
export const isAtItsEnd = (status: OstStatus): boolean =>
  !ostTransitions.some(({ from }) => from === status);

/** Rows that somebody may use; what time brings is not among them. */
export const ostTransitionsBetween = (from: OstStatus, to: OstStatus): OstTransition[] =>
  ostTransitions.filter((row) => row.from === from && row.to === to && !row.by.includes('SYS'));

/** Treatment stands: the person is on it as far as anyone knows. */
export const isOnOst = (status: OstStatus): boolean =>
  !['ENDED', 'LOST', 'ASSESSED'].includes(status);

/** No further record of this treatment is written; another may be opened. */
export const isOstClosed = (status: OstStatus): boolean =>
  ['ENDED', 'CONFIRMED_COMMUNITY', 'RESUMED', 'LOST'].includes(status);
