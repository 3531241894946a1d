import { Instant, Role } from '@throughcare/contracts';
import {
  type AnyQuery,
  type DocumentType,
  Paging,
  pageOf,
  queriesWith,
  refuse,
  type Whatever,
} from '@throughcare/record';
import { z } from 'zod';
import type { DisclosureRecord } from '../engine/disclosures.ts';
import type { ServiceSpec } from '../serviceSpec.ts';

const Disclosure = z
  .object({
    at: Instant,
    org: z.string(),
    role: Role.nullable(),
    what: z.string().meta({ description: 'Which part of the record' }),
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
  views: {},
};

/** Every service answers this: a person has a right to know who saw their record. */
export const listDisclosures: AnyQuery = queriesWith<unknown>()({
  name: 'list-disclosures',
  summary: 'Who saw a record of this person here, the latest first',
  path: '/people/{pathwayRef}/disclosures',
  by: ['PRIVACY', 'PERSON'],
  search: Paging,
  answer: pageOf(Disclosure),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'disclosures' }),
  async run({ params, search, actor }, tools) {
    if (!actor.roles.includes('PRIVACY') && actor.subject !== params.pathwayRef)
      return refuse.notFound();
    const page = await tools.list(records, 'person', params.pathwayRef, {
      ...search,
      descending: true,
    });
    const items: z.input<typeof Disclosure>[] = [];
    for (const { id } of page.items) {
      const one = await tools.read<DisclosureRecord | null>(records, id);
      if (one) items.push({ at: one.at, org: one.org, role: one.role, what: one.what });
    }
    return { items: items as z.output<typeof Disclosure>[], next: page.next };
  },
});

/** The service's own questions, and the one that every service answers. */
export const queriesOf = (spec: ServiceSpec<Whatever>): readonly AnyQuery[] => [
  ...spec.queries,
  listDisclosures,
];
