import { intakeEventTypes } from '@throughcare/contracts';
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
} from '../../../test/offerStory.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';

const at = '2026-03-02T10:00:00.000Z';
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });

describe('a verified death', () => {
  it('closes cases, cancels appointments, and a retraction lifts what it caused', () => {
    const story = accepted();
    story.command(
      scheduleAppointment,
      ngo('ngo-a'),
      { caseId: caseId(story) },
      { at: '2026-03-04T10:00:00.000Z', kind: 'FIRST_MEETING' },
    );
    const reportId = id('report');
    story.heard(reactionTo(intakeEventTypes.deathVerified), { reportId });
    const [one] = Object.values(story.state.cases);
    expect(one?.closed?.by).toBe('DIED');
    expect(Object.values(one?.appointments ?? {})[0]?.cancelled?.reasonCode).toBe('STOPPED');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId });
    expect(Object.values(story.state.cases)[0]?.closed).toBeNull();
  });

  it('heard by the latch leaves nothing to do when its turn comes', () => {
    const reaction = reactionTo(intakeEventTypes.deathVerified);
    const reportId = id('report');
    const story = accepted().heard(reaction, { reportId }).heard(reaction, { reportId });
    expect(story.last.events).toEqual([]);
  });
});
