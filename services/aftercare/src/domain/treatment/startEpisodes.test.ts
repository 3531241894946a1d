import { courtDiversionEventTypes as court } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, type PersonStory, reactionTo } from '../../../test/offerStory.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { refusePlace } from '../../commands/treatment/refusePlace.ts';
import { reportBreakOff } from '../../commands/treatment/reportBreakOff.ts';
import { reportEnd } from '../../commands/treatment/reportEnd.ts';
import { reportResumption } from '../../commands/treatment/reportResumption.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { episodeState } from './state.ts';

const clinic = actor('PROV', 'clinic-a');
const orderId = id('order');
const on = '2026-01-05';
const hear = (story: PersonStory, to: { type: string; example: object }, data: object = {}) =>
  story.heard(reactionTo(to), { ...to.example, orderId, ...data });
const asked = (story = begin(), providerOrg: string | null = 'clinic-a') =>
  hear(story, court.placeRequested, {
    requestId: id(`request at ${story.now}`),
    providerOrg,
    area: 'IL-COOK',
    needs: [],
    heldUntil: '2026-01-19T00:00:00.000Z',
    startBy: null,
  });
const episodes = (story: PersonStory) => Object.values(story.state.episodes);
const act = (story: PersonStory, command: typeof reportStart, body: object) =>
  story.command(command, clinic, { episodeId: episodes(story)[0]?.id ?? '' }, body);
const held = () => act(asked(), confirmPlace, { heldUntil: '2026-01-19T00:00:00.000Z' });
const activated = (story: PersonStory, startedOn = on) =>
  hear(story, court.orderActivated, { startedOn, late: false });
const states = (story: PersonStory) => episodes(story).map(episodeState);

describe('a start that the court knows', () => {
  it('is one at the provider too: it breaks off, resumes and ends what it did not report to have begun', () => {
    const story = activated(held());
    expect(states(story)).toEqual(['STARTED']);
    expect(story.last.published.map(({ data }) => data)).toEqual([
      { partnerOrg: 'clinic-a', itemId: episodes(story)[0]?.id, about: 'START_KNOWN' },
    ]);
    act(story, reportBreakOff, { on, reasonGroup: 'PERSON_LEFT' });
    expect(story.last.published).toMatchObject([{ audience: 'justice', data: { orderId, on } }]);
    act(story, reportResumption, { on });
    act(story, reportEnd, { on, reasonGroup: 'COMPLETED' });
    expect([story.last.refusal, states(story)]).toEqual([null, ['ENDED']]);
  });

  it('changes nothing where the provider reported it, and is not told to the court again', () => {
    const story = activated(act(held(), reportStart, { on }), '2026-01-04');
    expect(episodes(story)[0]?.started).toMatchObject({ on, step: { role: 'PROV' } });
    expect(story.last.published).toEqual([]);
  });

  it('waits for no confirmation of a provider that was asked by name, and needs one of many', () => {
    expect(states(activated(asked()))).toEqual(['STARTED']);
    expect(states(activated(asked(begin(), null)))).toEqual(['PLACE_REQUESTED']);
  });

  it('is not one of a place that was refused, or asked for afterwards', () => {
    const refused = act(held(), refusePlace, { reasonCode: 'NO_CAPACITY' });
    const story = activated(refused).at('2026-01-06T09:00:00.000Z');
    expect(states(story)).toEqual(['REFUSED']);
    expect(states(asked(story)).toSorted()).toEqual(['PLACE_REQUESTED', 'REFUSED']);
  });

  it('is one, whichever of the two is heard first', () => {
    const story = activated(begin());
    expect(states(asked(story))).toEqual(['STARTED']);
  });
});
