import { intakeEventTypes, Organisation, OrganisationEntry, OrgId } from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  notice,
  organisationKind,
  publication,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { z } from 'zod';

type Entry = { readonly id: string; readonly organisation: Organisation | null };
type Entered = { readonly type: 'entered'; readonly organisation: Organisation };

const byTest = anybody('this register stands in a test');

/** Stands where intake keeps the register of organisations: enters one at `/intake/organisations`, and nothing else. */
const entry: DocumentType<Entry, Entered> = {
  kind: organisationKind,
  idParam: 'organisationId',
  empty: (id) => ({ id, organisation: null }),
  evolve: (state, { organisation }) => ({ ...state, organisation }),
  duties: 'none',
  publish: ({ organisation }) => [
    publication(intakeEventTypes.organisationRegistered, 'justice', organisation),
  ],
  entities: (state) => [state.organisation ? { [state.id]: state } : {}],
  views: {
    organisation: viewsOn<Entry>()({
      name: 'organisation',
      param: 'organisationId',
      schema: z.object({ organisationId: notice(OrgId) }),
      seenBy: [byTest],
      of: ({ id }) => ({ organisationId: OrgId.parse(id) }),
    }),
  },
};

const enter = commandsOn(entry)({
  name: 'register-organisation',
  summary: 'Enters an organisation',
  path: '/organisations',
  by: { ADMIN: byTest },
  body: OrganisationEntry,
  opens: true,
  target: ({ body }) => body.organisationId,
  creates: true,
  shows: 'organisation',
  entity: ({ body }) => body.organisationId,
  // What stays with intake is no part of what is told.
  decide: ({ body: { organisationId: id, ...stated } }) => [
    { type: 'entered', organisation: Organisation.parse({ id, ...stated }) },
  ],
});

/** For a service of a test that stands where intake stands. */
export const registerDesk = { documents: [entry], commands: [enter] } as const;

/** A whole service in the place of intake that keeps the register, and nothing else. */
export const registerService: ServiceSpec<unknown> = {
  name: 'intake',
  title: 'Register of organisations',
  settings: {},
  self: relation('SELF', () => false),
  ...registerDesk,
  reactions: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: [],
};
