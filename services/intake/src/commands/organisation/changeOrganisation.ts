import { OrganisationStatement, OrgId } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import { organisationCommand } from '../../bind.ts';
import { keepsRegister } from '../../domain/organisation/view.ts';

export const changeOrganisation = organisationCommand({
  name: 'change-organisation',
  summary: 'State anew what the register says of an organisation; what is left out is empty',
  path: '/organisations/{organisationId}/change',
  params: { organisationId: OrgId },
  by: keepsRegister,
  body: OrganisationStatement,
  shows: 'organisation',
  entity: ({ params }) => params.organisationId,
  decide({ body: stated }, { id, organisation, noticesTo, secondTo }) {
    const same =
      canonical({ id, ...stated }) === canonical({ ...organisation, noticesTo, secondTo });
    return same ? [] : [{ type: 'organisation-changed', stated }];
  },
});
