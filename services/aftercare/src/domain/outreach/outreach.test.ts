import { intakeEventTypes, prisonProgramEventTypes } from '@throughcare/contracts';
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
import { outreachOf, stopCause } from './outreach.ts';
import { joinReports } from './state.ts';

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
    expect(one?.closed?.by).toBe('ENDED');
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

describe('whether anybody may reach out', () => {
  const { prisonerDeported, prisonerEscaped, prisonerReceived } = prisonProgramEventTypes;
  const escapedAt = (story: PersonStory, occurredAt: string) =>
    story.heard(reactionTo(prisonerEscaped), { occurredAt });
  const takenIn = (story: PersonStory, receivedAt: string) =>
    story.heard(reactionTo(prisonerReceived), {
      episodeId: id('another stay'),
      receivedAt,
      prisonId: 'prison-a',
      reason: 'RECAPTURED',
    });

  it('pauses at an escape until the person is taken in after it', () => {
    const story = escapedAt(accepted(), '2026-03-03T10:00:00.000Z');
    expect(outreachOf(story.state)).toBe('PAUSED');
    expect(outreachOf(takenIn(story, '2026-03-01T10:00:00.000Z').state)).toBe('PAUSED');
    expect(outreachOf(takenIn(story, '2026-03-04T10:00:00.000Z').state)).toBe('OPEN');
    expect(outreachOf(escapedAt(story, '2026-03-05T10:00:00.000Z').state)).toBe('PAUSED');
  });

  it('goes on after a deportation once a prison has taken the person over from another one after it', () => {
    const movedIn = (story: PersonStory, receivedAt: string) =>
      story.heard(reactionTo(prisonerReceived), {
        episodeId: id('another stay'),
        receivedAt,
        prisonId: 'prison-b',
        reason: 'TRANSFERRED',
      });
    const story = accepted().heard(reactionTo(prisonerDeported), {
      occurredAt: '2026-03-03T10:00:00.000Z',
    });
    expect(outreachOf(movedIn(story, '2026-03-01T10:00:00.000Z').state)).toBe('STOPPED');
    expect(outreachOf(movedIn(story, '2026-03-04T10:00:00.000Z').state)).toBe('OPEN');
    // News of before changes nothing of that.
    expect(outreachOf(movedIn(story, '2026-03-02T10:00:00.000Z').state)).toBe('OPEN');
  });

  it('goes on where whoever escaped is let go after it, and not by a release of before', () => {
    const escapedOn = (occurredAt: string) => escapedAt(accepted(), occurredAt).state;
    expect(outreachOf(escapedOn('2026-03-01T10:00:00.000Z'))).toBe('OPEN');
    expect(outreachOf(escapedOn('2026-03-03T10:00:00.000Z'))).toBe('PAUSED');
  });

  it('pauses at a report, stops at a verified one, and goes on after its retraction', () => {
    const story = accepted();
    const hear = (definition: { type: string }, report = 'report') =>
      story.heard(reactionTo(definition), { reportId: id(report) });
    expect(outreachOf(hear(intakeEventTypes.deathReported).state)).toBe('PAUSED');
    expect(outreachOf(hear(intakeEventTypes.deathVerified).state)).toBe('STOPPED');
    expect(stopCause(story.state)).toBe('DIED');
    hear(intakeEventTypes.deathRetracted, 'another report');
    expect(outreachOf(story.state)).toBe('STOPPED');
    expect(outreachOf(hear(intakeEventTypes.deathRetracted).state)).toBe('OPEN');
    expect(stopCause(story.state)).toBeNull();
  });

  it('stops for good at a death in custody, and at a deportation until a prison has the person again', () => {
    const at = '2026-03-03T10:00:00.000Z';
    const died = accepted().heard(reactionTo(prisonProgramEventTypes.prisonerDied), {
      occurredAt: at,
    });
    expect([stopCause(died.state), outreachOf(died.state)]).toEqual(['DIED', 'STOPPED']);
    const gone = accepted().heard(reactionTo(prisonProgramEventTypes.prisonerDeported), {
      occurredAt: at,
    });
    expect([stopCause(gone.state), outreachOf(gone.state)]).toEqual(['DEPORTED', 'STOPPED']);
    expect(Object.values(gone.state.cases)[0]?.closed?.by).toBe('ENDED');
    expect(outreachOf(takenIn(gone, '2026-03-02T10:00:00.000Z').state)).toBe('STOPPED');
    expect(outreachOf(takenIn(gone, '2026-03-04T10:00:00.000Z').state)).toBe('OPEN');
  });

  it('is joined from what two records heard of one report', () => {
    const first = { ref: 'a', at: at as never };
    const none = { id: 'r', first, reported: false, verified: false, retracted: false };
    for (const step of ['reported', 'verified', 'retracted'] as const) {
      expect(joinReports({ ...none, [step]: true }, none)).toEqual({ ...none, [step]: true });
      expect(joinReports(none, { ...none, [step]: true })).toEqual({ ...none, [step]: true });
    }
  });
});
