import {
  courtDiversionEventTypes,
  intakeEventTypes,
  prisonProgramEventTypes,
} from '@throughcare/contracts';
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
import { recordAppointmentOutcome } from '../../commands/case/recordAppointmentOutcome.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { supplyNaloxone } from '../../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';

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

describe('a checkpoint', () => {
  const day = '2026-03-03T10:00:00.000Z';

  it('is met by contact on its very moment, and not by one before its span or after', () => {
    expect(checkpoints(contact(accepted(), at).tick(day))).toEqual({ H24: 'MET' });
    const early = contact(accepted().at('2026-03-02T09:00:00.000Z'), '2026-03-02T09:00:00.000Z');
    expect(checkpoints(early.tick(day))).toEqual({ H24: 'BREACHED' });
    const story = contact(accepted(), '2026-03-02T20:00:00.000Z').tick('2026-03-05T10:00:00.000Z');
    expect(checkpoints(story)).toEqual({ H24: 'MET', H72: 'BREACHED' });
  });

  it('is met by an appointment that was kept, and not by one that was missed', () => {
    const kept = (outcome: string) => {
      const story = accepted();
      const planned = { at: '2026-03-02T12:00:00.000Z', kind: 'FIRST_MEETING' };
      story.command(scheduleAppointment, ngo('ngo-a'), { caseId: caseId(story) }, planned);
      const [appointmentId = ''] = Object.keys(
        story.state.cases[caseId(story)]?.appointments ?? {},
      );
      story
        .at('2026-03-02T12:00:00.000Z')
        .command(
          recordAppointmentOutcome,
          ngo('ngo-a'),
          { caseId: caseId(story), appointmentId },
          { outcome },
        );
      return checkpoints(story.tick(day));
    };
    expect(kept('COMPLETED')).toEqual({ H24: 'MET' });
    expect(kept('DID_NOT_ATTEND')).toEqual({ H24: 'BREACHED' });
  });

  it('is met where treatment looks after the person', () => {
    const story = begin().heard(reactionTo(courtDiversionEventTypes.placeRequested), {
      ...courtDiversionEventTypes.placeRequested.example,
      providerOrg: 'clinic-a',
    });
    const [episodeId = ''] = Object.keys(story.state.episodes);
    story.command(reportStart, actor('PROV', 'clinic-a'), { episodeId }, { on: '2026-01-05' });
    expect(checkpoints(released(needKnown(story), at).tick(day))).toEqual({ H24: 'MET' });
  });

  it('waits while a death is reported, and is listed for the coordinator once it has passed', () => {
    const story = accepted().heard(reactionTo(intakeEventTypes.deathReported), {
      reportId: id('report'),
    });
    expect(story.dueAt).toBeNull();
    expect(checkpoints(story.tick(day))).toEqual({});
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId: id('report') });
    expect(checkpoints(story)).toEqual({ H24: 'BREACHED' });
    const listed = () => story.index.filter(({ name }) => name === 'breached');
    expect(listed()).toMatchObject([{ item: stay }]);
    story.tick('2026-03-30T10:00:00.000Z');
    expect(listed()).toEqual([]);
  });
});

describe('a window opens', () => {
  it('only within its 28 days, and once', () => {
    const late = released(needKnown(begin()).at('2026-03-30T09:59:00.000Z'), at);
    expect(late.tick('2026-03-30T09:59:00.000Z').state.windows[stay]?.closed).toBeNull();
    const over = needKnown(begin())
      .at('2026-03-30T10:00:00.000Z')
      .heard(reactionTo(prisonProgramEventTypes.prisonerReleased), {
        ...prisonProgramEventTypes.prisonerReleased.example,
        episodeId: stay,
        releasedAt: at,
      });
    expect(over.state.windows).toEqual({});
    const done = accepted().tick('2026-03-30T10:00:00.000Z');
    expect(done.state.windows[stay]?.closed?.reason).toBe('OVER');
    expect(done.tick('2026-03-30T11:00:00.000Z').last.events).toEqual([]);
  });

  it('not where the need is unknown', () => {
    expect(released(begin(), at).state.windows).toEqual({});
  });
});
