import { OrganisationStatement, OrgId } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';
import { organisationCommand } from '../../bind.ts';
import { forNotices } from '../../domain/organisation/state.ts';
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
  decide({ body: stated }, state, { settings }) {
    const no = webhooksForbidden(stated, settings);
    if (no) return no;
    const same =
      canonical({ id: state.id, ...stated }) ===
      canonical({ ...state.organisation, ...forNotices(state) });
    return same ? [] : [{ type: 'organisation-changed', stated }];
  },
});
