import { addDays, addHours, type Instant, prisonProgramEventTypes } from '@throughcare/contracts';
import type { Actor } from '@throughcare/record';
import { actor, boundAccount, id } from '@throughcare/testing';
import {
  begin,
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
import { assignWorker } from '../../commands/case/assignWorker.ts';
import { recordContact } from '../../commands/case/recordContact.ts';
import { supplyNaloxone } from '../../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../../commands/placement/acceptOffer.ts';
import { refuseAftercare } from '../../commands/placement/refuseAftercare.ts';
import { onAccountBound } from '../../reactions/onAccountBound.ts';

type Row = { checkpoint: string; status: string; dueAt: string; metAt: string | null };
const { prisonerReceived, releaseDateSet, ostHandedOver, ostConfirmed } = prisonProgramEventTypes;
const inside = '2026-02-20T10:00:00.000Z';
const out = '2026-03-02T10:00:00.000Z' as Instant;
const holder = ngo('ngo-a');
const later = (hours: number) => addHours(out, hours);
const named = (story: PersonStory) => ({ caseId: Object.keys(story.state.cases)[0] ?? '' });
const reached = (story: PersonStory, at: string) =>
  story.at(at).command(recordContact, holder, named(story), { at, mode: 'PHONE', reached: true });
const kit = (story: PersonStory, at: string, from = 'PARTNER') =>
  story.at(at).command(supplyNaloxone, holder, named(story), { kits: 1, at, from });

/** Inside, with a date, and a partner that has accepted before the gate. */
function expected(): PersonStory {
  const story = needKnown(begin().at(inside)).heard(reactionTo(prisonerReceived), {
    episodeId: stay,
    receivedAt: inside,
    prisonId: 'prison-a',
    reason: 'ADMISSION',
  });
  story.heard(reactionTo(releaseDateSet), {
    episodeId: stay,
    newDate: '2026-03-02',
    dateType: 'CONDITIONAL',
    noticeDays: 10,
  });
  return offered(story, ['ngo-a'], 100).command(acceptOffer, holder, { offerId: offerTo('ngo-a') });
}
type Shown = { readonly checkpoints?: Row[]; readonly earlier?: { readonly checkpoints: Row[] }[] };
const window = (
  story: PersonStory,
  who: Actor = holder,
): (Shown & Record<string, unknown>) | undefined =>
  seenBy(who, story.state, 'window', stay, story.now);
const statuses = (rows: unknown) =>
  Object.fromEntries((rows as Row[]).map(({ checkpoint, status }) => [checkpoint, status]));
const checkpoints = (story: PersonStory) => statuses(window(story)?.checkpoints);
const naloxone = (story: PersonStory) => window(story)?.naloxone as Row;
const consentFor = (story: PersonStory) =>
  story.given({
    type: 'consent-heard',
    consentId: id('consent'),
    recipients: ['ngo-a'],
    scopes: ['SUBSTITUTION'],
    expiresAt: null,
    told: story.now,
  } as never);

describe('contact before the gate', () => {
  it('is due once a partner has accepted and a date is known, and the case says so', () => {
    const story = expected();
    const watched = () => seenBy(holder, story.state, 'case', named(story).caseId, story.now);
    const inReach = { checkpoint: 'IN_REACH', dueAt: '2026-03-02T00:00:00.000Z' };
    expect(watched()?.window).toMatchObject({
      windowId: null,
      checkpoints: [{ ...inReach, status: 'DUE', metAt: null }],
    });
    reached(story, '2026-02-25T10:00:00.000Z');
    expect(watched()?.window).toMatchObject({
      checkpoints: [{ ...inReach, status: 'MET', metAt: '2026-02-25T10:00:00.000Z' }],
    });
    expect(checkpoints(released(story, out))).toMatchObject({ IN_REACH: 'MET', H24: 'DUE' });
  });

  it('is missed where nobody came, and asked of nobody where there was no time', () => {
    expect(checkpoints(released(expected(), out))).toMatchObject({ IN_REACH: 'MISSED' });
    const early = released(expected(), '2026-02-27T10:00:00.000Z');
    expect(checkpoints(early)).toMatchObject({ IN_REACH: 'NOT_APPLICABLE' });
    const unplanned = offered(released(needKnown(begin()), out), ['ngo-a'], 2).command(
      acceptOffer,
      holder,
      { offerId: offerTo('ngo-a') },
    );
    expect(checkpoints(unplanned)).toMatchObject({ IN_REACH: 'NOT_APPLICABLE' });
  });

  it('is not met by what a release that never came about had asked for', () => {
    const story = released(expected(), out).heard(
      reactionTo(prisonProgramEventTypes.prisonerReleaseCorrected),
      { episodeId: stay, releaseId: id('release'), reasonCode: 'NOT_RELEASED' },
    );
    const seen = seenBy(holder, story.state, 'case', named(story).caseId, story.now);
    expect(seen?.window).toBeNull();
  });
});

describe('a checkpoint after the release', () => {
  it('is met in its time, late until the next one is due, or missed', () => {
    const story = reached(released(expected(), out), later(30));
    story.tick(later(72));
    expect(checkpoints(story)).toMatchObject({ H24: 'MET_LATE', H72: 'MET', D7: 'DUE' });
    expect(window(story)?.checkpoints?.[1]).toEqual({
      checkpoint: 'H24',
      dueAt: later(24),
      meets: expect.stringMatching(/reached/),
      status: 'MET_LATE',
      metAt: later(30),
    });
    story.tick(addDays(out, 14));
    expect(checkpoints(story)).toMatchObject({ D7: 'MISSED', D14: 'MISSED', D28: 'DUE' });
  });

  it('is kept when the weeks are over', () => {
    const story = reached(released(expected(), out), later(30)).tick(addDays(out, 90));
    expect(window(story)).toMatchObject({ closed: { reason: 'OVER' }, until: addDays(out, 28) });
    expect(checkpoints(story)).toEqual({
      IN_REACH: 'MISSED',
      H24: 'MET_LATE',
      H72: 'MET',
      D7: 'MISSED',
      D14: 'MISSED',
      D28: 'MISSED',
    });
  });

  it('takes the alarm back where the contact was only recorded late', () => {
    const story = released(expected(), out).tick(later(25));
    expect(checkpoints(story)).toMatchObject({ H24: 'MISSED' });
    story.command(recordContact, holder, named(story), {
      at: later(2),
      mode: 'GATE',
      reached: true,
    });
    expect(checkpoints(story)).toMatchObject({ H24: 'MET' });
  });

  it('is asked of nobody once the person is inside again, has died or has declined', () => {
    const out25 = () => released(expected(), out).tick(later(25));
    const rest = { H24: 'MISSED', H72: 'NOT_APPLICABLE', D28: 'NOT_APPLICABLE' };
    const back = out25().heard(reactionTo(prisonerReceived), {
      episodeId: id('another stay'),
      receivedAt: later(25),
      prisonId: 'prison-a',
      reason: 'ADMISSION',
    });
    expect(checkpoints(back.tick(addDays(out, 40)))).toMatchObject(rest);
    expect(window(back)?.closed).toMatchObject({ reason: 'RETURNED' });
    const died = out25().heard(reactionTo(prisonProgramEventTypes.prisonerDied), {
      occurredAt: later(25),
    });
    expect(checkpoints(died.tick(addDays(out, 40)))).toMatchObject(rest);
    expect(window(died)?.closed).toMatchObject({ reason: 'ENDED' });
    const declined = out25()
      .registered({
        id: 'city-here',
        kind: 'CITY',
        areas: ['IL-COOK'],
        timeZone: 'UTC',
        speaksFor: [],
        screensIn: [],
      })
      .command(refuseAftercare, actor('COORD', 'city-here'), { placementId: stay });
    expect(declined.last.refusal).toBeNull();
    expect(checkpoints(declined.tick(addDays(out, 40)))).toMatchObject(rest);
    expect(window(declined)?.closed).toMatchObject({ reason: 'DECLINED_BY_PERSON' });
    expect(declined.last.events).toEqual([]);
  });
});

describe('naloxone', () => {
  it('is met early in the visit before the gate, in time, or late', () => {
    for (const at of ['2026-02-27T10:00:00.000Z', inside])
      expect(naloxone(released(kit(expected(), at), out))).toMatchObject({ status: 'MET_EARLY' });
    const story = released(expected(), out);
    expect(naloxone(story)).toMatchObject({ dueAt: later(24), status: 'DUE' });
    expect(naloxone(story.tick(later(24)))).toMatchObject({ status: 'MISSED' });
    expect(naloxone(kit(story, later(30)))).toMatchObject({ status: 'MET_LATE', metAt: later(30) });
    expect(naloxone(kit(released(expected(), out), later(1)))).toMatchObject({ status: 'MET' });
  });

  it('is met by a kit of the prison that the partner has seen, which it does not count as its own', () => {
    const story = kit(released(expected(), out), later(1), 'PRISON');
    expect(naloxone(story)).toMatchObject({ status: 'MET' });
    const seen = seenBy(holder, story.state, 'case', named(story).caseId, story.now);
    expect(seen).toMatchObject({ naloxoneKits: 0, naloxoneDue: { status: 'MET' } });
  });

  it('is told to who counts it and to the person, and to nobody else', () => {
    const story = kit(released(expected(), out), later(1))
      .heard(onAccountBound, boundAccount(actor('PERSON').subject))
      .command(assignWorker, holder, named(expected()), { subject: 'peer', role: 'PEER' });
    for (const who of [holder, actor('NGOW', 'ngo-a'), actor('PERSON')])
      expect(window(story, who)).toHaveProperty('naloxone');
    for (const who of [actor('PHC', 'prison-a'), actor('COORD', 'city')]) {
      expect(window(story, who)).toHaveProperty('checkpoints');
      expect(window(story, who)).not.toHaveProperty('naloxone');
    }
    for (const role of ['PCM', 'PREC', 'PPT'] as const)
      expect(window(story, actor(role, 'prison-a'))).toBeUndefined();
    for (const role of ['JUDGE', 'DCC', 'PROB'] as const)
      expect(window(story, actor(role, 'court-26'))).toBeUndefined();
  });
});

describe('the next dose', () => {
  const handedOver = () =>
    expected()
      .at('2026-03-01T10:00:00.000Z')
      .heard(reactionTo(ostHandedOver), {
        ...ostHandedOver.example,
        ostId: id('ost'),
        appointmentAt: later(20),
      });
  const confirmed = (story: PersonStory, at: string) =>
    story.at(at).heard(reactionTo(ostConfirmed), { ...ostConfirmed.example, ostId: id('ost') });
  const dose = (story: PersonStory) => window(story)?.nextDose;

  it('is there only where a notice stands, and only by consent', () => {
    expect(dose(consentFor(released(expected(), out)))).toBeNull();
    const story = released(handedOver(), out);
    expect(window(story)).not.toHaveProperty('nextDose');
    expect(dose(consentFor(story))).toMatchObject({ dueAt: later(20), status: 'DUE' });
  });

  it('is met when the prescriber has confirmed it, late or in time, and missed where nobody did', () => {
    const story = () => consentFor(released(handedOver(), out));
    expect(dose(confirmed(story(), later(19)))).toMatchObject({ status: 'MET' });
    expect(dose(story().tick(later(21)))).toMatchObject({ status: 'MISSED' });
    expect(dose(confirmed(story(), later(40)))).toMatchObject({ status: 'MET_LATE' });
  });

  it('of one release is not that of the next', () => {
    const story = confirmed(consentFor(released(handedOver(), out)), later(19)).tick(
      addDays(out, 29),
    );
    const again = addDays(out, 60);
    story.at(addDays(out, 30)).heard(reactionTo(prisonerReceived), {
      episodeId: stay,
      receivedAt: addDays(out, 30),
      prisonId: 'prison-a',
      reason: 'RECAPTURED',
    });
    released(story, again, { releaseId: id('second release') });
    offered(story, ['ngo-a'], 2).command(acceptOffer, holder, {
      offerId: offerTo('ngo-a', story.state.placements[stay]?.series),
    });
    expect(window(story)).toMatchObject({
      from: again,
      nextDose: null,
      earlier: [{ from: out, closed: { reason: 'OVER' } }],
    });
    expect(statuses(window(story)?.earlier?.[0]?.checkpoints)).toMatchObject({
      IN_REACH: 'MISSED',
      H24: 'MISSED',
    });
  });
});

it('the peer worker who was assigned sees the contacts that are due, and no other does', () => {
  const story = released(expected(), out);
  const peer = actor('PEER', 'ngo-a');
  expect(window(story, peer)).toBeUndefined();
  story.command(assignWorker, holder, named(story), { subject: peer.subject, role: 'PEER' });
  const seen = window(story, peer);
  expect(statuses(seen?.checkpoints)).toMatchObject({ H24: 'DUE' });
  expect(seen).not.toHaveProperty('naloxone');
  expect(seen).not.toHaveProperty('nextDose');
});
