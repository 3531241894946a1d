import { OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { organisationCommand } from '../../bind.ts';
import { keepsRegister } from '../../domain/organisation/view.ts';

export const reopenOrganisation = organisationCommand({
  name: 'reopen-organisation',
  summary: 'Open an organisation again that was closed',
  path: '/organisations/{organisationId}/reopen',
  params: { organisationId: OrgId },
  by: keepsRegister,
  body: z.strictObject({}),
  shows: 'organisation',
  entity: ({ params }) => params.organisationId,
  decide: (_input, { closed }) => (!closed ? [] : [{ type: 'organisation-reopened' }]),
});
