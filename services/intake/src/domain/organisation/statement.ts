import { type OrganisationStatement, unknownArea } from '@throughcare/contracts';
import { type Refusal, refuse } from '@throughcare/record';

/** What is wrong with what is said of an organisation, beyond its shape. */
export function faultIn({ areas, timeZone }: OrganisationStatement): Refusal | null {
  const unknown = areas.indexOf(unknownArea);
  if (unknown >= 0)
    return refuse.invalid(
      `/areas/${unknown}`,
      'area-unknown',
      'An organisation works in areas that have a name.',
    );
  if (!isTimeZone(timeZone))
    return refuse.invalid('/timeZone', 'time-zone-unknown', 'There is no such time zone.');
  return null;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
