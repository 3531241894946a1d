import { pageOfSteps, pageOfStepsIn, refuse, StepPaging } from '@throughcare/record';
import { queryAbout } from '../bind.ts';
import { courtStaff, ownStatement, relationsOf } from '../domain/access/relations.ts';
import { TimelineView, timelineView } from '../domain/timeline/view.ts';

const { ASSR, IMPORT } = relationsOf;

export const getOrderTimeline = queryAbout({
  name: 'get-order-timeline',
  summary:
    'What was done about one order and told of it, the oldest first, as far as this caller sees it',
  path: '/people/{pathwayRef}/orders/{orderId}/timeline',
  by: { ...courtStaff, ASSR: [...ASSR, ownStatement], IMPORT },
  search: StepPaging,
  answer: pageOfSteps(TimelineView),
  async run({ params, search }, tools, record) {
    const timeline = tools.show(timelineView, record, params.orderId);
    return timeline ? pageOfStepsIn(timeline, search) : refuse.notFound();
  },
});
