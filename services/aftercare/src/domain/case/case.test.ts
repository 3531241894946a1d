import { actor } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  released,
  seenBy,
} from '../../../test/offerStory.ts';
import { agreePlan } from '../../commands/case/agreePlan.ts';
import { assignWorker } from '../../commands/case/assignWorker.ts';
import { beginSupport } from '../../commands/case/beginSupport.ts';
import { cancelAppointment } from '../../commands/case/cancelAppointment.ts';
import { dischargeCase } from '../../commands/case/dischargeCase.ts';
import { moveAppointment } from '../../commands/case/moveAppointment.ts';
import { recordAppointmentOutcome } from '../../commands/case/recordAppointmentOutcome.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { recordRefusal } from '../../commands/case/recordRefusal.ts';
import { reenterCase } from '../../commands/case/reenterCase.ts';
import { releaseWorker } from '../../commands/case/releaseWorker.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { supplyNaloxone } from '../../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { caseState, isActive, needsFeedback } from './state.ts';

type Json = Readonly<Record<string, unknown>>;
const at = '2026-03-02T10:00:00.000Z';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const theCase = (story: PersonStory) => {
  const one = story.state.cases[caseId(story)];
  if (!one) throw new Error('there is no case');
  return one;
};
const does = (
  story: PersonStory,
  command: Parameters<PersonStory['command']>[0],
  body: Json = {},
  more: Readonly<Record<string, string>> = {},
  who = ngo('ngo-a'),
) => story.command(command, who, { caseId: caseId(story), ...more }, body);
const code = (story: PersonStory) => story.last.refusal?.code;
const seen = (story: PersonStory, who = ngo('ngo-a')) =>
  seenBy(who, story.state, 'case', caseId(story));
const reached = (story: PersonStory) =>
  does(story.at('2026-03-02T11:00:00.000Z'), recordContact, {
    at: '2026-03-02T11:00:00.000Z',
    mode: 'GATE',
    reached: true,
  });
const published = (story: PersonStory) =>
  story.last.published.map(({ definition }) => definition.type.slice(26));

describe('the way of a case', () => {
  it('goes from acceptance over a plan to support, each once', () => {
    const story = accepted();
    expect(caseState(theCase(story))).toBe('ACCEPTED');
    expect(code(does(story, agreePlan))).toBe('no-contact-yet');
    does(story, recordContact, { at, mode: 'PHONE', reached: false });
    expect(caseState(theCase(story))).toBe('CONTACT_ATTEMPTED');
    expect(code(does(story, agreePlan))).toBe('no-contact-yet');
    expect(caseState(theCase(reached(story)))).toBe('FIRST_CONTACT');
    expect(code(does(story, beginSupport))).toBe('no-plan-yet');
    expect(does(story, agreePlan).last.events.map(({ type }) => type)).toEqual(['plan-agreed']);
    expect(caseState(theCase(story))).toBe('ENGAGED');
    expect(does(story, agreePlan).last.events).toEqual([]);
    does(story, beginSupport);
    expect(caseState(theCase(story))).toBe('IN_SUPPORT');
    expect(does(story, beginSupport).last.events).toEqual([]);
  });

  it('ends with a discharge that says what was achieved, and may go on for a year', () => {
    const story = does(reached(accepted()), dischargeCase, {
      reason: 'COMPLETED',
      outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }],
    });
    expect(published(story)).toEqual(['case.discharged.v1', 'case.outcome-recorded.v1']);
    expect(seen(story)).toMatchObject({
      state: 'DISCHARGED',
      discharge: { outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }] },
    });
    expect(isActive(theCase(story))).toBe(false);
    expect(code(does(story, agreePlan))).toBe('case-closed');
    does(story.at('2027-02-01T10:00:00.000Z'), reenterCase);
    expect(published(story)[0]).toBe('case.reentered.v1');
    expect(isActive(theCase(story))).toBe(true);
    expect(does(story, reenterCase).last.events).toEqual([]);
    does(story, dischargeCase, { reason: 'MOVED', outcomes: [] });
    expect(published(story)).toEqual(['case.discharged.v1']);
  });

  it('does not go on a year after the discharge, nor when it ended otherwise', () => {
    const story = does(accepted(), dischargeCase, { reason: 'MOVED', outcomes: [] });
    expect(code(does(story.at('2027-03-02T10:00:00.000Z'), reenterCase))).toBe('reentry-over');
    const refused = does(accepted(), recordRefusal);
    expect(caseState(theCase(refused))).toBe('DECLINED_BY_PERSON');
    expect(code(does(refused, reenterCase))).toBe('reentry-over');
  });
});

describe('who works on a case', () => {
  const peer = actor('PEER', 'ngo-a');

  it('is assigned and released; a peer worker sees it meanwhile', () => {
    const story = accepted();
    expect(seen(story, peer)).toBeUndefined();
    const assigned = { subject: peer.subject, role: 'PEER' };
    does(story, assignWorker, assigned);
    expect(seen(story, peer)).toMatchObject({ workers: [{ subject: peer.subject, role: 'PEER' }] });
    expect(does(story, assignWorker, assigned).last.events).toEqual([]);
    expect(does(story, assignWorker, { ...assigned, role: 'WORKER' }).last.events).toHaveLength(1);
    const keys = story.index
      .filter(({ name }) => name === 'my-cases' || name === 'cases')
      .map(({ key }) => key);
    expect(keys).toEqual(['ngo-a', `ngo-a/${peer.subject}`]);
    does(story, releaseWorker, { subject: peer.subject });
    expect(seen(story, peer)).toBeUndefined();
    expect(does(story, releaseWorker, { subject: peer.subject }).last.events).toEqual([]);
  });

  it('is told by account, with the offer that the case came from, and told again when it ends', () => {
    const named = { caseId: caseId(accepted()), offerId: offerTo('ngo-a'), partnerOrg: 'ngo-a' };
    const story = does(accepted(), assignWorker, { subject: peer.subject, role: 'PEER' });
    const data = { ...named, worker: peer.account };
    expect(story.last.published).toMatchObject([
      { audience: 'care', data: { ...data, role: 'PEER' } },
    ]);
    expect(published(story)).toEqual(['case.worker-assigned.v1']);
    does(story, releaseWorker, { subject: peer.subject });
    expect(story.last.published).toMatchObject([{ audience: 'care', data }]);
    expect(published(story)).toEqual(['case.worker-released.v1']);
  });

  it('is nobody of the same name by another issuer', () => {
    const story = does(accepted(), assignWorker, { subject: peer.subject, role: 'PEER' });
    expect(seen(story, { ...peer, account: 'another' })).toBeUndefined();
  });

  it('is nobody of another organisation, whatever their role', () => {
    const story = does(accepted(), assignWorker, { subject: peer.subject, role: 'PEER' });
    expect(seen(story, actor('PEER', 'ngo-z'))).toBeUndefined();
    expect(seen(story, ngo('ngo-z'))).toBeUndefined();
    expect(does(story, agreePlan, {}, {}, ngo('ngo-z')).last.refusal?.refused).toBe('not-found');
  });

  it('counts a contact by a peer worker as theirs', () => {
    const story = does(accepted(), assignWorker, { subject: peer.subject, role: 'PEER' });
    does(story, recordContact, { at, mode: 'GATE', reached: true }, {}, peer);
    expect(theCase(story).contacts[0]?.byRole).toBe('PEER');
    does(story, recordContact, { at, mode: 'GATE', reached: true });
    expect(theCase(story).contacts[1]?.byRole).toBe('WORKER');
  });
});

describe('an appointment', () => {
  const planned = { at: '2026-03-04T10:00:00.000Z', kind: 'SUPPORT' };
  const scheduled = () => does(accepted(), scheduleAppointment, planned);
  const only = (story: PersonStory) => {
    const [one] = Object.values(theCase(story).appointments);
    if (!one) throw new Error('there is no appointment');
    return one;
  };
  const named = (story: PersonStory) => ({ appointmentId: only(story).id });

  it('lies ahead when it is made or moved', () => {
    const story = accepted();
    expect(code(does(story, scheduleAppointment, { ...planned, at: story.now }))).toBe('time-past');
    does(story, scheduleAppointment, planned);
    expect(published(story)).toEqual(['appointment.scheduled.v1']);
    expect(code(does(story, moveAppointment, { at: story.now }, named(story)))).toBe('time-past');
    does(story, moveAppointment, { at: '2026-03-05T10:00:00.000Z' }, named(story));
    expect(only(story).at).toBe('2026-03-05T10:00:00.000Z');
  });

  it('has an outcome from its moment on, once', () => {
    const story = scheduled();
    const outcome = { outcome: 'COMPLETED' };
    story.at('2026-03-04T09:59:00.000Z');
    expect(code(does(story, recordAppointmentOutcome, outcome, named(story)))).toBe(
      'appointment-ahead',
    );
    expect(needsFeedback(only(story), story.now)).toBe(false);
    story.at('2026-03-04T10:00:00.000Z');
    expect(needsFeedback(only(story), story.now)).toBe(false);
    story.at('2026-03-04T10:01:00.000Z');
    expect(needsFeedback(only(story), story.now)).toBe(true);
    story.at('2026-03-04T10:00:00.000Z');
    does(story, recordAppointmentOutcome, outcome, named(story));
    expect(published(story)).toContain('appointment.outcome-recorded.v1');
    expect(needsFeedback(only(story), '2026-03-09T10:00:00.000Z' as never)).toBe(false);
    expect(code(does(story, recordAppointmentOutcome, outcome, named(story)))).toBe(
      'appointment-closed',
    );
  });

  it('that was cancelled is over, and one that nobody made does not exist', () => {
    const story = does(
      scheduled(),
      cancelAppointment,
      { reasonCode: 'PERSON_CANCELLED' },
      {
        appointmentId: only(scheduled()).id,
      },
    );
    expect(story.last.refusal).toBeNull();
    expect(published(story)).toEqual(['appointment.cancelled.v1']);
    expect(needsFeedback(only(story), '2026-03-09T10:00:00.000Z' as never)).toBe(false);
    const again = { reasonCode: 'PERSON_CANCELLED' };
    expect(does(story, cancelAppointment, again, named(story)).last).toMatchObject({
      refusal: null,
      events: [],
    });
    const other = { reasonCode: 'PARTNER_CANCELLED' };
    expect(code(does(story, cancelAppointment, other, named(story)))).toBe('appointment-closed');
    const unknown = { appointmentId: offerTo('none') };
    expect(code(does(story, cancelAppointment, again, unknown))).toBe('not-found');
  });
});

it('counts naloxone kits that were handed over, never ahead of time', () => {
  const story = accepted();
  does(story, supplyNaloxone, { kits: 2, at });
  does(story, supplyNaloxone, { kits: 1, at: story.now });
  expect(seen(story)).toMatchObject({ naloxoneKits: 3 });
  expect(code(does(story, supplyNaloxone, { kits: 1, at: '2026-03-03T10:00:00.000Z' }))).toBe(
    'time-ahead',
  );
});
