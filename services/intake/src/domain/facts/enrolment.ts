import { type Instant, ofAnothersStay } from '@throughcare/contracts';
import type { FactEvent } from './evolve.ts';

/** Statuses of the custody programme's table (domain reference 2.4) that say something here. */
const showsNeed: readonly string[] = [
  'ASSESSED_SUITABLE',
  'ON_PROGRAMME',
  'PROGRAMME_COMPLETE',
  'CONTINUES_IN_COMMUNITY',
];
/** With which a programme is over. */
export const programmeEnds: readonly string[] = [
  'PROGRAMME_COMPLETE',
  'DESELECTED',
  'NOT_SUITABLE',
  'NOT_ELIGIBLE',
  'WITHDRAWN',
];

/** An enrolment's first status is told on the stream of the person who enrolled, and makes it known here. */
export function enrolmentFacts(
  said: {
    readonly enrolmentId: string;
    readonly from: string | null;
    readonly to: string;
    readonly reasonCode?: string | null;
    readonly stayId?: string | null | undefined;
  },
  { time: at, sequence }: { readonly time: Instant; readonly sequence: number },
): FactEvent[] {
  const { enrolmentId, from, to, stayId = null } = said;
  const voided = said.reasonCode === ofAnothersStay;
  const facts: FactEvent[] = [
    { type: 'enrolment-status-heard', status: { enrolmentId, status: to, at, sequence } },
  ];
  if (from === null || voided)
    facts.push({ type: 'enrolment-heard', enrolment: { enrolmentId, voided, stayId } });
  if (showsNeed.includes(to))
    facts.push({
      type: 'need-heard',
      evidence: { id: enrolmentId, kind: 'ENROLMENT', since: at },
    });
  if (programmeEnds.includes(to))
    facts.push({
      type: 'outcome-heard',
      outcome: {
        id: enrolmentId,
        service: 'prison-program',
        at,
        partnerOrg: null,
        offerId: null,
        plansChanged: false,
        needsMore: false,
        toldAt: at,
      },
    });
  return facts;
}
