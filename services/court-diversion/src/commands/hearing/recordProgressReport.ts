import { severalLines } from '@throughcare/contracts';
import { each, hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, toHearing, treats } from '../../domain/access/relations.ts';
import { type OnHearing, onHearing } from '../../domain/hearing/preconditions.ts';
import { orderOf } from '../../domain/order/preconditions.ts';
import { given } from '../../domain/pathway/given.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { profiles } from '../../domain/profiles/index.ts';
import { doneBy } from '../../domain/step/done.ts';

const reportOf = ({ hearings }: Pathway, hearingId: string) => given(hearings[hearingId]).report;

const reportWanted: OnHearing = {
  kind: 'conflict',
  code: 'no-report-wanted',
  detail: 'No report is wanted before this hearing; there is one before a review.',
  lacks: (state, { params }) => (reportOf(state, params.hearingId) ? null : {}),
};
const byReporter: OnHearing = {
  kind: 'forbidden',
  code: 'not-the-reporting-authority',
  detail: 'Under this regime another writes the report before a review.',
  lacks(state, { params, context: { actor } }) {
    const { terms } = orderOf(state, given(state.hearings[params.hearingId]).orderId);
    return terms === null || hasRole(actor, ...profiles[terms.profile].review.reportBy) ? null : {};
  },
};
const notReceived: OnHearing = {
  kind: 'conflict',
  code: 'report-received',
  detail: 'The report was received already; the next one is for the next review.',
  lacks: (state, { params }) => (reportOf(state, params.hearingId)?.received ? {} : null),
};

export const recordProgressReport = command({
  name: 'record-progress-report',
  summary: 'The report before a review: attendance and the view of the provider, no findings.',
  path: '/people/{pathwayRef}/hearings/{hearingId}/report',
  by: {
    ...each(['PROV', 'NGOC'], toHearing(treats)),
    ...each(['PROB', 'DCC'], toHearing(holdsOrder)),
  },
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
  requires: [...onHearing, reportWanted, notReceived, byReporter],
  decide({ params, body }, state, context) {
    const hearing = given(state.hearings[params.hearingId]);
    const order = orderOf(state, hearing.orderId);
    const done = doneBy(context, {}, 'PROV', 'NGOC', 'PROB', 'DCC');
    if (isRefusal(done)) return done;
    const profile = order.terms && profiles[order.terms.profile];
    if (profile?.review.providerViewRequired && body.providerView === null)
      return refuse.invalid('/providerView', 'provider-view-required', 'This regime wants it.');
    const report = { ...body, done };
    return [{ type: 'report-received', hearingId: hearing.id, report }];
  },
});
