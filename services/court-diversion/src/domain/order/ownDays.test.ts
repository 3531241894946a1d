import { organisationOf } from '@throughcare/testing';
import { at, court, OrderStory } from '../../../test/storyOfAnOrder.ts';

const inZone = (timeZone: string): OrderStory => {
  const story = new OrderStory();
  story.story.registered(organisationOf(court, 'COURT', { timeZone }));
  return story;
};

describe('the days of an order are those of its court', () => {
  it.each([
    ['Europe/Berlin', '2026-01-26T23:00:00.000Z'],
    ['America/Chicago', '2026-01-27T06:00:00.000Z'],
    ['Asia/Bishkek', '2026-01-26T18:00:00.000Z'],
  ])('the start-by day is over at the end of the day in %s', (zone, end) => {
    const story = inZone(zone).toIssued();
    expect(story.story.dueAt).toBe(end);
    const before = new Date(Date.parse(end) - 1).toISOString();
    expect(story.tick(before).state).toBe('ISSUED');
    expect(story.tick(end).state).toBe('START_OVERDUE');
  });

  it.each([
    // Both changes of clocks lie between the hearing and the moment two days before it.
    ['Europe/Berlin', '2026-03-30T08:00', '2026-03-16T09:00', '2026-03-28T09:00'],
    ['Europe/Berlin', '2026-10-26T09:00', '2026-10-12T08:00', '2026-10-24T08:00'],
    ['America/Chicago', '2026-03-09T15:00', '2026-02-23T16:00', '2026-03-07T16:00'],
    ['America/Chicago', '2026-11-02T16:00', '2026-10-19T15:00', '2026-10-31T15:00'],
  ])('in %s a report is due at the same time on the clock', (zone, hearing, ask, due) => {
    const story = inZone(zone).toIssued().started();
    const id = story.hearing('REVIEW', `${hearing}:00.000Z`);
    expect(story.story.state.hearings[id]?.report).toMatchObject({
      askAt: `${ask}:00.000Z`,
      dueAt: `${due}:00.000Z`,
    });
  });

  it.each([
    ['America/Chicago', '2026-02-20T16:00', '2026-03-20T15:00'],
    ['America/Chicago', '2026-10-20T15:00', '2026-11-17T16:00'],
    ['Asia/Bishkek', '2026-03-20T04:00', '2026-04-17T04:00'],
  ])('in %s a suspension of %s is looked at at the same time on the clock', (zone, from, due) => {
    const story = inZone(zone).toIssued().started().at(`${from}:00.000Z`);
    story.asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    const task = story.story.state.tasks[`SUSPENDED.${story.orderId}`];
    expect(task?.dueAt).toBe(`${due}:00.000Z`);
  });

  it('a provider has three working days from a Friday evening in Chicago', () => {
    const story = inZone('America/Chicago').toIssued();
    story.tick('2026-01-31T00:30:00.000Z').asks(at('PROB'), 'ask-provider');
    expect(story.order.enquiries.at(-1)?.dueAt).toBe('2026-02-05T00:30:00.000Z');
  });

  it('a zone that the register corrects counts from the next step on', () => {
    const story = inZone('Asia/Bishkek').toIssued();
    expect(story.order.zone).toBe('Asia/Bishkek');
    story.story.registered(organisationOf(court, 'COURT', { timeZone: 'Europe/Berlin' }));
    story.tick('2026-01-20T00:00:00.000Z');
    expect([story.order.zone, story.story.dueAt]).toEqual([
      'Europe/Berlin',
      '2026-01-26T23:00:00.000Z',
    ]);
  });
});
