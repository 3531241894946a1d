import { inDays } from '../support/court.ts';
import { consent } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

/** A reference that nobody has. */
const nobody = '01890000-0000-7000-8000-000000000000';
const identityOf = (ref: string) => `/intake/people/${ref}/identity`;
const accepted = async (journey: Journey) => {
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await stay.releaseOn(inDays(journey, 20));
  return { ref: stay.ref, caseId: await accepts(journey, 'harbour') };
};

describe('consent that is missing', () => {
  it(
    'is said to the partner that has the case: for which scopes, for what, for whom, and who records it; then it is enough',
    telling(async (journey) => {
      const { ref, caseId } = await accepted(journey);
      const refused = await journey.as('harbour').get(identityOf(ref));
      expect(refused).toMatchObject({
        status: 403,
        body: {
          code: 'consent-missing',
          scopes: ['IDENTITY', 'CONTACT_ROUTE'],
          purpose: 'AFTERCARE',
          recipient: 'ngo-harbour',
          recordedBy: expect.arrayContaining(['PERSON', 'PCM', 'INTAKE']),
        },
      });
      expect(await theCase(journey, caseId)).toMatchObject({ consentMissing: ['SUBSTITUTION'] });

      // What the refusal names is all that it takes.
      const { recipient, purpose } = refused.body as Record<string, string>;
      const asked = await journey.as('harbour').does(`/intake/people/${ref}/consents`, {
        recipients: [recipient],
        scopes: ['CONTACT_ROUTE'],
        purpose,
      });
      const give = `/intake/people/${ref}/consents/${String(asked.consentId)}/give`;
      await journey.as('caseManager').does(give, { method: 'SIGNED' });
      const known = await journey.as('harbour').sees(identityOf(ref));
      expect(known).toMatchObject({ contact: {}, consentMissing: ['IDENTITY'] });
      expect(known).not.toHaveProperty('identity');
    }),
  );

  it(
    'is said to no stranger: with consent, without it, and of nobody at all they are answered byte for byte the same',
    telling(async (journey) => {
      const { ref } = await accepted(journey);
      const strangers = ['lantern', 'provider', 'prescriber', 'peer', 'hillside'] as const;
      const answers = async () => {
        await journey.settle();
        const all = await Promise.all(
          strangers.flatMap((part) =>
            [ref, nobody].map((one) => journey.as(part).get(identityOf(one))),
          ),
        );
        return all.map(({ status, body }) => JSON.stringify([status, body]));
      };
      const without = await answers();
      expect(new Set(without).size).toBe(1);
      expect(without[0]).toContain('not-found');
      await consent(journey.as('caseManager'), ref, ['ngo-harbour']);
      expect(await answers()).toEqual(without);
    }),
  );
});
