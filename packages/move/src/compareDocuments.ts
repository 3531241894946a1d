import { isDeepStrictEqual } from 'node:util';
import type { ServiceName } from '@throughcare/contracts';
import type { Document, IndexEntry } from '@throughcare/store';
import { arrivalOf, type Carriers } from './carriers.ts';
import { journalRows } from './carry.ts';

/** Reads everything of a service back and holds it against the source. Gives kinds and ids of what is not the same, at most so many. */
export async function compareDocuments(
  carriers: Carriers,
  service: ServiceName,
  compared: (count: number) => void,
  most = 5,
): Promise<readonly string[]> {
  const { source } = carriers;
  const arrival = arrivalOf(carriers, service);
  const differ: string[] = [];
  let count = 0;
  const compare = async (wanted: readonly Document[]) => {
    const found = new Map((await arrival.read(wanted)).map((one) => [nameOf(one), one]));
    for (const document of wanted)
      if (differ.length < most && !isSame(document, found.get(nameOf(document))))
        differ.push(`${service} ${nameOf(document)}`);
    count += wanted.length;
    compared(count);
  };
  for (let row = 0; ; ) {
    const page = source.documents(service, row);
    if (page.documents.length === 0) break;
    await compare(page.documents);
    row = page.row;
  }
  for (let place = 0; ; ) {
    const page = source.events(service, place);
    if (page.records.length === 0) break;
    await compare(journalRows(page));
    place = page.place;
  }
  return differ;
}

const nameOf = ({ kind, id }: Document): string => `${kind} ${id}`;

const isSame = (a: Document, b: Document | undefined): boolean =>
  b !== undefined && isDeepStrictEqual(comparable(a), comparable(b));

/** An entry without an item and one whose item is empty are the same to every reader of a list; MongoDB keeps them alike. */
const comparable = (document: Document): Document => ({
  ...(JSON.parse(JSON.stringify(document)) as Document),
  index: document.index.map(
    ({ name, key, sort, item = '' }): IndexEntry => ({ name, key, sort, item }),
  ),
});
