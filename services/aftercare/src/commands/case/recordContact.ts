import { AnyInstant, contactModeCodes } from '@throughcare/contracts';
import { each, hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { outreachIsOpen } from '../../domain/access/preconditions.ts';
import { assigned, holdsCase } from '../../domain/access/relations.ts';
import { onCase, wasDone } from '../../domain/case/preconditions.ts';
import { escaped, outreachOf } from '../../domain/outreach/outreach.ts';

export const recordContact = command({
  name: 'record-contact',
  summary: 'Record an attempt at contact, with or without success',
  path: '/cases/{caseId}/contacts',
  by: { ...each(['NGOC', 'NGOW'], holdsCase), PEER: assigned },
  body: z.strictObject({
    at: AnyInstant.meta({ description: 'When it was tried; not in the future' }),
    mode: z.enum(contactModeCodes),
    reached: z.boolean(),
    askedByPerson: z
      .boolean()
      .default(false)
      .meta({ description: 'The person came or called: care goes on while outreach is paused' }),
  }),
  finds: ({ params }) => ({ index: 'case', key: params.caseId }),
  dates: { '/at': wasDone },
  shows: 'case',
  entity: ({ params }) => params.caseId,
  requires: onCase,
  decide({ params: { caseId }, body: { at, mode, reached, askedByPerson } }, state, context) {
    if (outreachOf(state) !== 'OPEN' && !(askedByPerson && escaped(state)))
      return refuse.conflict('outreach-paused', outreachIsOpen.detail);
    const byRole = hasRole(context.actor, 'PEER') ? 'PEER' : 'WORKER';
    const step = context.step('PEER', 'NGOW', 'NGOC');
    const id = context.id('contact');
    return [{ type: 'contact-recorded', caseId, contact: { id, at, mode, byRole, reached, step } }];
  },
});
