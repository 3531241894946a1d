import type { DocumentType, ReadTools, Whatever } from '@throughcare/record';

const pageSize = 200;

/** All rows of a list, page by page as they are asked for. */
export async function* everyRow(
  tools: Pick<ReadTools<Whatever>, 'list'>,
  type: DocumentType<Whatever, Whatever, Whatever>,
  list: string,
  key: string,
) {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await tools.list(type, list, key, { limit: pageSize, after: after ?? undefined });
    yield* page.items;
    after = page.next;
  }
}
