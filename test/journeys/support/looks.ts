import type { Journey } from './journey.ts';

type Look = {
  readonly at: string;
  readonly by: string;
  readonly role: string;
  readonly what: string;
};

/** What intake wrote down of an organisation's looks at a person. */
export async function looksAt(journey: Journey, ref: string, org: string): Promise<Look[]> {
  const store = journey.house.data.openStore('intake');
  const page = await store.list({ kind: 'look', index: 'person', key: ref, limit: 200 });
  const looks: Look[] = [];
  for (const { id } of page.items) {
    const look = (await store.read<Look & { readonly org: string }>('look', id))?.state;
    if (look?.org === org)
      looks.push({ at: look.at, by: look.by, role: look.role, what: look.what });
  }
  return looks;
}
