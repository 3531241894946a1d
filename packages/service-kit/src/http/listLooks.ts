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
import type { RecordedLook } from '../engine/looks.ts';
import type { ServiceSpec } from '../serviceSpec.ts';

const Look = z
  .object({
    at: Instant,
    org: z.string(),
    role: Role.nullable(),
    what: z.string().meta({ description: 'Which part of the record' }),
  })
  .meta({
    id: 'Look',
    description: 'Who looked, by organisation and role; the account stays with the service',
  });

/** Rows that `looks` writes, as a reader finds them. */
const recorded: DocumentType<RecordedLook | null, never> = {
  kind: 'look',
  idParam: 'lookId',
  empty: () => null,
  evolve: (state) => state,
  views: {},
};

/** Every service answers it: a person has a right to know who looked at their record here. */
export const listLooks: AnyQuery = queriesWith<unknown>()({
  name: 'list-looks',
  summary: 'Who looked at a record of this person here, the latest first',
  path: '/people/{pathwayRef}/looks',
  by: ['PRIVACY', 'PERSON'],
  search: Paging,
  answer: pageOf(Look),
  look: ({ params }) => ({ ref: params.pathwayRef, what: 'looks' }),
  async run({ params, search, actor }, tools) {
    if (!actor.roles.includes('PRIVACY') && actor.subject !== params.pathwayRef)
      return refuse.notFound();
    const page = await tools.list(recorded, 'person', params.pathwayRef, {
      ...search,
      descending: true,
    });
    const items: z.input<typeof Look>[] = [];
    for (const { id } of page.items) {
      const one = await tools.read<RecordedLook | null>(recorded, id);
      if (one) items.push({ at: one.at, org: one.org, role: one.role, what: one.what });
    }
    return { items: items as z.output<typeof Look>[], next: page.next };
  },
});

/** The service's own questions, and the one that every service answers. */
export const queriesOf = (spec: ServiceSpec<Whatever>): readonly AnyQuery[] => [
  ...spec.queries,
  listLooks,
];
