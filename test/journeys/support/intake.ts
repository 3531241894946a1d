import { type Caller, idIn, type Json } from './caller.ts';
import type { Story } from './story.ts';

/** Someone who does not exist. Every word of it is searched for where it must not be. */
export const person = {
  givenName: 'Ottoline',
  familyName: 'Quillfeather',
  dateOfBirth: '1988-05-17',
  sex: 'F',
  area: 'IL-COOK',
  languages: ['en'],
  needs: ['DRUG_TREATMENT', 'OST'],
  contactRoutes: [
    { kind: 'PHONE', value: '+1-312-555-0173' },
    { kind: 'THROUGH_PERSON', value: 'her sister Wilhelmina at the bakery' },
  ],
} as const;

/** The clerk opens the person's record. */
export async function openPerson(
  journey: Story,
  more: object = {},
  by: Caller = journey.as('clerk'),
): Promise<string> {
  return idIn(await by.does('/intake/people', { ...person, ...more }), 'pathwayRef');
}

/** A referral handed in by its author. */
export async function handIn(
  by: Caller,
  ref: string,
  referral: {
    readonly programmeCode: string;
    readonly to?: string;
    readonly urgency?: string;
    readonly area?: string;
    readonly source?: string;
  },
): Promise<string> {
  const referrals = `/intake/people/${ref}/referrals`;
  const referralId = idIn(await by.does(referrals, referral), 'referralId');
  await by.does(`${referrals}/${referralId}/submit`);
  return referralId;
}

/** Handed in by its author, accepted by intake, routed by itself. */
export async function refer(
  journey: Story,
  by: Caller,
  ref: string,
  referral: Parameters<typeof handIn>[2] & { readonly to: string },
): Promise<string> {
  const referralId = await handIn(by, ref, referral);
  await journey.as('intake').does(`/intake/people/${ref}/referrals/${referralId}/accept`);
  await journey.settle();
  return referralId;
}

/** Answers whose scores are known: cannabis 21, moderate; opioids 39, high; the rest never used. */
export const assistAnswers = {
  instrument: 'ASSIST_3_1',
  q8: 'NO',
  substances: {
    ...Object.fromEntries(
      [
        'TOBACCO',
        'ALCOHOL',
        'COCAINE',
        'ATS',
        'INHALANTS',
        'SEDATIVES',
        'HALLUCINOGENS',
        'OTHER',
      ].map((substance) => [substance, { lifetime: false }]),
    ),
    CANNABIS: {
      lifetime: true,
      q2: 'WEEKLY',
      q3: 'MONTHLY',
      q4: 'ONCE_OR_TWICE',
      q5: 'NEVER',
      q6: 'PAST_3_MONTHS',
      q7: 'NOT_PAST_3_MONTHS',
    },
    OPIOIDS: {
      lifetime: true,
      q2: 'DAILY',
      q3: 'DAILY',
      q4: 'DAILY',
      q5: 'DAILY',
      q6: 'PAST_3_MONTHS',
      q7: 'PAST_3_MONTHS',
    },
  },
} as const;

/** Eleven items that sum to 27: dependence highly probable. */
export const duditAnswers = {
  instrument: 'DUDIT',
  q1: 4,
  q2: 2,
  q3: 2,
  q4: 3,
  q5: 3,
  q6: 3,
  q7: 2,
  q8: 2,
  q9: 2,
  q10: 2,
  q11: 2,
} as const;

export const auditCAnswers = { instrument: 'AUDIT_C', q1: 1, q2: 1, q3: 0 } as const;

/** Offered, begun and completed by the same hands. */
export async function screen(
  by: Caller,
  ref: string,
  answers: { readonly instrument: string; readonly [item: string]: unknown },
  about: { readonly referralId?: string; readonly referencePeriod?: string } = {},
): Promise<Json> {
  const screenings = `/intake/people/${ref}/screenings`;
  const { referralId = null, referencePeriod = 'CURRENT' } = about;
  const { instrument } = answers;
  const screeningId = idIn(await by.does(screenings, { instrument, referralId }), 'screeningId');
  await by.does(`${screenings}/${screeningId}/begin`);
  return by.does(`${screenings}/${screeningId}/complete`, {
    mode: 'INTERVIEW',
    answers,
    referencePeriod,
  });
}

/** The clinician's assessment, which the court's suitability rests on. */
export async function assess(journey: Story, ref: string, referralId: string): Promise<string> {
  const answers = {
    instrument: 'CLINICAL',
    severity: 'HIGH',
    risk: 'HIGH',
    need: 'HIGH',
    suitable: true,
  };
  const done = await screen(journey.as('assessor'), ref, answers, { referralId });
  await journey.settle();
  return idIn(done, 'screeningId');
}

/** Consent to share with these organisations, asked for and taken down by one office. */
export async function consent(
  by: Caller,
  ref: string,
  recipients: readonly string[],
  scopes: readonly string[] = ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
): Promise<string> {
  const consents = `/intake/people/${ref}/consents`;
  const asked = await by.does(consents, { recipients, scopes, purpose: 'AFTERCARE' });
  const consentId = idIn(asked, 'consentId');
  await by.does(`${consents}/${consentId}/give`, { method: 'SIGNED' });
  return consentId;
}
