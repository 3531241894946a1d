import type { DocumentType, Page, QueryTools, View, Whatever } from '@throughcare/record';

/** What a page of a list shows: each row out of its document, as the caller may see it. */
export async function rowsOfPage<S, Row>(
  page: Page,
  tools: QueryTools,
  type: DocumentType<S, Whatever, Whatever>,
  view: View<S, Row>,
): Promise<{ items: Row[]; next: string | null }> {
  const rows = await Promise.all(
    page.items.map(async ({ id, item }) => {
      const state = await tools.read(type, id);
      return state && tools.show(view, { id, state }, item);
    }),
  );
  return { items: rows.filter((row) => row !== undefined), next: page.next };
}
