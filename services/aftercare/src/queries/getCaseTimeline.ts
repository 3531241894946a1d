import { each, pageOfSteps, pageOfStepsIn, refuse, StepPaging } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { assigned, holdsCase, wroteCase } from '../domain/access/relations.ts';
import { recordWith } from '../domain/access/shownItems.ts';
import { TimelineView, timelineView } from '../domain/timeline/view.ts';

export const getCaseTimeline = queryAbout({
  name: 'get-case-timeline',
  summary: 'What was done in one case, the oldest first, as far as this caller sees it',
  path: '/cases/{caseId}/timeline',
  by: { ...each(['NGOC', 'NGOW'], holdsCase, wroteCase), PEER: assigned },
  search: StepPaging,
  answer: pageOfSteps(TimelineView),
  about: ({ params }, tools) => recordWith(tools, 'case', params.caseId),
  async run({ params, search }, tools, record) {
    const timeline = tools.show(timelineView, record, params.caseId);
    return timeline ? pageOfStepsIn(timeline, search) : refuse.notFound();
  },
});
