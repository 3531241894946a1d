import { OrgId } from '@throughcare/contracts';
import { isRegistered, type Precondition } from '@throughcare/record';
import { z } from 'zod';
import { noticeCommand } from '../../bind.ts';
import { webhookSecret } from '../../domain/notices/secret.ts';
import type { NoticeDesk } from '../../domain/notices/state.ts';
import { keepsNotices } from '../../domain/notices/view.ts';

const inRegister: Precondition<NoticeDesk> = {
  kind: 'not-found',
  code: 'not-found',
  detail: 'There is no such organisation in the register.',
  lacks: ({ org }, { context }) => (isRegistered(context.settings, org) ? null : {}),
};

export const makeWebhookSecret = noticeCommand({
  name: 'make-webhook-secret',
  summary:
    'Make the secret that webhooks to an organisation are signed with; it is shown once, and the one before stays valid',
  path: '/organisations/{organisationId}/webhook-secrets',
  params: { organisationId: OrgId },
  by: keepsNotices,
  body: z.strictObject({}),
  opens: true,
  creates: true,
  shows: 'notice-desk',
  entity: ({ params }) => params.organisationId,
  requires: [inRegister],
  revealed: z.object({ secret: z.string().meta({ description: 'whsec_ and base64' }) }),
  reveals: (_input, { id, hash }) => ({ secret: webhookSecret(id('webhook-secret'), hash) }),
  decide: (_input, _state, { id, now }) => [
    { type: 'secret-made', seed: id('webhook-secret'), at: now },
  ],
});
