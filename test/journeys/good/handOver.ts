import { idIn } from '../support/caller.ts';
import { inDays } from '../support/court.ts';
import { disclosuresTo } from '../support/disclosures.ts';
import { person } from '../support/intake.ts';
import { feedOf, inbox, theOffer, typesIn } from '../support/partners.ts';
import type { StayAt } from '../support/prison.ts';
import type { Story } from '../support/story.ts';

/** A date four weeks ahead raises the offer; the NGO sees a need, not a person; it accepts. */
export async function takenOnByAnNgo(journey: Story, stay: StayAt): Promise<string> {
  await stay.prepares('caseManager', 'start-plan', { area: 'IL-COOK' });
  await stay.releaseOn(inDays(journey, 40));
  expect(await inbox(journey, 'harbour')).toEqual([]);
  await journey.pass({ days: 12 });

  const [offer, ...others] = await inbox(journey, 'harbour');
  expect(others).toEqual([]);
  expect(offer).toMatchObject({
    urgent: false,
    confirmed: true,
    profile: { area: 'IL-COOK', sex: 'F', ageBand: '35_44', languages: ['en'] },
  });
  for (const field of ['pathwayRef', 'caseId']) expect(offer).not.toHaveProperty(field);
  const feed = await feedOf(journey, 'harbour');
  expect(typesIn(feed)).toEqual(['aftercare.offer.made.v1']);
  for (const secret of [person.familyName, person.givenName, stay.ref])
    expect(JSON.stringify([offer, feed])).not.toContain(secret);

  const offerId = await theOffer(journey, 'harbour');
  expect(await journey.as('lantern').isNotAllowed(`/aftercare/offers/${offerId}/accept`)).toBe(
    '404 not-found',
  );
  const accepted = await journey.as('harbour').does(`/aftercare/offers/${offerId}/accept`);
  expect(accepted).toMatchObject({ state: 'ACCEPTED', pathwayRef: stay.ref });
  await journey.settle();
  expect(await stay.placement()).toMatchObject({ state: 'ACCEPTED' });
  return idIn(accepted, 'caseId');
}

/** Accepted is not yet entitled: the person consents, then the worker learns the name, and that is written down. */
export async function identityIsDisclosed(
  journey: Story,
  stay: StayAt,
  caseId: string,
): Promise<void> {
  const identity = `/intake/people/${stay.ref}/identity`;
  expect(await journey.as('harbour').isRefused(identity)).toBe('403 consent-missing');
  const consents = `/intake/people/${stay.ref}/consents`;
  const asked = await journey.as('harbour').does(consents, {
    recipients: ['ngo-harbour'],
    scopes: ['IDENTITY', 'CONTACT_ROUTE', 'LOGISTICS'],
    purpose: 'AFTERCARE',
  });
  const give = `${consents}/${idIn(asked, 'consentId')}/give`;
  expect(await journey.as('harbour').isNotAllowed(give, { method: 'SIGNED' })).toBe(
    '422 witness-missing',
  );
  await journey.person(stay.ref).does(give, { method: 'SIGNED' });
  await journey.settle();

  expect(await disclosuresTo(journey, stay.ref, 'ngo-harbour')).toEqual([]);
  const told = await journey.as('harbourWorker').sees(identity);
  expect(told).toMatchObject({
    ground: 'CONSENT',
    identity: { givenName: person.givenName, familyName: person.familyName },
    contact: { routes: person.contactRoutes },
  });
  expect(await disclosuresTo(journey, stay.ref, 'ngo-harbour')).toEqual([
    {
      at: journey.now,
      org: 'ngo-harbour',
      role: 'NGOW',
      what: 'identity',
      items: [`identity ${stay.ref}`],
    },
  ]);
  expect(await journey.as('lantern').isRefused(identity)).toBe('404 not-found');

  await journey.as('harbour').does(`/aftercare/cases/${caseId}/assign-worker`, {
    subject: 'peer',
    role: 'PEER',
  });
  await journey.settle();
  const toPeer = await journey.as('peer').sees(identity);
  expect(toPeer).toMatchObject({ contact: { routes: person.contactRoutes } });
  expect(toPeer).not.toHaveProperty('identity');
  await journey.as('peer').does(`/aftercare/cases/${caseId}/contacts`, {
    at: journey.now,
    mode: 'IN_REACH',
    reached: true,
  });
  await journey.settle();
  const atWork = await journey.as('harbour').sees(`/aftercare/cases/${caseId}`);
  expect(atWork).toMatchObject({ state: 'CONTACT_ATTEMPTED', firstContactAt: null });
}
