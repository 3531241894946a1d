import { type Duty, listed, oneDesk, waiting } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { staleAt } from './rules.ts';
import { openedAt, stateOf } from './state.ts';
import type { ReferralState } from './transitions.ts';
import { decideBy } from './triage.ts';

const owed: readonly ReferralState[] = ['SUBMITTED', 'MORE_INFO_REQUESTED', 'ACCEPTED', 'ON_HOLD'];
/** Intake sees to what stands so; what was routed is another service's, and a repeat is its first one's. */
export const isOwed = (state: ReferralState): boolean => owed.includes(state);

/** Referrals between their author and a service. A draft is its author's own, until it is removed. */
export const referralsOwed = (state: Pathway, settings: IntakeSettings): Duty[] =>
  Object.values(state.referrals).flatMap((referral): Duty[] => {
    const { referralId: id } = referral;
    const is = stateOf(referral);
    if (is === 'DRAFT') return [waiting('REFERRAL', id, staleAt(referral, settings))];
    if (!isOwed(is)) return [];
    const due = decideBy(referral);
    return [
      listed(
        'referrals',
        { kind: 'REFERRAL', id, due },
        { key: `${oneDesk}/${is}`, sort: (is === 'SUBMITTED' && due) || openedAt(referral) },
      ),
    ];
  });
