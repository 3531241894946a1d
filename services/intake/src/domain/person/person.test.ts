import { actor, ref, Story } from '@throughcare/testing';
import { accountBound, officer, settings, person as themself } from '../../../test/inRecords.ts';
import { settleMismatch } from '../../commands/mismatch/settleMismatch.ts';
import { addIdentifier } from '../../commands/person/addIdentifier.ts';
import { describePerson } from '../../commands/person/describePerson.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { resolvePerson } from '../../commands/person/resolvePerson.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { onPrisonerDied } from '../../reactions/onPrisonerDied.ts';
import { identityView } from '../disclosure/view.ts';
import { pathway } from '../document.ts';
import { mismatchView } from '../mismatch/view.ts';
import { personOf } from './personOf.ts';
import { personView } from './view.ts';

const self = ref('person');
const court = actor('DCC', 'court-north');
const file = actor('IMPORT', 'jail');
const named = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01' };
const number = { issuer: 'JAIL', type: 'BOOK', value: 'a 77' };
const nobody = () => new Story(pathway, settings, self);
const person = (story: ReturnType<typeof nobody>) => personOf(story.state);

describe('a person', () => {
  it('was born today at the latest', () => {
    const story = nobody();
    story.command(openPerson, officer, {}, { ...named, dateOfBirth: '2026-01-06' });
    expect(story.last.refusal).toMatchObject({ code: 'in-the-future', field: '/dateOfBirth' });
    expect(person(story)).toBeNull();
    story.command(openPerson, officer, {}, { ...named, dateOfBirth: '2026-01-05' });
    expect(person(story)?.identity).toMatchObject({ dateOfBirth: '2026-01-05' });
    const identity = { ...named, dateOfBirth: '2026-01-06' };
    story.command(describePerson, officer, {}, { identity });
    expect(story.last.refusal).toMatchObject({ code: 'in-the-future' });
  });

  it('of whom only events have spoken is not there', () => {
    const story = nobody().heard(onPrisonerDied, { occurredAt: '2026-01-05T04:00:00.000Z' });
    expect(story.shows(personView, self, officer)).toBeUndefined();
    story.command(describePerson, officer, {}, {});
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('known by a number gets the name that whoever brings it says, and is found as alike from then on', () => {
    const story = nobody().command(findOrOpenPersonByIdentifier, file, {}, { ...number, sex: 'F' });
    expect(person(story)).toMatchObject({
      identity: null,
      circumstances: { sex: 'F' },
      identifiers: [{ value: 'A77' }],
    });
    const likeness = () => story.index.filter(({ name }) => name === 'likeness');
    expect(likeness()).toEqual([]);
    const routes = { contactRoutes: [{ kind: 'PHONE', value: '111' }] };
    story.command(openPerson, court, {}, { ...named, ...routes, identifiers: [number] });
    expect(person(story)).toMatchObject({
      identity: named,
      circumstances: { sex: 'F' },
      ...routes,
    });
    expect(person(story)?.identifiers).toHaveLength(1);
    expect(likeness()).toHaveLength(3);
    expect(story.shows(identityView, self, court)?.ground).toBe('AUTHOR');
    story.command(openPerson, officer, {}, named);
    expect(story.last.refusal).toMatchObject({
      code: 'person-already-known',
      more: { pathwayRef: self },
    });
  });

  it('keeps what was known where nothing else is said, and loses what is said to be none', () => {
    const story = nobody().command(
      openPerson,
      court,
      {},
      {
        ...named,
        interpreterLanguage: 'ky',
        contactRoutes: [{ kind: 'PHONE', value: '111' }],
      },
    );
    story.command(describePerson, court, {}, { caringDuties: false });
    expect(person(story)).toMatchObject({
      identity: named,
      contactRoutes: [{ value: '111' }],
      circumstances: { interpreterLanguage: 'ky', caringDuties: false },
    });
    const identity = { ...named, dateOfBirth: null };
    const none = { interpreterLanguage: null, contactRoutes: [], identity };
    story.command(describePerson, court, {}, none);
    expect(person(story)).toMatchObject({
      identity,
      contactRoutes: [],
      circumstances: { interpreterLanguage: null, caringDuties: false },
    });
  });

  it('may be described by whoever may know who they are', () => {
    const story = nobody().command(openPerson, court, {}, named);
    story.command(describePerson, actor('DCC', 'court-south'), {}, { sex: 'F' });
    expect(story.last.refusal?.refused).toBe('not-found');
    const theirs = themself('themself');
    story.given(accountBound('themself'));
    story.command(describePerson, theirs, {}, { sex: 'F' });
    expect(story.last.refusal).toBeNull();
  });

  it('who was brought by their own account is not theirs by that alone', () => {
    const theirs = themself('account-1');
    const story = nobody().command(openPerson, theirs, {}, named);
    expect(story.shows(personView, self, theirs)).toEqual({ pathwayRef: self });
    expect(story.shows(identityView, self, theirs)).toBeUndefined();
  });

  it('is introduced once by whoever asks by number, and a number is added once', () => {
    const story = nobody().command(openPerson, court, {}, named);
    const prison = actor('PREC', 'prison-a');
    story.command(resolvePerson, prison, {}, number);
    expect(story.last.events).toHaveLength(1);
    story.command(resolvePerson, prison, {}, number);
    expect(story.last.events).toEqual([]);
    expect(story.shows(identityView, self, prison)).toBeUndefined();
    story.command(addIdentifier, officer, {}, number);
    story.command(addIdentifier, officer, {}, number);
    expect(story.last.events).toEqual([]);
    for (const other of [
      { ...number, issuer: 'COURT' },
      { ...number, type: 'CASE' },
      { ...number, value: '78' },
    ])
      story.command(addIdentifier, officer, {}, other);
    expect(person(story)?.identifiers).toHaveLength(4);
  });

  it('who goes by another name has another likeness, and by the same name in other letters the same', () => {
    const story = nobody().command(openPerson, court, {}, named);
    const keys = () => story.index.filter(({ name }) => name === 'likeness').map(({ key }) => key);
    const before = keys();
    const rename = (more: object) =>
      story.command(describePerson, court, {}, { identity: { ...named, ...more } });
    rename({ familyName: 'SÁMPLE' });
    expect(keys()).toEqual(before);
    rename({ familyName: 'Other' });
    expect(keys()).not.toEqual(before);
    rename({ dateOfBirth: null });
    expect(keys()).not.toEqual(before);
  });
});

describe('D7: a number', () => {
  const second = { issuer: 'COURT', type: 'CASE', value: 'C9' };
  const contactRoutes = [{ kind: 'THROUGH_PERSON', value: 'a sister' }];
  const known = () => {
    const story = nobody().command(openPerson, officer, {}, { ...named, contactRoutes });
    return story.command(addIdentifier, officer, {}, number);
  };
  const numbers = (story: ReturnType<typeof nobody>) =>
    person(story)?.identifiers.map(({ value }) => value);

  it('opens a referral to a court that names it, and nothing of what was there', () => {
    const story = known().command(openPerson, court, {}, { ...named, identifiers: [number] });
    expect(story.last.refusal).toBeNull();
    expect(story.shows(personView, self, court)).toEqual({ pathwayRef: self });
    expect(story.shows(identityView, self, court)).toBeUndefined();
    story.command(draftReferral, court, {}, { programmeCode: 'DC' });
    expect(story.last.refusal).toBeNull();
    story.command(describePerson, court, {}, { sex: 'F' });
    expect(story.last.refusal?.refused).toBe('not-found');
  });

  it('that comes as the second is bound where name and date of birth agree', () => {
    const story = known().command(
      openPerson,
      court,
      {},
      { ...named, identifiers: [number, second] },
    );
    expect(numbers(story)).toEqual(expect.arrayContaining(['A77', 'C9']));
    expect(story.index.filter(({ name }) => name === 'mismatch')).toEqual([]);
  });

  it.each([{ familyName: 'Another' }, { dateOfBirth: '1990-05-02' }])(
    'that comes with %j is bound to nobody and waits for intake, who says whose it is',
    (other) => {
      const said = { ...named, ...other, identifiers: [number, second] };
      const story = known().command(openPerson, court, {}, said);
      expect(numbers(story)).toEqual(['A77']);
      const [waiting] = story.index.filter(({ name }) => name === 'mismatch');
      const mismatchId = waiting?.item ?? '';
      expect(story.shows(mismatchView, mismatchId, officer)).toMatchObject({
        named: { ...other, identifiers: [second] },
        settledAs: null,
      });
      story.command(openPerson, court, {}, said);
      expect(story.last.events).toEqual([]);
      story.command(settleMismatch, officer, { mismatchId }, { as: 'SAME' });
      expect(story.index.filter(({ name }) => name === 'mismatch')).toEqual([]);
      expect(person(story)?.introducedBy['org:court-north']).toMatchObject({ agrees: true });
      expect(story.shows(identityView, self, court)).toBeUndefined();
      story.command(settleMismatch, officer, { mismatchId }, { as: 'SAME' });
      expect(story.last.events).toEqual([]);
      story.command(settleMismatch, officer, { mismatchId }, { as: 'ANOTHER' });
      expect(story.last.refusal?.code).toBe('already-settled');
    },
  );

  it('of another person leaves whoever said it with their own word', () => {
    const story = known().command(openPerson, court, {}, { ...named, familyName: 'Another' });
    const mismatchId = story.idOf('mismatch');
    story.command(settleMismatch, officer, { mismatchId }, { as: 'ANOTHER' });
    expect(person(story)?.introducedBy['org:court-north']).toMatchObject({ agrees: false });
  });

  it('is answered with a reference whether or not one was there', () => {
    const prison = actor('PREC', 'prison-b');
    for (const story of [nobody(), known()]) {
      story.command(resolvePerson, prison, {}, number);
      expect(story.last.refusal).toBeNull();
      expect(story.shows(personView, self, prison)).toEqual({ pathwayRef: self });
      expect(story.shows(identityView, self, prison)).toBeUndefined();
    }
    expect(resolvePerson.creates).toBe(true);
    expect(known().shows(personView, self, prison)).toBeUndefined();
  });

  it('that a source brings is its own relation, and binds by itself', () => {
    const other = actor('IMPORT', 'another');
    const story = nobody().command(findOrOpenPersonByIdentifier, file, {}, number);
    expect(numbers(story)).toEqual(['A77']);
    expect(story.shows(personView, self, file)).toEqual({ pathwayRef: self });
    expect(story.shows(personView, self, other)).toBeUndefined();
    story.command(findOrOpenPersonByIdentifier, other, {}, number);
    expect(story.shows(personView, self, other)).toEqual({ pathwayRef: self });
  });
});
