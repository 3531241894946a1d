import { refuse } from '@throughcare/record';
import { query } from '../bind.ts';
import { readPerson } from '../domain/person/readPerson.ts';
import { ReferralView, referralAsSeenBy } from '../domain/referral/view.ts';
import { maySeeReferral } from '../domain/referral/whoMaySee.ts';

export const getReferral = query({
  name: 'referral',
  summary: 'A referral',
  path: '/people/{pathwayRef}/referrals/{referralId}',
  by: [
    'INTAKE',
    'PRIVACY',
    'IMPORT',
    'SERVICE',
    'DCC',
    'JUDGE',
    'PROS',
    'DEF',
    'PROB',
    'ASSR',
    'PCM',
    'PPT',
    'PHC',
    'NGOC',
    'COORD',
    'PERSON',
  ],
  answer: ReferralView,
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'referral' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    const found = state.referrals[params.referralId];
    if (!found || !maySeeReferral(found, actor)) return refuse.notFound();
    return referralAsSeenBy(state, found, actor);
  },
});
