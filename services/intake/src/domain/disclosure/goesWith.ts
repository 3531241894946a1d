import { EntityId, OrgId, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { z } from 'zod';
import { type Consent, consentMethods, endsAt } from '../consent/state.ts';

/**
 * The words that go with each disclosure on consent or in place of it; where the law applies it asks for its own sentence. No
 * area code says of which country it is, so the sentence goes with all. Not read in its original.
 */
export const noRedisclosure = {
  text: 'This was shared with your organisation for this person’s care. It may not be passed on without their written consent. Where 42 CFR part 2 applies, it prohibits unauthorized use or disclosure of these records.',
  source: '42 CFR 2.32',
  unchecked: true,
} as const;

/** 42 CFR 2.31 says what a consent states; since 16 February 2026 a copy goes with what is disclosed (2.32). */
export const ConsentCopy = z
  .object({
    consentId: EntityId,
    recipient: OrgId,
    scopes: z.array(SharingScope),
    purpose: SharingPurpose,
    method: z.enum(consentMethods).nullable(),
    takenBy: OrgId.meta({ description: 'The organisation that took it down' }),
    givenAt: z.string(),
    endsAt: z.string().nullable(),
    withdrawable: z.boolean().meta({ description: 'The person may withdraw it' }),
  })
  .meta({ description: 'A copy of the consent on which this is told' });
export type ConsentCopy = z.infer<typeof ConsentCopy>;

/** As far as it concerns this recipient: whom else the person has named is not theirs to know. Of a legal basis there is none. */
export function copyFor(consent: Consent, recipient: string): ConsentCopy | null {
  const given = consent.steps.findLast(({ to }) => to === 'GIVEN')?.done;
  if (consent.legalBasis !== null || given === undefined) return null;
  const { consentId, scopes, purpose, method } = consent;
  return {
    consentId,
    recipient,
    scopes: [...scopes],
    purpose,
    method,
    takenBy: given.org,
    givenAt: given.at,
    endsAt: endsAt(consent),
    withdrawable: true,
  };
}
