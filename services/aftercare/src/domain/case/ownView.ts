import { EntityId, Instant, OrgId, PathwayRef } from '@throughcare/contracts';
import { at, inOrder, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { firstSuccess } from './contacts.ts';
import { caseState } from './state.ts';

/** Who has the person, and what is arranged with them, for the person: no note and no name of a worker. */
export const ownCaseView = viewsOn<Pathway>()({
  name: 'own-case',
  param: 'caseId',
  schema: z.object({
    caseId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    partnerOrg: at('L1', OrgId),
    state: at('L1', z.string()),
    openedAt: at('L1', Instant),
    firstContactAt: at('L1', Instant.nullable()),
    contacts: at('L1', z.array(z.object({ at: Instant, mode: z.string(), reached: z.boolean() }))),
    appointments: at(
      'L1',
      z.array(
        z.object({
          at: Instant,
          kind: z.string(),
          outcome: z.string().nullable().meta({ description: 'Null while nobody has noted one' }),
          cancelled: z.boolean(),
        }),
      ),
    ),
    naloxoneKits: at('L2', z.int().meta({ description: 'Handed over by the partner' })),
  }),
  seenBy: [self],
  of(state, id) {
    const one = state.cases[id];
    if (!one) return undefined;
    return {
      caseId: one.id,
      pathwayRef: state.ref as PathwayRef,
      partnerOrg: one.partnerOrg as OrgId,
      state: caseState(one),
      openedAt: one.opened.at,
      firstContactAt: firstSuccess(state, one)?.at ?? null,
      contacts: one.contacts.map(({ at, mode, reached }) => ({ at, mode, reached })),
      appointments: inOrder(one.appointments).map(({ at, kind, outcome, cancelled }) => ({
        at,
        kind,
        outcome: outcome?.code ?? null,
        cancelled: cancelled !== null,
      })),
      naloxoneKits: one.naloxone
        .filter(({ from }) => from === 'PARTNER')
        .reduce((sum, { kits }) => sum + kits, 0),
    };
  },
});
