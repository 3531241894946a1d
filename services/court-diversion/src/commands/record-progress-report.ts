import { severalLines } from '@throughcare/contracts';
import { isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { doneBy } from '../domain/done.ts';
import { onHearing } from '../domain/onOrder.ts';
import { profiles } from '../domain/profiles/index.ts';
import { command } from './command.ts';

export const recordProgressReport = command({
  name: 'record-progress-report',
  summary: 'The report before a review: attendance and the view of the provider, no findings.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/report',
  by: ['PROV', 'NGOC', 'PROB', 'DCC'],
  body: z.strictObject({
    attendance: z.enum(['AS_AGREED', 'PARTLY', 'NOT_AT_ALL', 'NOT_STATED']),
    providerView: severalLines(2000).nullable().meta({
      description: "The provider's own view of how it goes; no test results, no clinical findings",
    }),
    testsReported: z.boolean().default(false).meta({
      description: 'Court tests are reported beside this; their results are not part of it',
    }),
  }),
  shows: 'hearing',
  entity: ({ params }) => params.hearingId,
  decide: ({ params, body }, state, context) =>
    onHearing({ state, hearingId: params.hearingId, context }, (hearing, order) => {
      const done = doneBy(context, {}, 'PROV', 'NGOC', 'PROB', 'DCC');
      if (isRefusal(done)) return done;
      if (!hearing.report) return refuse.conflict('no-report-wanted', 'No report is wanted.');
      if (hearing.report.received)
        return refuse.conflict('report-received', 'The report was received already.');
      const profile = order.terms && profiles[order.terms.profile];
      if (profile?.review.providerViewRequired && body.providerView === null)
        return refuse.invalid('/providerView', 'provider-view-required', 'This regime wants it.');
      const report = { ...body, done };
      return [{ type: 'report-received', hearingId: hearing.id, report }];
    }),
});
