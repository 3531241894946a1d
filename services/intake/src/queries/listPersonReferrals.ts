import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { readPerson } from '../domain/person/readPerson.ts';
import { ReferralView, referralAsSeenBy } from '../domain/referral/view.ts';
import { isOfficer, maySeeReferral } from '../domain/referral/whoMaySee.ts';

/** Of one person there are never so many that they need pages. */
export const listPersonReferrals = query({
  name: 'person-referrals',
  summary: 'A person’s referrals that the caller may see',
  path: '/people/{pathwayRef}/referrals',
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
  answer: z.object({ items: z.array(ReferralView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'referrals' }),
  async run({ params, actor }, tools) {
    const state = await readPerson(tools, params.pathwayRef);
    if (!state) return refuse.notFound();
    const items = Object.values(state.referrals)
      .filter((one) => maySeeReferral(one, actor))
      .map((one) => referralAsSeenBy(state, one, actor));
    return items.length > 0 || isOfficer(actor) ? { items } : refuse.notFound();
  },
});
