import type { Instant } from '@throughcare/contracts';
import type { FactEvent } from './state.ts';

/** Statuses of the custody programme's table (domain reference 2.4) that say something here. */
const showsNeed: readonly string[] = [
  'ASSESSED_SUITABLE',
  'ON_PROGRAMME',
  'PROGRAMME_COMPLETE',
  'CONTINUES_IN_COMMUNITY',
];
const ends: readonly string[] = [
  'PROGRAMME_COMPLETE',
  'DESELECTED',
  'NOT_SUITABLE',
  'NOT_ELIGIBLE',
  'WITHDRAWN',
];

export const enrolmentFacts = (
  { enrolmentId, to }: { readonly enrolmentId: string; readonly to: string },
  at: Instant,
): FactEvent[] => [
  ...(showsNeed.includes(to)
    ? [
        {
          type: 'need-heard' as const,
          id: enrolmentId,
          evidence: { kind: 'ENROLMENT' as const, since: at },
        },
      ]
    : []),
  ...(ends.includes(to)
    ? [
        {
          type: 'outcome-heard' as const,
          id: enrolmentId,
          outcome: { service: 'prison-program' as const, at, partnerOrg: null },
        },
      ]
    : []),
];
