import { z } from 'zod';
import { type FormOf, thing, untoldStep } from '../forms/thing.ts';
import { nameOf } from '../kernel/names.ts';
import { areasOf, named, registered } from '../kernel/register.ts';
import { consentAddress, Person, personAddress, Referral, referralAddress } from './model.ts';
import { programmeSaid, programmesOf } from './programmes.ts';
import { whichCourt } from './referralThing.ts';

const roles = ['INTAKE'] as const;

const posts: Readonly<Record<string, string>> = {
  'draft-referral': '/referrals',
  'request-consent': '/consents',
};
/** What begins with somebody at intake, the usual one first. */
export const personSteps: readonly string[] = Object.keys(posts);

const Made = Referral.pick({ pathwayRef: true, referralId: true });
const draftReferral: FormOf<Person> = {
  async choices(_person, asking, view) {
    const programmes = await programmesOf(asking);
    const among = programmes.map(({ code }) => ({
      value: code,
      text: programmeSaid(programmes, code),
    }));
    return {
      ...(among.length > 0 && { programmeCode: { among } }),
      source: { needed: true },
      ...(await whichCourt(asking, view)),
    };
  },
  preset: () => ({ urgency: 'ROUTINE', submit: 'yes' }),
  next({ pathwayRef }, answered) {
    const made = Made.safeParse(answered).data;
    return made ? referralAddress(made) : personAddress(pathwayRef);
  },
};

const Asked = z.looseObject({ pathwayRef: z.string(), consentId: z.string() });
const requestConsent: FormOf<Person> = {
  async choices(_person, asking) {
    const kinds = ['NGO', 'PROVIDER', 'COURT', 'PRISON'];
    const found = (await Promise.all(kinds.map((kind) => registered(asking, kind)))).flat();
    const among = found.map(({ organisationId }) => named(organisationId));
    return among.length === 0 ? {} : { recipients: { among } };
  },
  next({ pathwayRef }, answered) {
    const asked = Asked.safeParse(answered).data;
    return asked ? consentAddress(asked) : personAddress(pathwayRef);
  },
};

/** Somebody at intake, and what begins with them. */
export const personThing = thing<Person>({
  path: '/office/people/:pathwayRef',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef',
  answer: Person,
  actions: ({ pathwayRef }) =>
    Object.entries(posts).map(([name, last]) =>
      untoldStep(name, `/people/${pathwayRef}${last}`, roles),
    ),
  name: (_person, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: () => [],
  forms: { 'draft-referral': draftReferral, 'request-consent': requestConsent },
});

const Opened = z.looseObject({ pathwayRef: z.string() });
const Register = z.looseObject({ items: z.array(z.unknown()) });

/** Somebody new: their page shows who may be the same person before anything else is made. */
export const newPersonThing = thing<z.infer<typeof Register>>({
  path: '/office/people',
  roles,
  service: 'intake',
  reads: '/register?kind=INTAKE_OFFICE',
  answer: Register,
  actions: () => [untoldStep('open-person', '/people', roles)],
  name: (_register, { say }) => say('intake.newPerson.who'),
  facts: () => [],
  home: () => '/office/referrals',
  forms: {
    'open-person': {
      async choices(_register, asking, { say }) {
        const areas = await areasOf(asking, ['CITY', 'COURT', 'NGO', 'PRISON']);
        const none = { value: '', text: say('intake.nobodyNamed') };
        return areas.length === 0 ? {} : { area: { among: [none, ...areas.map(named)] } };
      },
      leaveOut: () => ['accessibilityNeeds', 'caringDuties', 'unavailable', 'needs', 'ageBand'],
      next(_register, answered) {
        const opened = Opened.safeParse(answered).data;
        return opened ? personAddress(opened.pathwayRef) : '/office/referrals';
      },
    },
  },
});
