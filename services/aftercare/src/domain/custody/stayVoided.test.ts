import { prisonProgramEventTypes as prison } from '@throughcare/contracts';
import { id } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  stay,
} from '../../../test/offerStory.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { needOf } from '../need/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import { heldAt } from './heldAt.ts';
import { lastHeld } from './lastHeld.ts';
import { joinStays } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const later = '2026-03-03T10:00:00.000Z';
const other = id('other');
const received = (story: PersonStory, episodeId = other) =>
  story.at(later).heard(reactionTo(prison.prisonerReceived), {
    episodeId,
    receivedAt: later,
    prisonId: 'prison-b',
    reason: 'ADMISSION',
  });
const voided = (story: PersonStory, episodeId = other) =>
  story.heard(reactionTo(prison.prisonerStayVoided), { episodeId, voidedAt: later });
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });

describe('a stay that was somebody else’s', () => {
  it('was no return: the release before stands again, and the person is looked for', () => {
    const story = received(accepted());
    expect(story.state.placements[stay]?.ended?.by).toBe('RETURNED');
    expect(story.state.windows[stay]?.closed?.reason).toBe('RETURNED');
    voided(story);
    expect(story.state.placements[stay]?.ended).toBeNull();
    expect(story.state.windows[stay]?.closed).toBeNull();
    expect(story.dueAt).not.toBeNull();
  });

  it('is none that anybody held them in, or that they escaped from', () => {
    const story = received(accepted());
    story.heard(reactionTo(prison.prisonerEscaped), { occurredAt: later, episodeId: other });
    expect(heldAt(story.state, later as never)).toBe(false);
    received(story);
    voided(story);
    expect(lastHeld(story.state, null)?.prisonId).not.toBe('prison-b');
    expect(outreachOf(story.state)).toBe('OPEN');
    story.heard(reactionTo(prison.prisonerEscaped), { occurredAt: '2026-03-04T10:00:00.000Z' });
    expect(outreachOf(story.state)).toBe('PAUSED');
  });

  it('ends what was begun for its release, and the NGO that had accepted is told', () => {
    const story = accepted();
    voided(story, stay);
    expect(story.state.placements[stay]?.ended?.by).toBe('PLANS_CHANGED');
    expect(Object.values(story.state.cases)[0]?.closed?.by).toBe('PLANS_CHANGED');
    expect(story.state.windows[stay]?.closed).not.toBeNull();
  });

  it('is void also where that is heard first, and from either of two records', () => {
    const story = received(voided(accepted()));
    expect(story.state.placements[stay]?.ended).toBeNull();
    const [one, two] = [received(accepted()), story].map(({ state }) => state.custody[other]);
    if (!one || !two) throw new Error('nobody told of the stay');
    expect([joinStays(one, two).voided, joinStays(two, one).voided]).toEqual([true, true]);
  });

  it('shows no need by what was begun in it', () => {
    const enrolled = (to: string, reasonCode: string | null) => ({
      ...prison.enrolmentStatusUpdated.example,
      enrolmentId: id('enrolment'),
      to,
      reasonCode,
    });
    const hear = reactionTo(prison.enrolmentStatusUpdated);
    const story = begin().at(at).heard(hear, enrolled('ON_PROGRAMME', null));
    expect(needOf(story.state.needs)).toBe('KNOWN');
    story.at(later).heard(hear, enrolled('WITHDRAWN', 'BOOKING_MOVED'));
    expect(needOf(story.state.needs)).toBe('UNKNOWN');
  });
});
