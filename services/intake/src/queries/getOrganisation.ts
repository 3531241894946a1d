import { OrgId } from '@throughcare/contracts';
import { refuse } from '@throughcare/record';
import { organisationQuery } from '../bind.ts';
import { OrganisationView, organisationView, readsEntry } from '../domain/organisation/view.ts';

export const getOrganisation = organisationQuery({
  name: 'organisation',
  summary: 'An organisation in the register',
  path: '/organisations/{organisationId}',
  params: { organisationId: OrgId },
  by: readsEntry,
  answer: OrganisationView,
  run: async ({ params }, tools, record) =>
    tools.show(organisationView, record, params.organisationId) ?? refuse.notFound(),
});
