import type { Instant } from '@throughcare/contracts';
import type { FactEvent } from './evolve.ts';

/** What the court works on, and the referral that led there: what it tells of its order goes where that referral goes. */
export const candidateHeard = ({
  orderId,
  referralId,
}: {
  readonly orderId: string;
  readonly referralId: string;
}): FactEvent => ({ type: 'candidate-heard', candidate: { orderId, referralId } });

/** The court has closed it: without an order, or with the order's end. */
export const closingHeard = (
  { orderId }: { readonly orderId: string },
  { time: closedAt }: { readonly time: Instant },
  voluntaryRoute: boolean,
): FactEvent => ({ type: 'closing-heard', closing: { orderId, closedAt, voluntaryRoute } });

/**
 * Which court holds it, whom it named to assess (null: nobody any more), and which provider its order names, as far as this
 * event says so.
 */
export function atCourtHeard(
  said: {
    readonly orderId: string;
    readonly court?: string;
    readonly assessorOrg?: string | null;
    readonly treatmentDirectorOrg?: string | null;
    readonly issued?: boolean;
  },
  { time: at, sequence }: { readonly time: Instant; readonly sequence: number },
): FactEvent {
  const { orderId, court = null, assessorOrg, treatmentDirectorOrg: director, issued } = said;
  const assessor = assessorOrg === undefined ? null : { org: assessorOrg, at };
  const names = director === undefined ? null : { org: director, at, sequence };
  const issuedAt = issued ? at : null;
  return { type: 'at-court-heard', atCourt: { orderId, court, assessor, issuedAt, names } };
}
