import { idIn } from '../../../journeys/support/caller.ts';
import { consent, handIn, openPerson } from '../../../journeys/support/intake.ts';
import type { Journey } from '../../../journeys/support/journey.ts';
import { insideWithNeed } from '../../../journeys/support/stories.ts';
import type { Gap, Prepared } from '../gap.ts';
import { hearing, onSubstitution, takenUp, withCase } from './stories.ts';

const ofReferrals: readonly Gap[] = [
  {
    carries: 'referral.routed',
    service: 'court-diversion',
    who: 'clerk',
    lets: 'in',
    never: ['otherClerk'],
    async prepare(journey) {
      const ref = await openPerson(journey);
      const referralId = await handIn(journey.as('clerk'), ref, {
        programmeCode: 'DC',
        to: 'court-diversion',
        area: 'IL-COOK',
      });
      return {
        asks: `/court-diversion/people/${ref}/orders`,
        does: () =>
          journey.as('intake').does(`/intake/people/${ref}/referrals/${referralId}/accept`),
      };
    },
  },
];

const ofConsents: readonly Gap[] = [
  {
    carries: 'consent.given',
    service: 'aftercare',
    who: 'harbour',
    lets: 'in',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      return {
        asks: `/aftercare/cases/${caseId}`,
        field: 'substitution',
        does: () => consent(journey.as('intake'), ref, ['ngo-harbour'], ['SUBSTITUTION']),
      };
    },
  },
  {
    carries: 'consent.refused',
    service: 'aftercare',
    who: 'harbour',
    lets: 'nobody',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      const consents = `/intake/people/${ref}/consents`;
      const asked = await journey.as('intake').does(consents, {
        recipients: ['ngo-harbour'],
        scopes: ['SUBSTITUTION'],
        purpose: 'AFTERCARE',
      });
      return {
        asks: `/aftercare/cases/${caseId}`,
        field: 'substitution',
        does: () => journey.as('intake').does(`${consents}/${idIn(asked, 'consentId')}/refuse`),
      };
    },
  },
  {
    carries: 'consent.withdrawn',
    service: 'aftercare',
    who: 'harbour',
    lets: 'out',
    never: ['lantern'],
    async prepare(journey) {
      const { ref, caseId } = await withCase(journey);
      const consentId = await consent(journey.as('intake'), ref, ['ngo-harbour']);
      return {
        asks: `/aftercare/cases/${caseId}`,
        does: () =>
          journey.as('intake').does(`/intake/people/${ref}/consents/${consentId}/withdraw`),
      };
    },
  },
];

/** Of substitution treatment that is handed over by consent alone. */
async function handOverByConsent(journey: Journey) {
  const stay = await insideWithNeed(journey);
  const { path, planned } = await onSubstitution(journey, stay);
  await planned('CONSENT');
  const given = () =>
    consent(journey.as('intake'), stay.ref, ['provider-riverside'], ['SUBSTITUTION']);
  return { ref: stay.ref, path, given };
}

const ofSubstitution: readonly Gap[] = [
  {
    carries: 'consent.given (substitution)',
    service: 'prison-program',
    who: 'prescriber',
    lets: 'in',
    never: [],
    async prepare(journey) {
      const { path, given } = await handOverByConsent(journey);
      return { asks: path, does: given };
    },
  },
  {
    carries: 'consent.withdrawn (substitution)',
    service: 'prison-program',
    who: 'prescriber',
    lets: 'out',
    never: [],
    async prepare(journey) {
      const { ref, path, given } = await handOverByConsent(journey);
      const consentId = await given();
      return {
        asks: path,
        does: () =>
          journey.as('intake').does(`/intake/people/${ref}/consents/${consentId}/withdraw`),
      };
    },
  },
];

const ofDeaths: readonly Gap[] = [
  {
    carries: 'death.verified',
    service: 'prison-program',
    who: 'otherReception',
    lets: 'out',
    never: [],
    async prepare(journey) {
      const ref = await openPerson(journey);
      const deaths = `/intake/people/${ref}/deaths`;
      const reportId = idIn(await journey.as('clerk').does(deaths), 'reportId');
      return {
        asks: `POST /prison-program/people/${ref}/custody`,
        body: { prisonId: 'prison-south', admittedAt: journey.now },
        does: () => journey.as('intake').does(`${deaths}/${reportId}/verify`),
      };
    },
  },
];

/** By service, a person of whom something is there, and where they find it themselves. */
const ofThemselves = {
  async 'court-diversion'(journey: Journey) {
    const { ref, order } = await takenUp(journey);
    await hearing(order);
    return { ref, asks: `${order.path}/hearings` };
  },
  async 'prison-program'(journey: Journey) {
    const { ref } = await insideWithNeed(journey);
    return { ref, asks: `/prison-program/people/${ref}/disclosures` };
  },
  async aftercare(journey: Journey) {
    const { ref } = await withCase(journey);
    return { ref, asks: `/aftercare/people/${ref}/placements` };
  },
} as const;
type Elsewhere = keyof typeof ofThemselves;

/** By a code that intake hands over; gives the id of the binding. */
async function binds(journey: Journey, ref: string): Promise<string> {
  const { code } = await journey.as('intake').does(`/intake/people/${ref}/account-codes`);
  const bound = await journey.stranger(ref).does('/intake/account-codes/bind', { code });
  return idIn(bound, 'bindingId');
}

async function bound(service: Elsewhere, journey: Journey): Promise<Prepared> {
  const { ref, asks } = await ofThemselves[service](journey);
  return { asks, by: journey.stranger(ref), does: () => binds(journey, ref) };
}

async function unbound(service: Elsewhere, journey: Journey): Promise<Prepared> {
  const { ref, asks } = await ofThemselves[service](journey);
  const bindingId = await binds(journey, ref);
  return {
    asks,
    by: journey.stranger(ref),
    does: () => journey.as('intake').does(`/intake/people/${ref}/accounts/${bindingId}/unbind`),
  };
}

const ofAccounts: readonly Gap[] = (Object.keys(ofThemselves) as Elsewhere[]).flatMap((service) => {
  const about = { service, who: 'person', never: [] } as const;
  return [
    { ...about, carries: 'account.bound', lets: 'in', prepare: (one) => bound(service, one) },
    { ...about, carries: 'account.unbound', lets: 'out', prepare: (one) => unbound(service, one) },
  ] satisfies Gap[];
});

/** What intake tells. */
export const ofIntake: readonly Gap[] = [
  ...ofReferrals,
  ...ofConsents,
  ...ofSubstitution,
  ...ofDeaths,
  ...ofAccounts,
];
