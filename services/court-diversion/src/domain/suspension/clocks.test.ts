import { at, OrderStory, self } from '../../../test/storyOfAnOrder.ts';
import { orderView } from '../order/view.ts';
import { daysRun } from './runsOutOn.ts';

const proofs = { proofDueOn: ['2026-02-20', '2026-04-20'] };
const issued = () => new OrderStory().toConsent().issued(proofs);
const active = () => issued().started();
const suspend = (story: OrderStory, day: string) =>
  story.at(`${day}T09:00:00.000Z`).asks(at('JUDGE'), 'suspend-order', { reason: 'HOSPITAL' });
const resume = (story: OrderStory, day: string) =>
  story.at(`${day}T09:00:00.000Z`).asks(at('JUDGE'), 'resume-order');
/** From 20 January to 9 February: twenty days. */
const away = (story: OrderStory) => resume(suspend(story, '2026-01-20'), '2026-02-09');
const dueAt = (story: OrderStory, code: string) =>
  story.story.state.tasks[`${code}.${story.orderId}`]?.dueAt;
const clocks = (story: OrderStory) =>
  story.story.shows(orderView, story.orderId, at('JUDGE'))?.order?.clocks;

describe('while an order is suspended its clocks stand still, and go on by the days suspended:', () => {
  it('the review', () => {
    expect(dueAt(active(), 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
    expect(dueAt(suspend(active(), '2026-01-20'), 'SCHEDULE_REVIEW')).toBeUndefined();
    expect(dueAt(away(active()), 'SCHEDULE_REVIEW')).toBe('2026-03-02T00:00:00.000Z');
  });

  it('a review that was due before stays due', () => {
    const story = suspend(active().tick('2026-02-15T09:00:00.000Z'), '2026-02-15');
    expect(dueAt(story, 'SCHEDULE_REVIEW')).toBe('2026-02-10T00:00:00.000Z');
  });

  it('the report: neither asked for nor due, and never later than its hearing', () => {
    const story = active();
    story.hearing('REVIEW', '2026-02-25T10:00:00.000Z');
    suspend(story, '2026-01-20');
    expect(story.tick('2026-02-11T10:00:00.000Z').published).toEqual([]);
    resume(story, '2026-02-12');
    // Asked for two weeks before, two days before it is due: both moved on by 23 days, as far as the hearing.
    expect(story.story.dueAt).toBe('2026-02-25T10:00:00.000Z');
    story.tick('2026-02-25T10:00:00.000Z');
    expect(story.published).toEqual(['progress-report.requested.v1']);
    expect(dueAt(story, 'REPORT_DUE')).toBe('2026-02-25T10:00:00.000Z');
    const short = active();
    short.hearing('REVIEW', '2026-03-25T10:00:00.000Z');
    resume(suspend(short, '2026-01-20'), '2026-01-25');
    short.tick('2026-03-16T10:00:00.000Z');
    expect(short.published).toEqual(['progress-report.requested.v1']);
    expect(dueAt(short, 'REPORT_DUE')).toBe('2026-03-25T10:00:00.000Z');
  });

  it('the start-by day, before the start: no alarm is raised, and a new one after', () => {
    const story = suspend(issued(), '2026-01-20');
    expect(story.state).toBe('SUSPENDED');
    expect(story.tick('2026-01-27T00:00:00.000Z').published).toEqual([]);
    resume(story, '2026-02-09');
    expect([story.state, clocks(story)?.startBy]).toEqual(['ISSUED', '2026-02-15']);
    expect(story.story.last.published).toMatchObject([{ data: { startBy: '2026-02-15' } }]);
    expect(story.tick('2026-02-16T00:00:00.000Z').state).toBe('START_OVERDUE');
  });

  it('the start-by day that had passed in days that turn out to have been suspended', () => {
    const story = issued().tick('2026-01-27T00:00:00.000Z');
    expect(story.state).toBe('START_OVERDUE');
    story.asks(at('DCC'), 'suspend-order', { reason: 'CUSTODY', from: '2026-01-20' });
    resume(story, '2026-01-30');
    expect(story.state).toBe('ISSUED');
    expect(story.started('2026-02-03').state).toBe('ACTIVE');
    expect(story.story.last.published).toMatchObject([{ data: { late: false } }]);
  });

  it('the days of a phase', () => {
    const story = away(active());
    expect(clocks(story)?.phaseDays).toBe(10);
    story.tick('2026-02-19T09:00:00.000Z').asks(at('JUDGE'), 'advance-phase', {
      teamRecommends: true,
    });
    expect(clocks(story.at('2026-02-24T09:00:00.000Z'))?.phaseDays).toBe(5);
  });

  it('the dates of proof; one that was due before stays due', () => {
    expect(dueAt(active(), 'PROOF_DUE')).toBe('2026-02-21T00:00:00.000Z');
    expect(dueAt(suspend(active(), '2026-01-20'), 'PROOF_DUE')).toBeUndefined();
    const story = away(active());
    expect(dueAt(story, 'PROOF_DUE')).toBe('2026-03-13T00:00:00.000Z');
    expect(clocks(story)?.proofDueOn).toEqual(['2026-03-12', '2026-05-10']);
    story.asks(self, 'hand-in-proof', { shows: 'START', on: '2026-01-10', document: 'letter' });
    expect(dueAt(story, 'PROOF_DUE')).toBe('2026-05-11T00:00:00.000Z');
    const late = suspend(active(), '2026-02-25');
    expect(dueAt(late, 'PROOF_DUE')).toBe('2026-02-21T00:00:00.000Z');
  });

  it('the end of the order, and the grace of a break-off', () => {
    expect(clocks(away(active()))?.endDate).toBe('2027-01-25');
    expect(clocks(suspend(active(), '2026-01-20'))).toMatchObject({
      standStill: true,
      endDate: null,
      startBy: null,
    });
    const story = active().at('2026-01-15T09:00:00.000Z').brokenOff('2026-01-15');
    away(story);
    expect(story.resumed('2026-02-18').state).toBe('ACTIVE');
  });

  it('but not a day that was set after it', () => {
    const story = away(active());
    story.asks(at('JUDGE'), 'vary-order', { endDate: '2026-12-01', reason: 'agreed' });
    expect(clocks(story)?.endDate).toBe('2026-12-01');
    resume(suspend(story, '2026-03-01'), '2026-03-11');
    expect(clocks(story)?.endDate).toBe('2026-12-11');
  });
});

it('a suspension before the order, or twice over one day, is refused', () => {
  const from = (story: OrderStory, day: string) =>
    story.asks(at('JUDGE'), 'suspend-order', { reason: 'CUSTODY', from: day }).refusal;
  expect(from(issued(), '2026-01-04')).toBe('suspension-outside');
  expect(from(away(active()), '2026-02-08')).toBe('suspension-outside');
  expect(from(away(active()), '2026-02-09')).toBeUndefined();
});

it('days that ran are counted without those that did not', () => {
  const day = (text: string) => text as never;
  const stood = [
    { from: day('2026-01-05'), until: day('2026-01-10') },
    { from: day('2026-01-20'), until: null },
  ] as never;
  expect(daysRun(day('2026-01-01'), day('2026-01-31'), stood)).toBe(14);
  expect(daysRun(day('2026-01-07'), day('2026-01-12'), stood)).toBe(2);
  expect(daysRun(day('2026-01-25'), day('2026-01-20'), stood)).toBe(0);
});
