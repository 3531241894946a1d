import { aftercareEventTypes, dateOf } from '@throughcare/contracts';
import {
  type Asking,
  at,
  hasRole,
  notice,
  type Relation,
  relation,
  viewsOn,
  zoneOf,
} from '@throughcare/record';
import { z } from 'zod';
import type { KnownOrganisation } from './state.ts';

const { partnerOrg, takes, from, until } = aftercareEventTypes.agreementChanged.data.shape;

export const AgreementView = z.object({
  partnerOrg: notice(partnerOrg),
  state: notice(z.enum(['TO_COME', 'IN_FORCE', 'ENDED'])),
  takes: at('L1', takes),
  from: at('L1', from),
  until: at('L1', until),
});
export type AgreementView = z.infer<typeof AgreementView>;

/** Source: domain reference, G10. */
const agreedHere: Relation<KnownOrganisation> = relation(
  'OWN_STATEMENT',
  ({ agreement }, { actor }) =>
    hasRole(actor, 'PCM', 'PREC') && (agreement?.prisons.includes(actor.org) ?? false),
  'those of a prison who work with the partner that agreed with it',
);

export const agreementView = viewsOn<KnownOrganisation>()({
  name: 'agreement',
  param: 'organisationId',
  schema: AgreementView,
  seenBy: [agreedHere],
  of({ agreement, closed }, _id, asking): AgreementView | undefined {
    if (!agreement) return undefined;
    const { partnerOrg, takes, from, until } = agreement;
    return { partnerOrg, state: closed ? 'ENDED' : stateOf(agreement, asking), takes, from, until };
  },
});

type Agreement = {
  readonly partnerOrg: string;
  readonly from: string;
  readonly until: string | null;
};
/** Days are the partner's own, as where aftercare asks it: both ends are counted. */
function stateOf(
  { partnerOrg, from, until }: Agreement,
  { now, settings }: Pick<Asking, 'now' | 'settings'>,
): 'TO_COME' | 'IN_FORCE' | 'ENDED' {
  const today = dateOf(now, zoneOf(settings, partnerOrg));
  if (today < from) return 'TO_COME';
  return until !== null && until < today ? 'ENDED' : 'IN_FORCE';
}
