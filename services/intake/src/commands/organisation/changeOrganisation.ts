import { OrganisationStatement, OrgId } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import { organisationCommand } from '../../bind.ts';
import { keepsRegister } from '../../domain/organisation/view.ts';
import { webhooksForbidden } from '../../domain/organisation/webhooks.ts';

export const changeOrganisation = organisationCommand({
  name: 'change-organisation',
  summary: 'State anew what the register says of an organisation; what is left out is empty',
  path: '/organisations/{organisationId}/change',
  params: { organisationId: OrgId },
  by: keepsRegister,
  body: OrganisationStatement,
  shows: 'organisation',
  entity: ({ params }) => params.organisationId,
  decide({ body: stated }, { id, organisation, noticesTo, secondTo }, { settings }) {
    const no = webhooksForbidden(stated, settings);
    if (no) return no;
    const same =
      canonical({ id, ...stated }) === canonical({ ...organisation, noticesTo, secondTo });
    return same ? [] : [{ type: 'organisation-changed', stated }];
  },
});
