import { inside, manager, recorded, released, stayOf } from '../../../test/situations.ts';
import { startPlan } from '../../commands/plan/startPlan.ts';

const area = { area: null };

describe('a release is prepared', () => {
  it('for the stay that goes on, also while a recorded release may be taken back', () => {
    for (const story of [inside(), recorded()])
      expect(story.command(startPlan, manager, stayOf(story), area).last.refusal).toBeNull();
  });

  it('no longer once the person is out', () => {
    const story = released();
    story.command(startPlan, manager, stayOf(story), area);
    expect(story.last.refusal?.code).toBe('stay-over');
  });

  it('for no earlier stay of whoever is inside again', () => {
    const story = inside();
    const [episodeId = ''] = Object.keys(story.state.episodes);
    expect(episodeId).not.toBe(stayOf(story).episodeId);
    story.command(startPlan, manager, { episodeId }, area);
    expect(story.last.refusal?.code).toBe('stay-over');
  });
});
