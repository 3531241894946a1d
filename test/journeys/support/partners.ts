import { idIn, type Json } from './caller.ts';
import type { Part } from './cast.ts';
import type { Story } from './story.ts';

/** The three NGOs of the city, by their coordinators. */
export const ngos = {
  harbour: 'ngo-harbour',
  lantern: 'ngo-lantern',
  bridge: 'ngo-bridge',
} as const;
export type Ngo = keyof typeof ngos;

/** The coordinator lists what an organisation offers and onboards it as a partner. */
export async function onboard(
  journey: Story,
  part: Ngo,
  terms: {
    readonly takesUrgent?: boolean;
    readonly answerWorkingDays?: number;
    readonly prisons?: readonly string[];
    readonly capacity?: number;
  } = {},
  lists: object = {},
): Promise<void> {
  const org = ngos[part];
  const city = journey.as('city');
  const listed = await city.does('/aftercare/providers', {
    source: 'city-directory',
    sourceId: org,
    name: `Support by ${org}`,
    organisation: org,
    services: ['AFTERCARE', 'DRUG_TREATMENT', 'OST', 'HARM_REDUCTION'],
    areas: ['IL-COOK'],
    sexes: ['F', 'M', 'X'],
    minAge: 18,
    maxAge: null,
    languages: ['en'],
    ost: true,
    capacity: 10,
    from: null,
    to: null,
    licence: null,
    ...lists,
  });
  await city.does('/aftercare/partners', {
    org,
    providerIds: [idIn(listed, 'providerId')],
    takes: ['AFTERCARE'],
    capacity: 10,
    agreedFrom: '2026-01-01',
    ...terms,
  });
  await journey.settle();
}

/** The coordinator lists and onboards a provider of the area for treatment; gives the id of its agreement. */
export async function onboardProvider(
  journey: Story,
  org: string,
  terms: { readonly capacity?: number | null; readonly agreedTo?: string } = {},
  lists: object = {},
): Promise<string> {
  const city = journey.as('city');
  const listed = await city.does('/aftercare/providers', {
    source: 'city-directory',
    sourceId: org,
    name: `Treatment by ${org}`,
    organisation: org,
    services: ['DRUG_TREATMENT'],
    areas: ['IL-COOK'],
    sexes: [],
    minAge: null,
    maxAge: null,
    languages: [],
    ost: null,
    capacity: null,
    from: null,
    to: null,
    licence: null,
    ...lists,
  });
  const agreed = await city.does('/aftercare/partners', {
    org,
    providerIds: [idIn(listed, 'providerId')],
    takes: ['TREATMENT'],
    capacity: null,
    agreedFrom: '2026-01-01',
    ...terms,
  });
  await journey.settle();
  return idIn(agreed, 'partnerId');
}

/** What an organisation finds in its feed, from the start. */
export async function feedOf(journey: Story, part: Part): Promise<readonly Json[]> {
  const { entries } = await journey.as(part).sees('/aftercare/partner/feed');
  return entries as readonly Json[];
}

export const typesIn = (feed: readonly Json[]): readonly unknown[] => feed.map(({ type }) => type);

/** Open offers in an organisation's inbox. */
export const inbox = (journey: Story, part: Ngo, state = 'OFFERED'): Promise<readonly Json[]> =>
  journey.as(part).lists(`/aftercare/offers?state=${state}`);

/** The one open offer that an organisation has. */
export async function theOffer(journey: Story, part: Ngo): Promise<string> {
  const offers = await inbox(journey, part);
  if (offers.length !== 1) throw new Error(`${part} has ${offers.length} open offers`);
  return idIn(offers[0] ?? {}, 'offerId');
}
