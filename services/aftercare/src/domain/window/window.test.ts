import { prisonProgramEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
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
import { recordContact } from '../../commands/case/recordContact.ts';
import { supplyNaloxone } from '../../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';

const at = '2026-03-02T10:00:00.000Z';
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const contact = (story: PersonStory, moment: string, reached = true) =>
  story
    .at(moment)
    .command(
      recordContact,
      ngo('ngo-a'),
      { caseId: caseId(story) },
      { at: moment, mode: 'PHONE', reached },
    );
const checkpoints = (story: PersonStory) => story.state.windows[stay]?.checkpoints;
const published = (story: PersonStory) =>
  story.last.published.map(({ definition }) => definition.type.slice(26));

describe('the overdose window', () => {
  it('counts from the release, and a checkpoint asks for contact since the one before', () => {
    const story = contact(accepted(), '2026-03-02T20:00:00.000Z');
    story.tick('2026-03-03T10:00:00.000Z');
    expect(checkpoints(story)).toEqual({ H24: 'MET' });
    expect(published(story)).toEqual([]);
    story.tick('2026-03-05T10:00:00.000Z');
    expect(checkpoints(story)).toEqual({ H24: 'MET', H72: 'BREACHED' });
    expect(story.last.published[0]).toMatchObject({
      audience: 'care',
      data: { checkpoint: 'H72', partnerOrg: 'ngo-a' },
    });
  });

  it('does not take an attempt for a contact', () => {
    const story = contact(accepted(), '2026-03-02T20:00:00.000Z', false);
    expect(checkpoints(story.tick('2026-03-03T10:00:00.000Z'))).toEqual({ H24: 'BREACHED' });
  });

  it('fires the checkpoints that had passed before the release was confirmed', () => {
    const story = released(needKnown(begin()).at('2026-03-06T09:00:00.000Z'), at);
    story.tick('2026-03-06T09:00:00.000Z');
    expect(checkpoints(story)).toEqual({ H24: 'BREACHED', H72: 'BREACHED' });
  });

  it('closes after 28 days, and at once when the release never was', () => {
    const story = accepted().tick('2026-03-30T10:00:00.000Z');
    expect(story.state.windows[stay]?.closed?.reason).toBe('OVER');
    const corrected = accepted().heard(
      reactionTo(prisonProgramEventTypes.prisonerReleaseCorrected),
      {
        episodeId: stay,
        releaseId: id('release'),
        reasonCode: 'NOT_RELEASED',
      },
    );
    expect(corrected.state.windows[stay]?.closed?.reason).toBe('CORRECTED');
    expect(corrected.dueAt).toBeNull();
  });

  it('counts naloxone and tells nobody', () => {
    const story = accepted();
    story.command(supplyNaloxone, ngo('ngo-a'), { caseId: caseId(story) }, { kits: 2, at });
    expect(story.last.refusal).toBeNull();
    expect(story.last.published).toEqual([]);
  });
});

describe('first contact', () => {
  it('is the first success after release; what came before is in-reach', () => {
    const story = needKnown(begin())
      .at('2026-03-01T10:00:00.000Z')
      .heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
        episodeId: stay,
        newDate: '2026-03-02',
        dateType: 'CONDITIONAL',
        noticeDays: 1,
      });
    offered(story, ['ngo-a'], 12).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    contact(story, '2026-03-01T15:00:00.000Z');
    expect(published(story)).toEqual(['contact.attempted.v1']);
    released(story, at);
    contact(story, '2026-03-02T11:00:00.000Z');
    expect(published(story)).toEqual(['contact.attempted.v1', 'contact.first-made.v1']);
  });

  it('made at the gate counts once the provisional release is confirmed', () => {
    const story = needKnown(begin());
    story.at('2026-03-01T10:00:00.000Z').heard(reactionTo(prisonProgramEventTypes.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-03-02',
      dateType: 'CONDITIONAL',
      noticeDays: 1,
    });
    offered(story, ['ngo-a'], 12).command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    contact(story, '2026-03-02T10:05:00.000Z');
    expect(story.state.cases[caseId(story)]?.firstContact).toBeNull();
    released(story.at('2026-03-02T10:45:00.000Z'), at);
    expect(story.state.cases[caseId(story)]?.firstContact?.at).toBe('2026-03-02T10:05:00.000Z');
  });

  it('is not sought after an escape, unless the person asks', () => {
    const story = accepted().heard(reactionTo(prisonProgramEventTypes.prisonerEscaped), {
      occurredAt: at,
    });
    expect(contact(story, '2026-03-02T12:00:00.000Z').last.refusal?.code).toBe('outreach-paused');
    story.command(
      recordContact,
      ngo('ngo-a'),
      { caseId: caseId(story) },
      { at, mode: 'OFFICE', reached: true, askedByPerson: true },
    );
    expect(story.last.refusal).toBeNull();
  });

  it('by a peer worker takes an assignment', () => {
    const story = accepted();
    const peer = actor('PEER', 'ngo-a');
    story.command(
      recordContact,
      peer,
      { caseId: caseId(story) },
      { at, mode: 'GATE', reached: true },
    );
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});
