import { Instant, Role } from '@throughcare/contracts';
import {
  type AnyQuery,
  anybody,
  type DocumentType,
  Paging,
  pageOf,
  personKind,
  queriesAbout,
  type Relation,
  type Whatever,
} from '@throughcare/record';
import { z } from 'zod';
import type { DisclosureRecord } from '../audit/disclosureRecord.ts';
import type { ServiceSpec } from '../serviceSpec.ts';
import { listCodes } from './listCodes.ts';

const Disclosure = z
  .object({
    at: Instant,
    org: z.string(),
    role: Role.nullable(),
    what: z.string().meta({ description: 'The question that was asked' }),
    items: z.array(z.string()).meta({ description: 'What was shown, by kind and id' }),
  })
  .meta({
    id: 'Disclosure',
    description: 'Who saw it, by organisation and role; the account stays with the service',
  });

/** The document type by which `run` reads what `disclosureRecorder` writes. */
const records: DocumentType<DisclosureRecord | null, never> = {
  kind: 'disclosure',
  idParam: 'disclosureId',
  empty: () => null,
  evolve: (state) => state,
  duties: 'none',
  views: {},
};

/** Every service answers this: a person has a right to know who saw their record. */
const listDisclosures = (
  person: DocumentType<Whatever, Whatever, Whatever>,
  self: Relation<Whatever>,
): AnyQuery =>
  queriesAbout(person)({
    name: 'list-disclosures',
    summary: 'Who saw a record of this person here, the latest first',
    path: '/people/{pathwayRef}/disclosures',
    by: {
      PRIVACY: anybody('the privacy officer answers for who saw what'),
      PERSON: self,
    },
    search: Paging,
    answer: pageOf(Disclosure),
    async run({ search }, tools, { id }) {
      const page = await tools.list(records, 'person', id, { ...search, descending: true });
      const items: z.output<typeof Disclosure>[] = [];
      for (const { id: row } of page.items) {
        const one = await tools.read<DisclosureRecord | null>(records, row);
        if (!one) continue;
        const { at, org, role, what } = one;
        items.push({ at, org, role, what, items: [...one.items] });
      }
      return { items, next: page.next };
    },
  });

/** The service's own questions, and those that every service answers. */
export const queriesOf = ({
  queries,
  commands,
  documents,
  self,
}: Pick<
  ServiceSpec<Whatever>,
  'queries' | 'commands' | 'documents' | 'self'
>): readonly AnyQuery[] => {
  const person = documents.find(({ kind }) => kind === personKind);
  return [...queries, listCodes({ commands }), ...(person ? [listDisclosures(person, self)] : [])];
};
