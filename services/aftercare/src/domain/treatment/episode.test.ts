import { courtDiversionEventTypes, intakeEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { begin, learn, type PersonStory, reactionTo } from '../../../test/offerStory.ts';
import { confirmPlace } from '../../commands/treatment/confirmPlace.ts';
import { refusePlace } from '../../commands/treatment/refusePlace.ts';
import { reportBreakOff } from '../../commands/treatment/reportBreakOff.ts';
import { reportEnd } from '../../commands/treatment/reportEnd.ts';
import { reportResumption } from '../../commands/treatment/reportResumption.ts';
import { reportStart } from '../../commands/treatment/reportStart.ts';
import { episodeState } from './state.ts';

const clinic = actor('PROV', 'clinic-a');
const orderId = id('order');
const asked = (providerOrg: string | null = 'clinic-a') =>
  begin().heard(reactionTo(courtDiversionEventTypes.placeRequested), {
    orderId,
    requestId: id('request'),
    providerOrg,
    except: [],
    area: 'IL-COOK',
    needs: ['DRUG_TREATMENT'],
    heldUntil: '2026-01-19T00:00:00.000Z',
    startBy: '2026-02-01',
  });
const episodeId = (story: PersonStory) => Object.keys(story.state.episodes)[0] ?? '';
const is = (story: PersonStory) => {
  const episode = Object.values(story.state.episodes)[0];
  return episode && episodeState(episode);
};
const act = (story: PersonStory, command: typeof confirmPlace, body: object, who = clinic) =>
  story.command(command, who, { episodeId: episodeId(story) }, body);
const held = { heldUntil: '2026-01-19T00:00:00.000Z' };
const told = (story: PersonStory) =>
  story.last.published.map(
    ({ definition, audience }) => `${definition.type.slice(26)} ${audience}`,
  );

describe('a treatment place', () => {
  it('goes from the request to the end, and the court hears each step on the justice side', () => {
    const story = act(asked(), confirmPlace, held);
    expect(story.last.refusal).toBeNull();
    expect(told(story)).toEqual(['place.confirmed.v1 justice']);
    act(story, reportStart, { on: '2026-01-05' });
    expect(told(story)).toEqual(['treatment.start-confirmed.v1 justice']);
    act(story, reportBreakOff, { on: '2026-01-05', reasonGroup: 'PERSON_LEFT' });
    expect(is(story)).toBe('BROKEN_OFF');
    act(story, reportResumption, { on: '2026-01-05' });
    expect(is(story)).toBe('RESUMED');
    act(story, reportEnd, { on: '2026-01-05', reasonGroup: 'COMPLETED' });
    expect(told(story)).toEqual(['treatment.ended.v1 justice']);
    expect(act(story, reportStart, { on: '2026-01-05' }).last.refusal?.code).toBe(
      'episode-not-in-state',
    );
  });

  it('that was confirmed and is taken back before the start is refused, once', () => {
    const story = act(act(asked(), confirmPlace, held), refusePlace, { reasonCode: 'NO_CAPACITY' });
    expect([is(story), told(story)]).toEqual(['REFUSED', ['place.refused.v1 justice']]);
    act(story, refusePlace, { reasonCode: 'LANGUAGE' });
    expect(story.last.refusal?.code).toBe('episode-not-in-state');
    act(story, reportStart, { on: '2026-01-05' });
    expect(story.last.refusal?.code).toBe('not-found');
  });

  it('is for the provider that was asked: for another it does not exist', () => {
    const story = act(asked(), confirmPlace, held, actor('PROV', 'clinic-b'));
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('without a named provider goes to the first invited one that confirms', () => {
    const story = asked(null);
    learn(story, () => [
      { type: 'providers-invited', episodeId: episodeId(story), orgs: ['clinic-a', 'clinic-b'] },
    ]);
    expect(told(story)).toEqual(['partner.notified.v1 justice', 'partner.notified.v1 justice']);
    act(story, refusePlace, { reasonCode: 'NO_CAPACITY' });
    expect(is(story)).toBe('PLACE_REQUESTED');
    act(story, confirmPlace, held, actor('PROV', 'clinic-b'));
    expect(act(story, confirmPlace, held).last.refusal?.refused).toBe('not-found');
  });

  it('runs out when its holding does, unless the order is issued', () => {
    const story = act(asked(), confirmPlace, held);
    expect(story.dueAt).toBe('2026-01-19T00:00:00.000Z');
    story.tick('2026-01-19T00:00:00.000Z');
    expect(is(story)).toBe('CLOSED');
    expect(told(story)).toContain('place.refused.v1 justice');
    expect(story.dueAt).toBeNull();
  });

  it('closes with its order', () => {
    const story = act(asked(), confirmPlace, held).heard(
      reactionTo(courtDiversionEventTypes.orderRevoked),
      { ...courtDiversionEventTypes.orderRevoked.example, orderId },
    );
    expect(is(story)).toBe('CLOSED');
  });

  it('comes back when the death that closed it is retracted', () => {
    const story = act(asked(), confirmPlace, held);
    story.heard(reactionTo(intakeEventTypes.deathVerified), { reportId: id('report') });
    expect(is(story)).toBe('CLOSED');
    story.heard(reactionTo(intakeEventTypes.deathRetracted), { reportId: id('report') });
    expect(is(story)).toBe('CONFIRMED');
  });

  const file = actor('IMPORT', 'files');
  const ofFile = () =>
    asked(null).registered({
      id: file.org,
      kind: 'OPERATOR',
      areas: [],
      timeZone: 'UTC',
      speaksFor: ['clinic-c'],
      screensIn: [],
    });
  it.each([
    ['confirm-place', confirmPlace, held],
    ['report-start', reportStart, { on: '2025-12-01' }],
  ])('is told by a file only of a provider for which it speaks: %s', (_name, command, body) => {
    const told = (providerOrg: string) =>
      act(ofFile(), command as typeof confirmPlace, { ...body, providerOrg }, file).last.refusal;
    expect(told('clinic-b')).toMatchObject({ code: 'not-spoken-for', field: '/providerOrg' });
    expect(told('clinic-c')).toBeNull();
  });

  it.each([
    ['confirm-place', confirmPlace, held],
    ['report-start', reportStart, { on: '2025-12-01' }],
  ])('is never the place of a file that treats nobody: %s', (_name, command, body) => {
    const story = act(ofFile(), command as typeof confirmPlace, body, file);
    expect(story.last.refusal).toMatchObject({ code: 'provider-required', field: '/providerOrg' });
    expect(is(story)).toBe('PLACE_REQUESTED');
  });

  it('is the place of the provider that brings the file, where it was asked', () => {
    const story = ofFile();
    learn(story, () => [
      { type: 'providers-invited', episodeId: episodeId(story), orgs: ['files', 'clinic-b'] },
    ]);
    act(story, confirmPlace, held, file);
    expect(Object.values(story.state.episodes)[0]?.confirmed?.providerOrg).toBe('files');
  });

  it('may be attested by a file, and says so', () => {
    const story = act(
      ofFile(),
      reportStart,
      { on: '2025-12-01', providerOrg: 'clinic-c', basis: 'ATTESTED' },
      file,
    );
    expect(Object.values(story.state.episodes)[0]).toMatchObject({
      confirmed: { providerOrg: 'clinic-c', attested: true },
      started: { on: '2025-12-01', attested: true },
    });
  });
});
