import type { Json } from './caller.ts';
import type { Story } from './story.ts';

/** What a service wrote down of an organisation's looks at a person, as that person is told. */
export async function looksAt(
  journey: Story,
  ref: string,
  org: string,
  service = 'intake',
): Promise<readonly Json[]> {
  const looks = await journey.person(ref).lists(`/${service}/people/${ref}/looks?limit=200`);
  return looks.filter((look) => look.org === org);
}
