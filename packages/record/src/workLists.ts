import type { Role, ServiceName } from '@throughcare/contracts';
import type { DutyKind } from './dutyKinds.ts';

/** A list from which somebody works, and the question that shows it. */
export type WorkList = {
  readonly service: ServiceName;
  readonly path: string;
  /** Whose desk it is. */
  readonly roles: readonly Role[];
  /** Where a thing on it is read: its parameters are fields of the row; the list itself where it is read nowhere else. */
  readonly thing: string;
  /** Whether each organisation has its own, or all who may see it have one. */
  readonly desk: 'ORGANISATION' | 'ALL';
  readonly kinds: readonly DutyKind[];
  /** Not all that stands under the caller's organisation is shown to it: a row may need a consent as well. */
  readonly rowByRow?: true;
  /** Search parameters that ask for this list, where the question shows others too. */
  readonly search?: Readonly<Record<string, string>>;
  /** The search parameter that takes what stands after the desk in the key. */
  readonly part?: string;
  /** How what belongs to no organisation yet is asked for; each organisation may. */
  readonly nobodys?: {
    readonly desk: string;
    readonly search: Readonly<Record<string, string>>;
    /** Whose desk that is; all of `roles` where left out. */
    readonly roles?: readonly Role[];
  };
};

const court: Pick<WorkList, 'service' | 'desk'> = {
  service: 'court-diversion',
  desk: 'ORGANISATION',
};
const intake: Pick<WorkList, 'service' | 'desk'> = { service: 'intake', desk: 'ALL' };
const prison: Pick<WorkList, 'service' | 'desk'> = {
  service: 'prison-program',
  desk: 'ORGANISATION',
};
const aftercare: Pick<WorkList, 'service' | 'desk'> = {
  service: 'aftercare',
  desk: 'ORGANISATION',
};
const courtDesk = ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'] as const;

/** Every list on which a duty may stand. Registers (people held, own referrals, disclosures, feeds) are none. */
export const workLists = {
  tasks: {
    ...court,
    path: '/tasks',
    thing: '/people/{pathwayRef}/orders/{orderId}',
    roles: courtDesk,
    kinds: ['ORDER', 'DEATH_REPORT'],
    nobodys: { desk: '-', search: { held: 'NOBODYS' }, roles: ['DCC', 'PROS', 'DEF', 'PROB'] },
  },
  'to-assess': {
    ...court,
    path: '/to-assess',
    thing: '/people/{pathwayRef}/orders/{orderId}',
    roles: ['ASSR'],
    kinds: ['ORDER'],
  },
  referrals: {
    ...intake,
    path: '/referrals',
    thing: '/people/{pathwayRef}/referrals/{referralId}',
    roles: ['INTAKE'],
    kinds: ['REFERRAL'],
    part: 'state',
  },
  'screening-offers': {
    ...intake,
    path: '/screening-offers',
    thing: '/people/{pathwayRef}/screenings/{screeningId}',
    roles: ['INTAKE', 'SCREENER', 'ASSR', 'PHC'],
    kinds: ['SCREENING_OFFER'],
    part: 'state',
  },
  'voluntary-route': {
    ...intake,
    path: '/voluntary-routes',
    thing: '/people/{pathwayRef}/voluntary-routes',
    roles: ['INTAKE'],
    kinds: ['REFERRAL'],
  },
  'death-reports': {
    ...intake,
    path: '/death-reports',
    thing: '/death-reports',
    roles: ['INTAKE'],
    kinds: ['DEATH_REPORT'],
  },
  'consent-request': {
    ...intake,
    desk: 'ORGANISATION',
    path: '/consent-requests',
    thing: '/people/{pathwayRef}/consents/{consentId}',
    roles: ['INTAKE', 'PCM', 'PHC', 'PREC', 'NGOC', 'PROV'],
    kinds: ['CONSENT'],
    nobodys: { desk: '-', search: {} },
  },
  'consents-not-asked': {
    ...intake,
    path: '/consents-not-asked',
    thing: '/people/{pathwayRef}/consents',
    roles: ['COORD'],
    kinds: ['CONSENT'],
  },
  mismatch: {
    ...intake,
    path: '/mismatches',
    thing: '/mismatches',
    roles: ['INTAKE', 'PRIVACY'],
    kinds: ['REVIEW_ITEM'],
  },
  'merge-review': {
    ...intake,
    path: '/merge-review',
    thing: '/merge-review',
    roles: ['INTAKE', 'PRIVACY'],
    kinds: ['REVIEW_ITEM'],
  },
  duplicate: {
    ...intake,
    path: '/likely-duplicates',
    thing: '/likely-duplicates',
    roles: ['INTAKE', 'PRIVACY'],
    kinds: ['REVIEW_ITEM'],
  },
  'release-preparation': {
    ...prison,
    path: '/release-preparation',
    thing: '/people/{pathwayRef}',
    roles: ['PCM', 'PPT', 'PHC', 'PREC'],
    kinds: ['RELEASE_PREPARATION'],
  },
  departures: {
    ...prison,
    path: '/open-departures',
    thing: '/people/{pathwayRef}',
    roles: ['PREC', 'PCM'],
    kinds: ['STAY'],
  },
  enrolments: {
    ...prison,
    path: '/enrolments',
    thing: '/people/{pathwayRef}/enrolments/{enrolmentId}',
    roles: ['PPT', 'PCM'],
    kinds: ['PLACE'],
    part: 'status',
  },
  treatments: {
    ...prison,
    path: '/substitution',
    thing: '/people/{pathwayRef}/ost/{ostId}',
    roles: ['PHC'],
    kinds: ['SUBSTITUTION_TREATMENT'],
  },
  'hand-overs': {
    ...prison,
    path: '/ost-hand-overs',
    thing: '/people/{pathwayRef}/ost/{ostId}',
    roles: ['PRESCRIBER'],
    rowByRow: true,
    kinds: ['SUBSTITUTION_TREATMENT'],
  },
  gaps: {
    ...prison,
    path: '/substitution-gaps',
    thing: '/substitution-gaps',
    roles: ['COORD'],
    desk: 'ALL',
    kinds: ['SUBSTITUTION_TREATMENT'],
  },
  'open-reviews': {
    ...prison,
    path: '/custody-reviews',
    thing: '/custody-reviews/{reviewId}',
    roles: ['PREC', 'PCM'],
    kinds: ['REVIEW_ITEM'],
    nobodys: { desk: 'ANY', search: { prison: 'any' } },
  },
  offers: {
    ...aftercare,
    path: '/offers',
    thing: '/offers/{offerId}',
    roles: ['NGOC', 'NGOW'],
    kinds: ['SEARCH_OR_CASE'],
    search: { state: 'OFFERED' },
  },
  cases: {
    ...aftercare,
    path: '/cases',
    thing: '/cases/{caseId}',
    roles: ['NGOC', 'NGOW'],
    kinds: ['SEARCH_OR_CASE'],
  },
  'my-cases': {
    ...aftercare,
    path: '/cases',
    thing: '/cases/{caseId}',
    roles: ['PEER'],
    rowByRow: true,
    kinds: ['SEARCH_OR_CASE'],
    search: { mine: 'true' },
  },
  unplaced: {
    ...aftercare,
    path: '/unplaced',
    thing: '/people/{pathwayRef}/placements/{placementId}',
    roles: ['COORD'],
    desk: 'ALL',
    kinds: ['SEARCH_OR_CASE'],
  },
  episodes: {
    ...aftercare,
    path: '/treatment-episodes',
    thing: '/treatment-episodes/{episodeId}',
    roles: ['PROV'],
    kinds: ['PLACE'],
    search: { open: 'true' },
  },
  enquiries: {
    ...aftercare,
    path: '/treatment-episodes',
    thing: '/treatment-episodes/{episodeId}',
    roles: ['PROV'],
    kinds: ['PLACE'],
    search: { asked: 'true' },
  },
  breached: {
    ...aftercare,
    path: '/breached-windows',
    thing: '/overdose-windows/{windowId}',
    roles: ['COORD'],
    desk: 'ALL',
    kinds: ['OVERDOSE_WINDOW'],
  },
} as const satisfies Record<string, WorkList>;
export type WorkListName = keyof typeof workLists;

/** The desk of a list that all share who may see it. */
export const oneDesk = 'ALL';

/** What the desk gives to see the list on which something stands with this key. */
export function askingFor(
  name: WorkListName,
  key: string,
): { readonly path: string; readonly search: Readonly<Record<string, string>> } {
  const { path, search, part, nobodys }: WorkList = workLists[name];
  const [desk, rest] = key.split('/');
  return {
    path,
    search: {
      ...search,
      ...(part !== undefined && rest !== undefined && { [part]: rest }),
      ...(nobodys?.desk === desk && nobodys?.search),
    },
  };
}
