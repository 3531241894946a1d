import { z } from 'zod';
import { fixed } from '../forms/field.ts';
import { thing } from '../forms/thing.ts';
import { programmeSaid, programmesOf } from '../intake/programmes.ts';
import { named, registeredOf } from '../kernel/register.ts';
import { referralAddress } from './addresses.ts';
import { addressOfAsked } from './consents.ts';
import { type OwnRecords, onOwnRecord, ownSteps } from './own.ts';

const Made = z.looseObject({ pathwayRef: z.string(), referralId: z.string() });

/** What a person begins by themselves: asking for help, and letting an organisation know something. */
export const startThing = thing<OwnRecords>({
  ...onOwnRecord,
  path: '/me/start',
  actions: ownSteps({ 'draft-referral': 'referrals', 'request-consent': 'consents' }),
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
      narrow: (field) => (field.name === 'source' ? fixed('source', 'SELF') : field),
      check: true,
      next(_records, answered) {
        const made = Made.safeParse(answered).data;
        return made ? referralAddress(made) : '/me';
      },
    },
    'request-consent': {
      async choices(_records, asking) {
        const found = await registeredOf(asking, ['NGO', 'PROVIDER', 'COURT', 'PRISON']);
        const among = found.map(({ organisationId }) => named(organisationId));
        return among.length === 0 ? {} : { recipients: { among } };
      },
      next: (_records, answered) => addressOfAsked(answered) ?? '/me/consents',
    },
  },
});
