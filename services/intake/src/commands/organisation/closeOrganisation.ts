import { OrgId } from '@throughcare/contracts';
import { z } from 'zod';
import { organisationCommand } from '../../bind.ts';
import { keepsRegister } from '../../domain/organisation/view.ts';

export const closeOrganisation = organisationCommand({
  name: 'close-organisation',
  summary: 'Close an organisation: its accounts are refused from then on',
  path: '/organisations/{organisationId}/close',
  params: { organisationId: OrgId },
  by: keepsRegister,
  body: z.strictObject({}),
  shows: 'organisation',
  entity: ({ params }) => params.organisationId,
  always: true,
  isDone: (_input, { closed }) => closed,
  requires: [
    {
      kind: 'conflict',
      code: 'own-organisation',
      detail:
        'You could not open it again, since its accounts are refused; somebody else closes it.',
      lacks: (_state, { params, context }) =>
        context.actor.org === params.organisationId ? {} : null,
    },
  ],
  decide: () => [{ type: 'organisation-closed' }],
});
