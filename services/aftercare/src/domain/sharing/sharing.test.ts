import { type Instant, instant } from '@throughcare/contracts';
import { byService, commandsOn } from '@throughcare/record';
import { actor, Story } from '@throughcare/testing';
import { z } from 'zod';
import { settings } from '../../../test/offerStory.ts';
import { nothingKnown } from '../partner/matching.ts';
import { call, sharing } from './document.ts';
import { type Queue, queueOf } from './queue.ts';
import { type Plan, type Sharing, type SharingEvent, sharingId } from './state.ts';

const queue = (change: Partial<Queue> = {}): Queue =>
  queueOf(
    {
      profile: { ...nothingKnown, area: 'IL-COOK', sex: 'F' },
      urgent: false,
      atOnce: 1,
      only: null,
      not: [],
      again: [],
      ...change,
    },
    (text) => text,
  );
const decided = (story: Story<Sharing, SharingEvent, typeof settings>, events: SharingEvent[]) =>
  story.command(
    commandsOn(sharing)({
      name: 'decide',
      summary: '',
      path: '/sharing/{sharingId}',
      by: { SYS: { ...byService, holds: () => true } },
      body: z.strictObject({}),
      shows: 'sharing',
      entity: () => '',
      decide: () => events,
    }),
    actor('SYS'),
    {},
  );
const begun = () => new Story(sharing, settings, sharingId);
const called = (story = begun(), one: Queue | null = queue()) =>
  decided(story, call(story.state, one));
const plan: Plan = {
  given: [],
  nobody: [
    {
      ref: 'p',
      placementId: 'x',
      nth: 1,
      queue: 'q',
      rank: '0',
      reason: 'NO_PLACE',
      grounds: [],
    } as const,
  ],
  takenBack: [],
};
const sharedOut = (more: Partial<Extract<SharingEvent, { type: 'places-shared' }>> = {}) =>
  ({ type: 'places-shared', plan, empty: [], more: false, ...more }) as const;
const owed = (story: ReturnType<typeof begun>) => story.last.owed.map(({ name }) => name);

describe('the sharing of places', () => {
  it('begins when somebody calls, and one at a time', () => {
    const story = called();
    expect(owed(story)).toEqual(['share-places']);
    expect(story.state).toMatchObject({ turn: 1, runs: true, called: false });
    called(story, null);
    expect(owed(story)).toEqual([]);
    expect(story.state).toMatchObject({ turn: 1, called: true });
  });

  it('begins again after its plan is carried out, where somebody has called meanwhile', () => {
    const story = decided(called(called(), null), [sharedOut()]);
    expect(owed(story)).toEqual(['carry-out-plan']);
    expect(story.state.turn).toBe(1);
    decided(story, [{ type: 'plan-carried-out', again: false }]);
    expect(owed(story)).toEqual(['share-places']);
    expect(story.state).toMatchObject({ turn: 2, plan: null });
  });

  it('rests where it found nothing to do, and goes on where one plan does not hold all', () => {
    const nothing = { given: [], nobody: [], takenBack: [] };
    const story = decided(called(), [sharedOut({ plan: nothing })]);
    expect(story.state).toMatchObject({ turn: 1, runs: false, called: false });
    const more = decided(called(), [sharedOut({ more: true })]);
    decided(more, [{ type: 'plan-carried-out', again: false }]);
    expect(more.state).toMatchObject({ turn: 2, runs: true });
    decided(more, [sharedOut()]);
    decided(more, [{ type: 'plan-carried-out', again: true }]);
    expect(more.state).toMatchObject({ turn: 3, runs: true });
  });

  it('waits where a place is contested, and looks at whoever has called until then', () => {
    const until: Instant = instant('2026-01-05T09:00:05.000Z');
    const story = decided(called(called(), null), [{ type: 'places-contested', until }]);
    expect(story.last.owed).toMatchObject([{ name: 'share-places', notBefore: until }]);
    expect(story.state).toMatchObject({ turn: 1, gathered: true, called: false });
  });

  it('forgets a queue in which nobody waits, but not one that somebody has joined since it looked', () => {
    const { id } = queue();
    expect(decided(called(), [sharedOut({ empty: [id] })]).state.queues).toEqual({});
    const joined = decided(called(called(), null), [sharedOut({ empty: [id] })]);
    expect(Object.keys(joined.state.queues)).toEqual([id]);
  });

  it('is changed by no call that its next turn looks at anyhow', () => {
    const story = called(called());
    expect(call(story.state, queue())).toEqual([]);
    expect(call(story.state, null)).toEqual([]);
    expect(call(story.state, queue({ urgent: true }))).toHaveLength(1);
  });
});
