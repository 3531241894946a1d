import { OrganisationEntry } from '@throughcare/contracts';
import { organisationCommand } from '../../bind.ts';
import { keepsRegister } from '../../domain/organisation/view.ts';
import { webhooksForbidden } from '../../domain/organisation/webhooks.ts';

export const registerOrganisation = organisationCommand({
  name: 'register-organisation',
  summary: 'Enter an organisation in the register',
  path: '/organisations',
  by: keepsRegister,
  body: OrganisationEntry,
  opens: true,
  target: ({ body }) => body.organisationId,
  creates: true,
  shows: 'organisation',
  entity: ({ body }) => body.organisationId,
  requires: [
    {
      kind: 'conflict',
      code: 'organisation-registered',
      detail: 'There is an organisation of this code.',
      lacks: ({ organisation, closed }) => (organisation === null ? null : { closed }),
    },
  ],
  decide: ({ body: { organisationId: _id, ...stated } }, _state, { settings }) =>
    webhooksForbidden(stated, settings) ?? [{ type: 'organisation-registered', stated }],
});
