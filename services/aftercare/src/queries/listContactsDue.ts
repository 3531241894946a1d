import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { byDue, dueKey, dueOf, each, eachRow, hasRole, Paging, pageOf } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { caseloadOf } from '../domain/case/duties.ts';
import { caseView } from '../domain/case/view.ts';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import { Checkpoint } from '../domain/window/view.ts';

const ContactDue = z
  .object({
    caseId: EntityId,
    pathwayRef: PathwayRef,
    state: z.string().nullable(),
    dueAt: Instant.nullable().meta({
      description: 'By when the next attempt is owed, or when the next appointment is',
    }),
    appointmentAt: Instant.nullable(),
    checkpoint: Checkpoint.nullable().meta({ description: 'The next that nothing has met yet' }),
    workers: z.array(z.object({ subject: z.string(), role: z.string() })),
  })
  .meta({ description: 'A case, and what is due in it next' });

/** The caseload in the order of what is due; what the case itself does not show to the caller is null here. */
export const listContactsDue = query({
  name: 'list-contacts-due',
  summary:
    'Open cases by what is due next, those with nothing due last: of my organisation; of a peer worker the assigned ones',
  path: '/contacts-due',
  by: { ...each(['NGOC', 'NGOW'], eachRow('HOLDS_CASE')), PEER: eachRow('ASSIGNED') },
  search: Paging,
  answer: pageOf(ContactDue),
  async run({ search, actor }, tools) {
    const key = hasRole(actor, 'NGOC', 'NGOW')
      ? dueKey('cases', actor.org)
      : dueKey('my-cases', caseloadOf(actor.org, actor.subject));
    const page = await tools.list(pathway, byDue, key, search);
    const rows = page.items.map(async ({ id, item, sort }) => {
      const state = await tools.read<Pathway>(pathway, id);
      const one = state && tools.show(caseView, { id, state }, item);
      if (!one) return [];
      const { appointments = [], window, workers = [] } = one;
      const open = appointments.filter(({ outcome, cancelled }) => outcome === null && !cancelled);
      return [
        {
          caseId: one.caseId,
          pathwayRef: one.pathwayRef,
          state: one.state ?? null,
          dueAt: one.state === undefined ? null : dueOf(sort),
          appointmentAt: open.map(({ at }) => at).toSorted()[0] ?? null,
          checkpoint: window?.checkpoints.find(({ status }) => status === 'DUE') ?? null,
          workers: workers.map((worker) => ({ ...worker })),
        },
      ];
    });
    return { items: (await Promise.all(rows)).flat(), next: page.next };
  },
});
