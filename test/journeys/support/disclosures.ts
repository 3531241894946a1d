import type { Json } from './caller.ts';
import type { Story } from './story.ts';

/** What an organisation saw of a person's record in a service, as that person is told. */
export async function disclosuresTo(
  journey: Story,
  ref: string,
  org: string,
  service = 'intake',
): Promise<readonly Json[]> {
  const path = `/${service}/people/${ref}/disclosures?limit=200`;
  const disclosures = await journey.person(ref).lists(path);
  return disclosures.filter((one) => one.org === org);
}
