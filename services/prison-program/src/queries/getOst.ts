import { refuse, withActions } from '@throughcare/record';
import { personQuery } from '../bind.ts';
import { ofOst, prescribes } from '../domain/access/relations.ts';
import { OstView, ostView } from '../domain/ost/view.ts';

export const getOst = personQuery({
  name: 'ost-record',
  summary: 'One substitution treatment: what this caller may see of it, and do with it now',
  path: '/people/{pathwayRef}/ost/{ostId}',
  by: { PHC: ofOst, PRESCRIBER: prescribes },
  answer: withActions(OstView),
  run: async ({ params }, tools, record) =>
    tools.showToAct(ostView, record, params.ostId) ?? refuse.notFound(),
});
