import { thing } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { nameOf } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { areasOf, named, registered } from '../kernel/register.ts';
import { ReferralToActOn } from './model.ts';
import { referralPath, referralRoles } from './referral.ts';
import { referralFacts } from './referralFacts.ts';

/** Courts by name, and areas in which there is one: which court a referral is for. */
export async function whichCourt(asking: Asking, { say }: Pick<View, 'say'>) {
  const none = { value: '', text: say('intake.nobodyNamed') };
  const courts = await registered(asking, 'COURT');
  const areas = await areasOf(asking, ['COURT']);
  if (courts.length === 0) return {};
  return {
    court: { among: [none, ...courts.map(({ organisationId }) => named(organisationId))] },
    area: { among: [none, ...areas.map(named)] },
  };
}

/** A referral, and every step that may be taken with it. */
export const referralThing = thing<ReferralToActOn>({
  path: referralPath,
  roles: referralRoles,
  service: 'intake',
  reads: '/people/:pathwayRef/referrals/:referralId',
  answer: ReferralToActOn,
  actions: ({ actions }) => actions,
  name: (_one, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: referralFacts,
  forms: {
    'route-referral': {
      preset: ({ requestedTo, court, area }) => ({
        to: requestedTo ?? '',
        court: court ?? '',
        area: area ?? '',
      }),
      choices: (_one, asking, view) => whichCourt(asking, view),
    },
    'reject-referral': { asButtons: 'reasonCode' },
    'hold-referral': { asButtons: 'reasonCode' },
    'withdraw-referral': { check: true },
  },
});
