import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

const owed = (story: OrderStory) =>
  story.story.duties.map(({ id, stands }) => [id.split('.')[0], stands.on ?? stands.until]);
const suitable = () => new OrderStory().routed().eligible().suitable();

describe('for every open order somebody is responsible', () => {
  it('while it is with an assessor: the court’s desk and the assessor', () => {
    const story = new OrderStory().routed().eligible();
    expect(owed(story)).toEqual([
      ['CLINICAL_SCREEN', 'tasks'],
      [story.orderId, 'to-assess'],
    ]);
  });

  it('once it is found suitable, and again when a request is taken back: to ask for a place', () => {
    const story = suitable();
    expect(owed(story)).toEqual([['ASK_FOR_PLACE', 'tasks']]);
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(story.tasks).toEqual(['PLACE_ANSWER']);
  });

  it('while a place is held: the desk, and the rule by which the holding ends', () => {
    const story = suitable().placed();
    expect(owed(story)).toEqual([
      ['USE_PLACE', 'tasks'],
      [story.orderId, story.story.dueAt],
    ]);
  });

  it('once it is issued: the rule by which its start-by day passes', () => {
    const story = new OrderStory().toIssued();
    expect(owed(story)).toEqual([[story.orderId, '2026-01-27T00:00:00.000Z']]);
  });

  it('while it is suspended: the desk, within four weeks', () => {
    const story = new OrderStory().toIssued().started().at('2026-02-01T10:00:00.000Z');
    story.asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(story.tasks).toEqual(['SUSPENDED']);
    const [task] = story.story.duties.filter(({ stands }) => stands.on === 'tasks');
    expect(task?.due).toBe('2026-03-01T10:00:00.000Z');
  });
});
