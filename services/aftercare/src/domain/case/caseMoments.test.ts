import {
  type Instant,
  intakeEventTypes,
  prisonProgramEventTypes as prison,
  aftercareEventTypes as told,
} from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  reactionTo,
  released,
  seenBy,
  stay,
} from '../../../test/offerStory.ts';
import { agreePlan } from '../../commands/case/agreePlan.ts';
import { cancelAppointment } from '../../commands/case/cancelAppointment.ts';
import { dischargeCase } from '../../commands/case/dischargeCase.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { recordRefusal } from '../../commands/case/recordRefusal.ts';
import { reenterCase } from '../../commands/case/reenterCase.ts';
import { scheduleAppointment } from '../../commands/case/scheduleAppointment.ts';
import { supplyNaloxone } from '../../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';
import { caseState, isActive } from './state.ts';

const at = '2026-03-02T10:00:00.000Z';
const partner = ngo('ngo-a');
const accept = (story: PersonStory) =>
  offered(story, ['ngo-a'], 12).command(acceptOffer, partner, { offerId: offerTo('ngo-a') });
const accepted = () => accept(released(needKnown(begin()), at));
const theCase = ({ state }: PersonStory) => {
  const [one] = Object.values(state.cases);
  if (!one) throw new Error('there is no case');
  return one;
};
const does = (
  story: PersonStory,
  command: Parameters<PersonStory['command']>[0],
  body: object = {},
  more: Readonly<Record<string, string>> = {},
) => story.command(command, partner, { caseId: theCase(story).id, ...more }, body);
const met = (story: PersonStory, moment: string, mode: string) =>
  does(story, recordContact, { at: moment, mode, reached: true });
const shown = (story: PersonStory) =>
  seenBy(partner, story.state, 'case', theCase(story).id, story.now);
/** A release on the second of March is announced, and a partner has accepted the person. */
const expected = () =>
  accept(
    needKnown(begin()).at('2026-03-01T10:00:00.000Z').heard(reactionTo(prison.releaseDateSet), {
      episodeId: stay,
      newDate: '2026-03-02',
      dateType: 'CONDITIONAL',
      noticeDays: 1,
    }),
  );
/** The prison told late of a release, after which the partner had met the person twice. */
const toldLate = (first: [string, string], second: [string, string]) => {
  const story = expected().at('2026-03-02T12:00:00.000Z');
  met(met(story, ...first), ...second);
  expect(theCase(story).firstContact).toBeNull();
  return released(story, '2026-03-02T08:00:00.000Z');
};

it('a kit of the prison may be older than the case under which it is counted, and one of the partner may not', () => {
  const before = '2026-02-28T10:00:00.000Z';
  const counted = (from: string) => does(accepted(), supplyNaloxone, { kits: 1, at: before, from });
  expect(counted('PRISON').last.refusal).toBeNull();
  expect(theCase(counted('PRISON')).naloxone).toMatchObject([{ at: before, from: 'PRISON' }]);
  expect(counted('PARTNER').last.refusal).toMatchObject({ code: 'too-early', field: '/at' });
});

describe('of several contacts after a release that was told late', () => {
  const early = '2026-03-02T09:00:00.000Z';
  const later = '2026-03-02T11:00:00.000Z';

  it.each<[string, [string, string], [string, string], string, number]>([
    ['earlier one', [later, 'PHONE'], [early, 'GATE'], 'GATE', 2],
    ['earlier one', [early, 'GATE'], [later, 'PHONE'], 'GATE', 1],
    ['one written first, at the same moment', [early, 'GATE'], [early, 'PHONE'], 'GATE', 1],
  ])('the %s is the first, and is told as it was', (_which, first, second, mode, attemptNo) => {
    const story = toldLate(first, second);
    expect(theCase(story).firstContact?.at).toBe(early);
    const told = story.last.published.find(({ definition }) =>
      definition.type.includes('first-made'),
    );
    expect(told?.data).toMatchObject({ mode, attemptNo, at: early });
    expect(shown(story)).toMatchObject({ firstContactAt: early });
  });
});

it('is due when nobody has tried for a day, and then when it lapses', () => {
  const story = accepted();
  const due = () => [story.dueAt, theCase(story).overdueAt !== null];
  // The window of the weeks after release asks at the same hours.
  expect(due()).toEqual(['2026-03-03T10:00:00.000Z', false]);
  story.tick('2026-03-03T10:00:00.000Z');
  expect(due()).toEqual(['2026-03-05T10:00:00.000Z', true]);
});

it('asks for its own hours, where they are shorter than those of the window', () => {
  const story = accept(released(needKnown(begin({ attemptDueHours: 3, lapseHours: 7 })), at));
  expect(story.dueAt).toBe('2026-03-02T13:00:00.000Z');
  story.tick('2026-03-02T13:00:00.000Z');
  expect(story.dueAt).toBe('2026-03-02T17:00:00.000Z');
});

it('goes on for whoever comes back in the very moment of the discharge', () => {
  const story = met(accepted(), at, 'GATE');
  does(does(story, agreePlan), dischargeCase, {
    reason: 'COMPLETED',
    outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }],
  });
  expect([caseState(theCase(story)), isActive(theCase(story))]).toEqual(['DISCHARGED', false]);
  does(story, reenterCase);
  expect([caseState(theCase(story)), isActive(theCase(story))]).toEqual(['ENGAGED', true]);
});

it('who said no, came back and was not seen to is looked for again', () => {
  const looked = ({ state }: PersonStory) => state.placements[stay]?.asking?.underWay === true;
  const story = accepted();
  does(story, dischargeCase, { reason: 'MOVED', outcomes: [] });
  story.at('2026-03-03T10:00:00.000Z').command(refuseAftercare, actor('COORD', 'city'), {
    placementId: stay,
  });
  expect(story.state.placements[stay]?.unwanted).not.toBeNull();
  does(story.at('2026-03-04T10:00:00.000Z'), reenterCase);
  expect(looked(story)).toBe(false);
  for (let looks = 0; isActive(theCase(story)) && looks < 9; looks++) story.tick(story.dueAt ?? '');
  expect([caseState(theCase(story)), looked(story)]).toEqual(['LAPSED', true]);
});

it.each([
  ['goes on', false, 'ACCEPTED'],
  [
    'is another partner’s to take, where this one may know nothing any more,',
    true,
    'CONSENT_WITHDRAWN',
  ],
])('%s after a death that was none', (_what, withdrawn, stands) => {
  const story = consentGiven(accepted(), 'consent');
  const hears = ({ type, example }: { type: string; example: object }) =>
    story.heard(reactionTo({ type }), { ...example, reportId: id('report') });
  hears(intakeEventTypes.deathReported);
  hears(intakeEventTypes.deathVerified);
  expect(theCase(story).closed?.by).toBe('ENDED');
  if (withdrawn) consentWithdrawn(story, 'consent');
  hears(intakeEventTypes.deathRetracted);
  expect(caseState(theCase(story))).toBe(stands);
  expect(story.state.placements[stay]?.asking?.underWay === true).toBe(withdrawn);
});

describe('a person who said no, and came back to the partner', () => {
  const refuses = (story: PersonStory) =>
    story.command(refuseAftercare, actor('COORD', 'city'), { placementId: stay });
  const cameBack = () => {
    const story = consentGiven(accepted(), 'consent');
    does(story, dischargeCase, { reason: 'MOVED', outcomes: [] });
    refuses(story.at('2026-03-03T10:00:00.000Z'));
    return does(story.at('2026-03-04T10:00:00.000Z'), reenterCase).at('2026-03-05T10:00:00.000Z');
  };

  it.each<[string, (story: PersonStory) => PersonStory]>([
    ['to the partner', (story) => does(story, recordRefusal)],
    ['to the city', refuses],
  ])('and says no again %s: support ends, and intake is told again', (_to, saysNo) => {
    const story = cameBack();
    expect(isActive(theCase(story))).toBe(true);
    saysNo(story);
    expect(caseState(theCase(story))).toBe('DECLINED_BY_PERSON');
    const heard = story.last.published.map(({ definition }) => definition);
    expect(heard).toEqual([told.searchDeclined, told.caseDischarged]);
    saysNo(story.at('2026-03-06T10:00:00.000Z'));
    expect([story.last.refusal, story.last.events]).toEqual([null, []]);
  });

  it('and takes back what it may know is looked for again', () => {
    const story = consentWithdrawn(cameBack(), 'consent');
    expect(caseState(theCase(story))).toBe('CONSENT_WITHDRAWN');
    expect(story.state.placements[stay]).toMatchObject({
      unwanted: null,
      asking: { underWay: true },
    });
  });
});

it('ends with each consent that is taken back, also where it began again by another one', () => {
  const story = consentGiven(accepted(), 'consent');
  does(story, dischargeCase, { reason: 'MOVED', outcomes: [] });
  consentWithdrawn(story, 'consent');
  consentGiven(story.at('2026-03-03T10:00:00.000Z'), 'another');
  does(story.at('2026-03-04T10:00:00.000Z'), reenterCase);
  expect(story.last.refusal).toBeNull();
  consentWithdrawn(story.at('2026-03-05T10:00:00.000Z'), 'another');
  expect(caseState(theCase(story))).toBe('CONSENT_WITHDRAWN');
});

it('goes on for whoever comes back while what led to it is on hold, and through another hold', () => {
  const hears = (story: PersonStory, definition: { type: string; example: object }) =>
    story.heard(reactionTo(definition), { ...definition.example, referralId: stay });
  const { referralRouted } = intakeEventTypes;
  const story = begin()
    .at(at)
    .heard(reactionTo(referralRouted), {
      ...referralRouted.example,
      referralId: stay,
      to: 'aftercare',
    });
  accept(story);
  does(story, dischargeCase, { reason: 'REINCARCERATED', outcomes: [] });
  hears(story.at('2026-03-03T10:00:00.000Z'), intakeEventTypes.referralHeld);
  does(story.at('2026-03-04T10:00:00.000Z'), reenterCase);
  hears(story.at('2026-03-05T10:00:00.000Z'), intakeEventTypes.referralResumed);
  expect(story.state.placements[stay]).toMatchObject({ asking: null, ended: null });
  hears(story.at('2026-03-06T10:00:00.000Z'), intakeEventTypes.referralHeld);
  expect(isActive(theCase(story))).toBe(true);
});

it('shows of each appointment whether it still stands', () => {
  const story = accepted();
  for (const hour of ['11', '12'])
    does(story, scheduleAppointment, { at: `2026-03-03T${hour}:00:00.000Z`, kind: 'SUPPORT' });
  expect(story.last.refusal).toBeNull();
  const [first] = Object.values(theCase(story).appointments).toSorted((a, b) =>
    a.at < b.at ? -1 : 1,
  );
  does(
    story,
    cancelAppointment,
    { reasonCode: 'PERSON_CANCELLED' },
    { appointmentId: first?.id ?? '' },
  );
  expect(story.last.refusal).toBeNull();
  const appointments = shown(story)?.appointments as { at: Instant; cancelled: boolean }[];
  expect(
    appointments.map(({ at: when, cancelled }) => [when.slice(11, 13), cancelled]).toSorted(),
  ).toEqual([
    ['11', true],
    ['12', false],
  ]);
});

it('keeps the appointment of the hand-over when something later is told without one', () => {
  const story = accepted().heard(reactionTo(intakeEventTypes.consentGiven), {
    ...intakeEventTypes.consentGiven.example,
    consentId: id('consent'),
    recipients: ['ngo-a'],
    scopes: ['IDENTITY', 'SUBSTITUTION'],
    expiresAt: null,
  });
  story.heard(reactionTo(prison.ostHandedOver), {
    ...prison.ostHandedOver.example,
    ostId: id('ost'),
    site: 'clinic-north',
    appointmentAt: '2026-03-04T09:00:00.000Z',
  });
  const handed = { site: 'clinic-north', appointmentAt: '2026-03-04T09:00:00.000Z' };
  expect(shown(story)).toMatchObject({ substitution: [{ ...handed, stage: 'HANDED_OVER' }] });
  story.at('2026-03-05T09:00:00.000Z').heard(reactionTo(prison.ostGapSuspected), {
    ...prison.ostGapSuspected.example,
    ostId: id('ost'),
    site: 'clinic-north',
  });
  expect(shown(story)).toMatchObject({ substitution: [{ ...handed, stage: 'GAP_SUSPECTED' }] });
});

it('is told of the release’s date that it was changed, and that it was cleared', () => {
  const about = (story: PersonStory) => story.last.published.map(({ data }) => data.about);
  const story = expected();
  story.heard(reactionTo(prison.releaseDateChanged), {
    ...prison.releaseDateChanged.example,
    episodeId: stay,
    previousDate: '2026-03-02',
    newDate: '2026-03-03',
  });
  expect(about(story)).toEqual(['RELEASE_DATE_CHANGED']);
  story.heard(reactionTo(prison.releaseDateCleared), {
    ...prison.releaseDateCleared.example,
    episodeId: stay,
    previousDate: '2026-03-03',
  });
  expect(about(story)).toEqual(['RELEASE_DATE_CLEARED']);
});
