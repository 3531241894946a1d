import { actor, id, Story } from '@throughcare/testing';
import { court, prison, settings } from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { recordLegalBasis } from '../../commands/consent/recordLegalBasis.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { withdrawConsent } from '../../commands/consent/withdrawConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { pathway } from '../document.ts';
import { consentState } from './state.ts';

const officer = actor('INTAKE');
const sharing = { recipients: ['ngo-a', 'ngo-b'], scopes: ['IDENTITY'], purpose: 'AFTERCARE' };
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };

const aPerson = (more = {}) =>
  new Story(pathway, { ...settings, ...more }).command(openPerson, prison, {}, named);
type Person = ReturnType<typeof aPerson>;
const asked = (story: Person, body: object = {}) => {
  story.command(requestConsent, prison, {}, { ...sharing, ...body });
  return { consentId: story.idOf('consent') };
};
const give = (story: Person, it: { consentId: string }, body: object = {}) =>
  story.command(giveConsent, prison, it, { method: 'SIGNED', ...body });
const given = (story: Person, body: object = {}) => {
  const it = asked(story, body);
  give(story, it);
  return it;
};
const legal = (story: Person, body: object = {}) => {
  const whole = { ...sharing, legalBasis: 'VITAL_INTEREST', ...body };
  story.command(recordLegalBasis, officer, {}, whole);
  return { consentId: story.idOf('consent') };
};
const stateIn = (story: Person, { consentId }: { consentId: string }) => {
  const consent = story.state.consents[consentId];
  return consent && consentState(consent);
};

describe('a consent', () => {
  it('given anew for the same recipients, in whatever order, and the same purpose takes the older one’s place', () => {
    const story = aPerson();
    const old = given(story);
    story.at('2026-01-06T09:00:00.000Z');
    const fresh = given(story, { recipients: ['ngo-b', 'ngo-a'] });
    expect([stateIn(story, old), stateIn(story, fresh)]).toEqual(['SUPERSEDED', 'GIVEN']);
  });

  it.each([
    ['another purpose', { purpose: 'TREATMENT' }],
    ['other recipients', { recipients: ['ngo-a'] }],
  ])('for %s stands beside it', (_what, other) => {
    const story = aPerson();
    const first = given(story);
    story.at('2026-01-06T09:00:00.000Z');
    const second = given(story, other);
    expect([stateIn(story, first), stateIn(story, second)]).toEqual(['GIVEN', 'GIVEN']);
  });

  it('counts from when it was given, not from when it was asked for', () => {
    const story = aPerson();
    const [first, second] = [asked(story), asked(story)];
    give(story.at('2026-01-06T09:00:00.000Z'), second);
    give(story.at('2026-01-07T09:00:00.000Z'), first);
    expect([stateIn(story, first), stateIn(story, second)]).toEqual(['GIVEN', 'SUPERSEDED']);
  });

  it('only asked for takes nobody’s place, and a law neither', () => {
    const story = aPerson();
    const first = given(story);
    story.at('2026-01-06T09:00:00.000Z');
    const second = asked(story);
    const law = legal(story);
    expect([first, second, law].map((it) => stateIn(story, it))).toEqual([
      'GIVEN',
      'REQUESTED',
      'NOT_REQUIRED',
    ]);
  });

  it('ends at its moment and not before, and wants a tick only while it is in force', () => {
    const story = aPerson();
    const it = asked(story);
    expect(story.dueAt).toBeNull();
    give(story, it, { expiresAt: '2026-02-01T00:00:00.000Z' });
    expect(story.dueAt).toBe('2026-02-01T00:00:00.000Z');
    story.tick('2026-01-31T23:59:59.999Z');
    expect(stateIn(story, it)).toBe('GIVEN');
    story.tick('2026-02-01T00:00:00.000Z');
    expect(stateIn(story, it)).toBe('EXPIRED');
    expect(story.dueAt).toBeNull();
  });

  it('withdrawn does not end a second time', () => {
    const story = aPerson();
    const it = asked(story);
    give(story, it, { expiresAt: '2026-02-01T00:00:00.000Z' });
    story.command(withdrawConsent, prison, it).tick('2026-03-01T00:00:00.000Z');
    expect(stateIn(story, it)).toBe('WITHDRAWN');
    expect(story.last.published).toEqual([]);
  });

  it('is left open where the usual time is 0 days, and must end later than now', () => {
    const story = aPerson({ consentDays: 0 });
    const it = asked(story);
    give(story, it, { expiresAt: story.now });
    expect(story.last.refusal).toMatchObject({ code: 'in-the-past', field: '/expiresAt' });
    give(story, it);
    expect(story.state.consents[it.consentId]?.expiresAt).toBeNull();
    expect(story.dueAt).toBeNull();
  });

  it.each([
    ['SIGNED', 'IMPORT', { basis: 'ATTESTED' }],
    ['ATTESTED', 'PCM', {}],
  ])('by %s is not for %s to record', (method, role, more) => {
    const story = aPerson();
    const it = asked(story);
    story.command(giveConsent, actor(role as never, 'prison-a'), it, { method, ...more });
    expect(story.last.refusal).toMatchObject({ code: 'method-not-yours' });
  });

  it('names where it stands when a step is not open', () => {
    const story = aPerson();
    const it = asked(story);
    story.command(withdrawConsent, prison, it);
    expect(story.last.refusal).toMatchObject({
      code: 'consent-not-in-state',
      more: { state: 'REQUESTED' },
    });
    story.command(withdrawConsent, prison, { consentId: id('another') });
    expect(story.last.refusal?.refused).toBe('not-found');
  });
});

describe('sharing on a law', () => {
  it('is announced to nobody, when it begins, is withdrawn or ends', () => {
    const story = aPerson();
    const it = legal(story);
    expect(story.last.published).toEqual([]);
    story.command(withdrawConsent, officer, it);
    expect(stateIn(story, it)).toBe('WITHDRAWN');
    expect(story.last.published).toEqual([]);
    legal(story, { expiresAt: '2026-02-01T00:00:00.000Z' });
    story.tick('2026-02-01T00:00:00.000Z');
    expect(story.last.published).toEqual([]);
  });

  it('is found by an office that has to do with the person and had no part in it, and by no stranger', () => {
    const story = aPerson();
    const it = legal(story);
    story.command(withdrawConsent, actor('NGOC', 'ngo-other'), it);
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(withdrawConsent, actor('PROB'), it);
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(openPerson, court, {}, named).command(withdrawConsent, court, it);
    expect(story.last.refusal).toBeNull();
  });
});
