import { type AreaCode, areaCode, CareService, placeName } from '@throughcare/contracts';
import { bareListing, type Candidate } from '../directory/listing.ts';
import type { Address, Service } from './hsdsShapes.ts';

export type Offered = {
  readonly id: string;
  readonly service: Service;
  readonly organisation: string;
};
/** What is listed of one service. */
export function candidate({ id, service, organisation }: Offered): Candidate {
  const locations = service.service_at_locations.flatMap((at) => at?.location ?? []);
  const languages = [...service.languages, ...locations.flatMap((location) => location.languages)];
  const services = service.attributes.flatMap((attribute) => {
    const code = CareService.safeParse(attribute?.taxonomy_term?.code?.toUpperCase());
    return code.success ? [code.data] : [];
  });
  return {
    ...bareListing(id, service.name, organisation),
    services,
    areas: locations.flatMap((location) => location.addresses.flatMap(areaOf)),
    ...agesOf(service),
    languages: languages.flatMap((language) => language?.code ?? []),
    ost: services.includes('OST') ? true : null,
  };
}

/** A range that nobody is in states nothing. */
function agesOf({ minimum_age, maximum_age }: Service): Pick<Candidate, 'minAge' | 'maxAge'> {
  const [minAge, maxAge] = [minimum_age ?? null, maximum_age ?? null];
  const empty = minAge !== null && maxAge !== null && minAge > maxAge;
  return empty ? { minAge: null, maxAge: null } : { minAge, maxAge };
}

/** State and region, the larger first; the address itself is not kept. */
function areaOf(address: Address | null | undefined): AreaCode[] {
  const places = [address?.state_province, address?.region].flatMap((place) =>
    place && placeName(place) !== '' ? [place] : [],
  );
  return places.length === 0 ? [] : [areaCode(...places)];
}
