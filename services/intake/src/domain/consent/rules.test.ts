import { actor, id, Story } from '@throughcare/testing';
import {
  accountBound,
  coordinator,
  court,
  person,
  prison,
  settings,
} from '../../../test/inRecords.ts';
import { giveConsent } from '../../commands/consent/giveConsent.ts';
import { recordLegalBasis } from '../../commands/consent/recordLegalBasis.ts';
import { refuseConsent } from '../../commands/consent/refuseConsent.ts';
import { requestConsent } from '../../commands/consent/requestConsent.ts';
import { withdrawConsent } from '../../commands/consent/withdrawConsent.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { onOfferAccepted } from '../../reactions/onOfferAccepted.ts';
import { pathway } from '../document.ts';
import { consentState } from './state.ts';
import { consentView } from './view.ts';

const officer = actor('INTAKE');
const accepted = { offerId: id('offer'), partnerOrg: 'ngo-a', round: 1 };
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
const toldOf = (story: Person) =>
  story.last.published.map(({ definition, audience, data }) => [
    `${definition.type.split('.').slice(3, -1).join('.')} ${audience}`,
    data,
  ]);
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
    const wider = { scopes: ['IDENTITY', 'CONTACT_ROUTE'] };
    const [first, second] = [asked(story, wider), asked(story)];
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
    // Until then whoever holds the person has time to ask them.
    expect(story.dueAt).toBe(story.state.consents[it.consentId]?.answerBy);
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
    // Twice withdrawn is withdrawn.
    story.command(withdrawConsent, prison, it);
    expect(story.last).toMatchObject({ refusal: null, events: [] });
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
  it('is told to care as it is and to justice as a bare notice, and so is its end', () => {
    const story = aPerson();
    const it = legal(story);
    expect(toldOf(story)).toMatchObject([
      ['consent.given justice', { recipients: [], legalBasis: null }],
      ['consent.given care', { recipients: ['ngo-a', 'ngo-b'], legalBasis: 'VITAL_INTEREST' }],
    ]);
    story.command(withdrawConsent, officer, it);
    expect(stateIn(story, it)).toBe('WITHDRAWN');
    expect(toldOf(story).map(([what]) => what)).toEqual([
      'consent.withdrawn justice',
      'consent.withdrawn care',
    ]);
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

describe('D9: a consent is given', () => {
  const ngo = coordinator('ngo-a');
  const own = { recipients: ['ngo-a'] };
  /** By an NGO that holds the case and asked for itself. */
  const askedByNgo = () => {
    const story = aPerson().heard(onOfferAccepted, accepted);
    story.command(requestConsent, ngo, {}, { ...sharing, ...own });
    return { story, it: { consentId: story.idOf('consent') } };
  };
  const checked = { by: 'DOCUMENT', ...named };
  const witnessed = { method: 'ORAL_WITNESSED', witness: 'somebody else', checked };

  it('by no office that has nothing to do with the person, whatever it knows of', () => {
    const story = aPerson();
    const it = given(story);
    story.command(withdrawConsent, prison, it);
    const again = asked(story);
    for (const stranger of [actor('PCM', 'prison-z'), actor('DCC'), actor('PHC', 'prison-z')]) {
      story.command(giveConsent, stranger, again, { method: 'SIGNED' });
      expect(story.last.refusal?.refused).toBe('not-found');
    }
    expect(stateIn(story, again)).toBe('REQUESTED');
  });

  it('by no office that it names', () => {
    const story = aPerson();
    const it = asked(story, { recipients: ['ngo-a', prison.org] });
    give(story, it);
    expect(story.last.refusal?.code).toBe('own-favour');
  });

  it('by word of mouth only where it is said who was there', () => {
    const story = aPerson();
    const it = asked(story);
    give(story, it, { method: 'ORAL_WITNESSED' });
    expect(story.last.refusal?.code).toBe('witness-missing');
    give(story, it, witnessed);
    expect(story.shows(consentView, it.consentId, prison)).toMatchObject({
      state: 'GIVEN',
      method: 'ORAL_WITNESSED',
      witness: 'somebody else',
      provisionalUntil: null,
    });
  });

  it('in person by nobody but the person', () => {
    const story = aPerson();
    const it = asked(story);
    give(story, it, { method: 'IN_PERSON' });
    expect(story.last.refusal?.code).toBe('method-not-yours');
    story.given(accountBound('themself'));
    story.command(giveConsent, person('themself'), it, { method: 'IN_PERSON' });
    expect(stateIn(story, it)).toBe('GIVEN');
  });

  it('by the NGO that it names with a witness only, and then for 72 hours, which the person is shown', () => {
    const { story, it } = askedByNgo();
    story.given(accountBound('themself'));
    story.command(giveConsent, ngo, it, { method: 'SIGNED' });
    expect(story.last.refusal?.code).toBe('witness-missing');
    story.command(giveConsent, ngo, it, witnessed);
    expect(toldOf(story)[1]).toMatchObject([
      'consent.given care',
      { expiresAt: '2026-01-08T09:00:00.000Z' },
    ]);
    expect(story.shows(consentView, it.consentId, person('themself'))).toMatchObject({
      provisionalUntil: '2026-01-08T09:00:00.000Z',
    });
    story.tick('2026-01-08T08:59:59.999Z');
    expect(stateIn(story, it)).toBe('GIVEN');
    story.command(giveConsent, ngo, it, witnessed);
    expect(story.last.refusal?.code).toBe('own-favour');
    story.tick('2026-01-08T09:00:00.000Z');
    expect(stateIn(story, it)).toBe('EXPIRED');
  });

  it('and confirmed by the person or an office it lasts', () => {
    const { story, it } = askedByNgo();
    story.command(giveConsent, ngo, it, witnessed);
    story.command(giveConsent, prison, it, { method: 'SIGNED' });
    expect(toldOf(story)[1]).toMatchObject([
      'consent.given care',
      { expiresAt: '2027-01-05T09:00:00.000Z' },
    ]);
    story.tick('2026-01-08T09:00:00.000Z');
    expect(stateIn(story, it)).toBe('GIVEN');
    story.command(giveConsent, prison, it, { method: 'SIGNED' });
    expect(story.last.refusal?.code).toBe('consent-not-in-state');
  });

  it('by no NGO that it does not name', () => {
    const { story, it } = askedByNgo();
    story.command(giveConsent, coordinator('ngo-b'), it, witnessed);
    expect(story.last.refusal?.refused).toBe('not-found');
    const other = asked(story, { recipients: ['ngo-a', 'ngo-b'] });
    story.command(giveConsent, ngo, other, witnessed);
    expect(story.last.refusal?.code).toBe('own-favour');
  });

  it('or refused, which care is told, and justice only where it is about an order', () => {
    const story = aPerson();
    const it = asked(story);
    story.command(refuseConsent, prison, it);
    expect(toldOf(story)).toMatchObject([
      ['consent.refused care', { recipients: ['ngo-a', 'ngo-b'], scopes: ['IDENTITY'] }],
    ]);
    story.command(refuseConsent, prison, it);
    expect(story.last).toMatchObject({ refusal: null, events: [] });
    const order = asked(story, { purpose: 'ORDER_MONITORING' });
    story.command(refuseConsent, prison, order);
    expect(toldOf(story).map(([what]) => what)).toEqual([
      'consent.refused justice',
      'consent.refused care',
    ]);
  });
});
