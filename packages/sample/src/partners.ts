import type { CalendarDate, CareService, Sex } from '@throughcare/contracts';
import { z } from 'zod';
import type { Cast } from './cast.ts';
import { areas, prisons, providers } from './places.ts';

type Partner = {
  readonly org: string;
  readonly name: string;
  readonly takes: 'AFTERCARE' | 'TREATMENT';
  /** A partner is asked the sooner, the smaller the area is that it names. */
  readonly areas: readonly string[];
  readonly sexes: readonly Sex[];
  readonly services: readonly CareService[];
  readonly takesUrgent: boolean;
  /** True: it takes no offers for now. */
  readonly doorClosed?: true;
};

const everyone: readonly Sex[] = ['F', 'M', 'X'];
const languages = ['en', 'es', 'ru', 'ar', 'ky', 'so', 'tr', 'pl'];
const support: readonly CareService[] = [
  'AFTERCARE',
  'DRUG_TREATMENT',
  'OST',
  'HARM_REDUCTION',
  'HOUSING',
  'EMPLOYMENT',
  'MENTAL_HEALTH',
  'ID_DOCUMENTS',
];
const treatment: readonly CareService[] = [
  'DRUG_TREATMENT',
  'OST',
  'DETOXIFICATION',
  'RESIDENTIAL',
];

/** Who is onboarded. None of them exists. */
const partners: readonly Partner[] = [
  {
    org: 'ngo-harbour',
    name: 'Harbour Steps',
    takes: 'AFTERCARE',
    areas: [areas.harbour, areas.city],
    sexes: everyone,
    services: support,
    takesUrgent: true,
  },
  {
    org: 'ngo-lantern',
    name: 'Lantern House',
    takes: 'AFTERCARE',
    areas: [areas.hill, areas.city],
    sexes: everyone,
    services: support,
    takesUrgent: true,
  },
  {
    org: 'ngo-beacon',
    name: 'Beacon Outreach',
    takes: 'AFTERCARE',
    areas: [areas.region],
    sexes: everyone,
    services: support,
    takesUrgent: true,
  },
  {
    org: 'ngo-bridge',
    name: 'Valley Bridge',
    takes: 'AFTERCARE',
    areas: [areas.valley],
    sexes: everyone,
    services: support,
    takesUrgent: true,
  },
  {
    org: 'ngo-juniper',
    name: 'Juniper Women’s Network',
    takes: 'AFTERCARE',
    areas: [areas.city],
    sexes: ['F'],
    services: [...support, 'WOMENS_SERVICES', 'CHILD_CARE'],
    takesUrgent: false,
  },
  {
    org: 'ngo-anchor',
    name: 'Anchor Workshop',
    takes: 'AFTERCARE',
    areas: [areas.city],
    sexes: everyone,
    services: support,
    takesUrgent: true,
    doorClosed: true,
  },
  {
    org: providers.riverside,
    name: 'Riverside Treatment Centre',
    takes: 'TREATMENT',
    areas: [areas.region],
    sexes: everyone,
    services: treatment,
    takesUrgent: false,
  },
  {
    org: providers.orchard,
    name: 'Orchard Farm Community',
    takes: 'TREATMENT',
    areas: [areas.region],
    sexes: everyone,
    services: treatment,
    takesUrgent: false,
  },
];

/** Those who take people after release, or those who treat. */
export const partnersOf = (takes: Partner['takes']): readonly Partner[] =>
  partners.filter((partner) => partner.takes === takes);

/** More than any of them needs: the order of what happens at one moment must not decide who is asked. */
const capacity = 500;

/** Lists and onboards every partner, as the city's coordinator. */
export async function onboardPartners(cast: Cast, agreedFrom: CalendarDate): Promise<void> {
  const city = cast.as('city');
  for (const partner of partners) {
    const { org, takes } = partner;
    const listed = await city.command('aftercare', '/providers', listing(partner), `list/${org}`);
    const { providerId } = z.object({ providerId: z.uuid() }).parse(listed.body);
    const agreement = {
      org,
      providerIds: [providerId],
      takes: [takes],
      capacity,
      takesUrgent: partner.takesUrgent,
      prisons: takes === 'AFTERCARE' ? Object.values(prisons) : [],
      agreedFrom,
    };
    const agreed = await city.command('aftercare', '/partners', agreement, `onboard/${org}`);
    if (!partner.doorClosed) continue;
    const { partnerId } = z.object({ partnerId: z.uuid() }).parse(agreed.body);
    await city.command('aftercare', `/partners/${partnerId}/close`, {}, `close/${org}`);
  }
}

const listing = ({ org, name, services, areas: covered, sexes }: Partner) => ({
  source: 'sample',
  sourceId: org,
  name,
  organisation: name,
  services,
  areas: covered,
  sexes,
  minAge: 18,
  maxAge: 99,
  languages,
  ost: services.includes('OST'),
  capacity,
  from: null,
  to: null,
  licence: 'Apache-2.0',
});
