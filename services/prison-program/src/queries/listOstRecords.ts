import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { query } from '../bind.ts';
import { pathway } from '../domain/document.ts';
import { maySeeOst, OstView, showOst } from '../domain/ost/view.ts';

/** A prescriber sees the record that names them, healthcare those of its own prison; everyone else has no such record. */
export const listOstRecords = query({
  name: 'ost-records',
  summary: 'Substitution treatment of one person, with the hand-over',
  path: '/people/{pathwayRef}/ost',
  by: ['PHC', 'PRESCRIBER'],
  answer: z.object({ items: z.array(OstView) }),
  discloses: ({ params }) => ({ ref: params.pathwayRef, what: 'substitution treatment' }),
  async run({ params, actor }, tools) {
    const state = await tools.read(pathway, params.pathwayRef);
    const items = Object.values(state?.osts ?? {}).filter(
      (ost) => state !== undefined && maySeeOst(state, ost, actor),
    );
    return items.length === 0 ? refuse.notFound() : { items: items.map(showOst) };
  },
});
