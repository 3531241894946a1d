import { z } from 'zod';
import { thing, untoldStep } from '../forms/thing.ts';
import { programmeSaid, programmesOf } from '../intake/programmes.ts';
import { named, registered } from '../kernel/register.ts';
import { consentAddress, referralAddress } from './addresses.ts';
import { OwnRecords, refIn, personRoles as roles } from './own.ts';

const Made = z.looseObject({ pathwayRef: z.string(), referralId: z.string() });
const Asked = z.looseObject({ pathwayRef: z.string(), consentId: z.string() });

/** What a person begins by themselves: asking for help, and letting an organisation know something. */
export const startThing = thing<OwnRecords>({
  path: '/me/start',
  roles,
  service: 'intake',
  reads: '/own-records',
  answer: OwnRecords,
  actions(records) {
    const ref = refIn(records);
    return ref === undefined
      ? []
      : [
          untoldStep('draft-referral', `/people/${ref}/referrals`, roles),
          untoldStep('request-consent', `/people/${ref}/consents`, roles),
        ];
  },
  name: (_records, { say }) => say('me.title'),
  facts: () => [],
  home: () => '/me',
  forms: {
    'draft-referral': {
      async choices(_records, asking) {
        const programmes = await programmesOf(asking);
        const among = programmes.map(({ code }) => ({
          value: code,
          text: programmeSaid(programmes, code),
        }));
        return among.length > 0 ? { programmeCode: { among } } : {};
      },
      preset: () => ({ urgency: 'ROUTINE', submit: 'yes', source: 'SELF' }),
      folded: ['urgency', 'submit'],
      leaveOut: () => ['to', 'court', 'area', 'caseRef'],
      narrow: (field) =>
        field.name === 'source'
          ? { name: 'source', required: true, kind: 'fixed', value: 'SELF' }
          : field,
      check: true,
      next(_records, answered) {
        const made = Made.safeParse(answered).data;
        return made ? referralAddress(made) : '/me';
      },
    },
    'request-consent': {
      async choices(_records, asking) {
        const kinds = ['NGO', 'PROVIDER', 'COURT', 'PRISON'];
        const found = (await Promise.all(kinds.map((kind) => registered(asking, kind)))).flat();
        const among = found.map(({ organisationId }) => named(organisationId));
        return among.length === 0 ? {} : { recipients: { among } };
      },
      next(_records, answered) {
        const asked = Asked.safeParse(answered).data;
        return asked ? consentAddress(asked) : '/me/consents';
      },
    },
  },
});
