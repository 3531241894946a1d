import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office, self } from '../../domain/access/relations.ts';
import { bindingIsThere } from '../../domain/account/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const unbindAccount = command({
  name: 'unbind-account',
  summary: 'End that an account is the person’s own',
  path: '/people/{pathwayRef}/accounts/{bindingId}/unbind',
  by: { PERSON: self, ...each(['INTAKE', 'PRIVACY'], office) },
  body: z.strictObject({}),
  shows: 'account',
  entity: ({ params }) => params.bindingId,
  always: true,
  isDone: ({ params }, { accounts }) => Boolean(accounts[params.bindingId]?.unbound),
  requires: [isThere, bindingIsThere, ...stands],
  decide: ({ params: { bindingId } }, _state, context) => [
    { type: 'account-unbound', bindingId, done: done(context, 'PERSON') },
  ],
});
