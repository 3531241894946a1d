import { id } from '@throughcare/testing';
import { OrderStory } from '../../../test/storyOfAnOrder.ts';
import { inCustodySince } from './inCustodySince.ts';
import { isGone } from './isGone.ts';

const inside = (story: OrderStory, stay: string, on: string) =>
  story.at(`${on}T08:00:00.000Z`).hears('prisoner.received', {
    episodeId: id(stay),
    prisonId: 'SWI',
    receivedAt: `${on}T08:00:00.000Z`,
    reason: 'ADMISSION',
  });
const voided = (story: OrderStory, stay: string) =>
  story.hears('prisoner.stay-voided', {
    episodeId: id(stay),
    voidedAt: '2026-02-20T08:00:00.000Z',
  });
const active = () => new OrderStory().toIssued().started();
const facts = ({ story }: OrderStory) => story.state.facts;

describe('a stay that was somebody else’s', () => {
  it('is no custody of this person: the task about it goes', () => {
    const story = inside(active(), 'stay', '2026-02-02');
    expect(story.tasks).toContain('IN_CUSTODY');
    voided(story, 'another stay');
    expect(story.tasks).toContain('IN_CUSTODY');
    voided(story, 'stay');
    expect(story.tasks).not.toContain('IN_CUSTODY');
    expect(inCustodySince(facts(story))).toBeNull();
  });

  it('leaves what was told of another stay: inside since then, or out by an escape', () => {
    const story = inside(inside(active(), 'own', '2026-02-02'), 'stay', '2026-02-05');
    story.hears('prisoner.escaped', {
      occurredAt: '2026-02-06T08:00:00.000Z',
      episodeId: id('stay'),
    });
    expect(inCustodySince(facts(story))).toBeNull();
    expect(inCustodySince(facts(voided(story, 'stay')))).toBe('2026-02-02T08:00:00.000Z');
    story.hears('prisoner.escaped', { occurredAt: '2026-02-07T08:00:00.000Z' });
    expect(inCustodySince(facts(story))).toBeNull();
  });

  it('does not bring back somebody who was deported', () => {
    const story = active().at('2026-02-02T08:00:00.000Z');
    story.hears('prisoner.deported', { occurredAt: '2026-02-02T08:00:00.000Z' });
    inside(story, 'stay', '2026-02-03');
    expect(isGone(facts(story))).toBe(false);
    expect(isGone(facts(voided(story, 'stay')))).toBe(true);
  });
});
