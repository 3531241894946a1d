import { dateOf } from '@throughcare/contracts';
import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import { ofOrder } from '../order/preconditions.ts';
import type { RevocationCode } from '../order/reasons.ts';
import type { Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import { type OrderProfile, profiles, type RevocationFinding } from '../profiles/index.ts';
import { isImport } from '../step/done.ts';
import { addMonths } from '../terms/addMonths.ts';

export const profileOf = ({ terms }: Order): OrderProfile => profiles[given(terms).profile];

/** Whoever revokes under the regime of the order; a file tells what others have done. */
export const byRevokingAuthority = ofOrder({
  kind: 'forbidden',
  code: 'not-the-revoking-authority',
  detail: 'Under the regime of this order another decides.',
  holds: (order, context) =>
    isImport(context) || hasRole(context.actor, ...profileOf(order).revokedBy),
});

type Said = {
  readonly reason: RevocationCode;
  readonly findings: readonly RevocationFinding[];
};

/** What the regime asks of a revocation; null where this one stands. */
export function checkRevocation(order: Order, said: Said, context: Context): Refusal | null {
  const { revokedFor, revocationFindings, waivedOnLateProof, barredAfterMonths } = profileOf(order);
  const { orderDate } = given(order.terms);
  const { reason, findings } = said;
  if (
    barredAfterMonths &&
    dateOf(context.now, order.zone) > addMonths(orderDate, barredAfterMonths.value)
  )
    return refuse.conflict('prosecution-barred', 'The time for taking it up again has passed.');
  if (revokedFor.length > 0 && !revokedFor.some(({ what }) => what === reason))
    return refuse.invalid(
      '/reason',
      'ground-not-of-this-regime',
      `This regime revokes for: ${revokedFor.map(({ what }) => what).join(', ')}.`,
    );
  const missing = revocationFindings.find(({ what }) => !findings.includes(what));
  if (missing)
    return refuse.invalid('/findings', 'finding-missing', `State ${missing.what} if it is found.`);
  if (reason === 'NO_PROOF' && waivedOnLateProof && order.proofs.some(({ decision }) => !decision))
    return refuse.conflict('proof-not-decided', 'A proof has come, if late; decide on it first.');
  return null;
}
