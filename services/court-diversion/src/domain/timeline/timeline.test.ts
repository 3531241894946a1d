import { shown } from '@throughcare/record';
import { hash } from '@throughcare/testing';
import { at, court, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { timelineCodes } from './codes.ts';
import { timelineView } from './view.ts';

const told = (story: OrderStory, role: 'JUDGE' | 'ASSR' | 'DCC', org = court) =>
  shown(timelineView, story.story.state, story.orderId, {
    actor: at(role, org),
    now: story.story.now,
    organisation: null,
    hash,
  })?.steps;
const codes = (steps: ReturnType<typeof told>) => steps?.map(({ code }) => code);

describe('the timeline of an order', () => {
  it('tells what was done here and what providers told, the oldest first, each with who did it', () => {
    const story = new OrderStory().toIssued().started();
    story.hearing('REVIEW', '2026-02-20T10:00:00.000Z');
    const steps = told(story, 'JUDGE');
    expect(codes(steps)).toEqual([
      'RECEIVED',
      'TAKEN_UP',
      'ELIGIBLE',
      'SUITABLE',
      'PLACE_ASKED',
      'PLACE_CONFIRMED',
      'OFFERED',
      'CONSENTED',
      'ISSUED',
      'TREATMENT_STARTED',
      'HEARING_SET',
    ]);
    expect(steps?.map((one) => one.at)).toEqual(steps?.map((one) => one.at).toSorted());
    expect(steps?.at(-1)).toMatchObject({
      code: 'HEARING_SET',
      role: 'DCC',
      org: court,
      more: { at: '2026-02-20T10:00:00.000Z', type: 'REVIEW' },
    });
    expect(steps?.find(({ code }) => code === 'TREATMENT_STARTED')).toMatchObject({
      org: provider,
      role: null,
    });
  });

  it('has a break-off as the provider told it, and the resumption', () => {
    const story = new OrderStory().toIssued().started();
    story.at('2026-01-20T09:00:00.000Z').brokenOff('2026-01-19');
    story.at('2026-01-22T09:00:00.000Z').resumed('2026-01-21');
    expect(told(story, 'JUDGE')?.slice(-2)).toMatchObject([
      { code: 'TREATMENT_BROKEN_OFF', more: { on: '2026-01-19' } },
      { code: 'TREATMENT_RESUMED', more: { on: '2026-01-21' } },
    ]);
    // Why is a matter between the person and the provider.
    expect(JSON.stringify(told(story, 'JUDGE'))).not.toContain('PERSON_LEFT');
  });

  it('leaves out of each step what the caller does not see: an assessor reads of no treatment', () => {
    const after = new OrderStory().toIssued().started();
    const seen = codes(told(after, 'ASSR')) ?? [];
    expect(seen).toContain('ISSUED');
    for (const code of seen)
      expect(['L0', 'L1', 'L2', 'L2.order']).toContain(timelineCodes[code].level);
    expect(codes(told(after, 'JUDGE'))).toContain('PLACE_CONFIRMED');
    expect(seen).not.toContain('PLACE_CONFIRMED');
  });

  it('is not there for another court', () => {
    const story = new OrderStory().toIssued();
    expect(told(story, 'DCC', 'court-27')).toBeUndefined();
    expect(told(story, 'JUDGE', 'court-27')).toBeUndefined();
  });

  it('has one sentence for each code', () => {
    for (const { says } of Object.values(timelineCodes)) expect(says).toMatch(/^[A-Z][^.]*\.$/);
  });
});
