import { z } from 'zod';
import { defineEvent } from '../../defineEvent.ts';
import { EntityId, OrgId } from '../../ids.ts';
import { Instant } from '../../time.ts';
import { begunInStay } from './begunInStay.ts';

/** At every release of somebody on treatment, prepared or not, and again when the date or the prescriber changes. */
export const ostNextDoseDue = defineEvent({
  service: 'prison-program',
  name: 'ost.next-dose-due',
  version: 1,
  audiences: ['care'],
  level: 'L1',
  summary: 'Somebody on substitution treatment is out, and the next dose is due',
  data: z.strictObject({
    ostId: EntityId,
    site: OrgId.nullable().meta({ description: 'Who prescribes outside; null: nobody is named' }),
    dueAt: Instant,
    stayId: begunInStay,
  }),
  example: {
    ostId: '9d2c4b6a-1e3f-8b5d-a7c9-0e1f2a3b4c5d',
    site: null,
    dueAt: '2026-07-02T09:00:00.000Z',
  },
});
