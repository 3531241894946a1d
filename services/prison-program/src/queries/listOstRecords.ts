import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { personQuery } from '../bind.ts';
import { ofPerson, prescribesSome, treatsStill } from '../domain/access/relations.ts';
import { OstView, ostView } from '../domain/ost/view.ts';

/** A prescriber sees the record that names them, healthcare those of its own prison; everyone else has no such record. */
export const listOstRecords = personQuery({
  name: 'ost-records',
  summary: 'Substitution treatment of one person, with the hand-over',
  path: '/people/{pathwayRef}/ost',
  by: { PHC: [...ofPerson, treatsStill], PRESCRIBER: prescribesSome },
  answer: z.object({ items: z.array(OstView) }),
  async run(_input, tools, record) {
    const items = Object.keys(record.state.osts)
      .map((id) => tools.show(ostView, record, id))
      .filter((shown) => shown !== undefined);
    return items.length === 0 ? refuse.notFound() : { items };
  },
});
