import { aftercareEventTypes, dateOf, utc } from '@throughcare/contracts';
import { actor, id, ref } from '@throughcare/testing';
import { asks } from '../../../test/asking.ts';
import {
  bind,
  consentTo,
  hear,
  type IntakeRecords,
  intakeRecords,
  officer,
  person,
  prison,
} from '../../../test/inRecords.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { addIdentifier } from '../../commands/person/addIdentifier.ts';
import { describePerson } from '../../commands/person/describePerson.ts';
import { findOrOpenPersonByIdentifier } from '../../commands/person/findOrOpenPersonByIdentifier.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { getIdentity } from '../../queries/getIdentity.ts';
import { listPossibleDuplicates } from '../../queries/listPossibleDuplicates.ts';
import { profileOf } from '../disclosure/matchProfile.ts';
import { pathway } from '../document.ts';
import { personOf } from './personOf.ts';

const [A, B] = [ref('a'), ref('b')];
const file = actor('IMPORT', 'jail');
const number = (value: string) => ({ issuer: 'JAIL', type: 'BOOK', value });
const aigul = { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: null };

const open = (records: IntakeRecords, one: string, said: object = {}, who = officer) =>
  expect(records.command(openPerson, one, who, { ...aigul, ...said })).toBeNull();
const says = (records: IntakeRecords, one: string, said: object) =>
  expect(records.command(describePerson, one, officer, said)).toBeNull();
const merge = async (records: IntakeRecords) => {
  expect(records.command(mergePerson, A, officer, { removedRef: B })).toBeNull();
  await records.settle();
};
const unmerge = async (records: IntakeRecords) => {
  expect(records.command(unmergePerson, A, officer, { removedRef: B })).toBeNull();
  await records.settle();
};
/** What intake's officer (or another) sees, by the questions themselves. */
const identity = (records: IntakeRecords, one: string, who = officer) =>
  asks(records, getIdentity, who, { params: { pathwayRef: one } });
const alike = (records: IntakeRecords, one: string) =>
  asks(records, listPossibleDuplicates, officer, { params: { pathwayRef: one } });
const likeness = (records: IntakeRecords, one: string) =>
  records
    .index(one)
    .filter(({ name }) => name === 'likeness')
    .map(({ key }) => key);

describe('a person of two records', () => {
  it('known here only by a number goes by the name that the other record has, until they are taken apart', async () => {
    const records = intakeRecords();
    records.command(findOrOpenPersonByIdentifier, A, file, number('77'));
    open(records, B, { dateOfBirth: '1990-05-01', sex: 'F', area: 'IL-COOK' });
    const ofB = likeness(records, B);
    expect(likeness(records, A)).toEqual([]);
    await merge(records);
    expect(await identity(records, A)).toMatchObject({
      identity: { givenName: 'Aigul', familyName: 'Sample', dateOfBirth: '1990-05-01', sex: 'F' },
      contact: { area: 'IL-COOK' },
    });
    expect(likeness(records, A)).toEqual(ofB);
    expect(likeness(records, B)).toEqual([]);
    expect(profileOf(records.state(A), dateOf(records.now, utc))).toMatchObject({
      area: 'IL-COOK',
      sex: 'F',
      ageBand: '35_44',
    });
    expect(await identity(records, B)).toMatchObject({
      code: 'person-merged',
      more: { keptRef: A },
    });
    await unmerge(records);
    expect(await identity(records, A)).toMatchObject({ identity: null });
    expect(likeness(records, A)).toEqual([]);
    expect(await identity(records, B)).toMatchObject({ identity: { givenName: 'Aigul' } });
    expect(likeness(records, B)).toEqual(ofB);
  });

  it('has a name by the one record and a date of birth by the other', async () => {
    const records = intakeRecords();
    open(records, A);
    open(records, B, { dateOfBirth: '1990-05-01' });
    open(records, ref('stranger'), { dateOfBirth: '1990-05-01' });
    open(records, ref('namesake'), { dateOfBirth: '1984-05-01' });
    says(records, A, { identity: { ...aigul, familyName: 'Samplova' } });
    says(records, A, { identity: aigul });
    await merge(records);
    expect(personOf(records.state(A))?.identity).toEqual({
      ...aigul,
      note: null,
      dateOfBirth: '1990-05-01',
    });
    // So of those with that name only the one of that day is alike; A alone has no date, which is in nobody's way.
    expect(await alike(records, A)).toEqual({ items: [ref('stranger')] });
    await unmerge(records);
    const { items } = (await alike(records, A)) as { items: readonly string[] };
    expect([...items].sort()).toEqual([B, ref('stranger'), ref('namesake')].sort());
  });

  it('goes by the name that was stated last, whichever record it was stated at', async () => {
    for (const later of [A, B]) {
      const records = intakeRecords();
      open(records, A, { familyName: 'Old' });
      open(records, B, { familyName: 'Old' });
      says(records, later, { identity: { ...aigul, familyName: 'New' } });
      await merge(records);
      expect(personOf(records.state(A))?.identity).toMatchObject({ familyName: 'New' });
    }
  });

  it('of contradictory birth dates has the later, and the earlier is not lost', async () => {
    const records = intakeRecords();
    open(records, A, { dateOfBirth: '1990-05-01' });
    open(records, B, { dateOfBirth: '1991-06-02' });
    await merge(records);
    expect(await identity(records, A)).toMatchObject({ identity: { dateOfBirth: '1991-06-02' } });
    await unmerge(records);
    expect(await identity(records, A)).toMatchObject({ identity: { dateOfBirth: '1990-05-01' } });
    expect(await identity(records, B)).toMatchObject({ identity: { dateOfBirth: '1991-06-02' } });
  });

  it('keeps both telephone numbers, every other route, all languages and all numbers of establishments', async () => {
    const records = intakeRecords();
    const phone = (value: string) => ({ kind: 'PHONE', value });
    const common = { kind: 'PLACE', value: 'the day centre' };
    open(records, A, {
      contactRoutes: [phone('111'), common],
      languages: ['ky', 'ru'],
      identifiers: [number('1')],
    });
    open(records, B, {
      contactRoutes: [phone('222'), common],
      languages: ['en', 'ru'],
      identifiers: [number('2')],
    });
    await merge(records);
    expect(await identity(records, A)).toMatchObject({
      contact: {
        routes: [phone('222'), common, phone('111')],
        languages: ['en', 'ru', 'ky'],
      },
    });
    expect(profileOf(records.state(A), dateOf(records.now, utc)).languages).toEqual([
      'en',
      'ru',
      'ky',
    ]);
    const numbers = () => personOf(records.state(A))?.identifiers.map(({ value }) => value);
    expect(numbers()).toEqual(['1', '2']);
    records.command(addIdentifier, A, officer, number('2'));
    expect(numbers()).toEqual(['1', '2']);
    await unmerge(records);
    expect(numbers()).toEqual(['1']);
    expect(await identity(records, A)).toMatchObject({
      contact: { routes: [phone('111'), common], languages: ['ky', 'ru'] },
    });
    expect(await identity(records, B)).toMatchObject({
      contact: { routes: [phone('222'), common], languages: ['en', 'ru'] },
    });
  });

  it('has circumstances by whoever stated them, the later statement where both did', async () => {
    const records = intakeRecords();
    open(records, A, { sex: 'F', area: 'IL-COOK', caringDuties: true, needs: ['HOUSING'] });
    open(records, B, { sex: 'NOT_STATED', area: 'UNKNOWN', caringDuties: false, ageBand: '25_34' });
    says(records, B, { interpreterLanguage: 'ky', unavailable: 'mornings' });
    says(records, A, { interpreterLanguage: null, accessibilityNeeds: ['step-free'] });
    await merge(records);
    expect(personOf(records.state(A))?.circumstances).toEqual({
      sex: 'F',
      ageBand: '25_34',
      area: 'IL-COOK',
      languages: [],
      interpreterLanguage: 'ky',
      accessibilityNeeds: ['step-free'],
      caringDuties: false,
      unavailable: 'mornings',
      needs: ['HOUSING'],
    });
  });

  it('is described at the kept record in that record’s own particulars', async () => {
    const records = intakeRecords();
    open(records, A, { dateOfBirth: '1990-05-01' });
    open(records, B, { familyName: 'Another', languages: ['en'] });
    await merge(records);
    says(records, A, { identity: { ...aigul, familyName: 'Right' }, languages: ['ky'] });
    expect(personOf(records.state(A))?.identity?.familyName).toBe('Right');
    expect(personOf(records.state(A))?.circumstances.languages).toEqual(['ky', 'en']);
    await unmerge(records);
    expect(personOf(records.state(A))).toMatchObject({
      identity: { familyName: 'Right' },
      circumstances: { languages: ['ky'] },
    });
    expect(personOf(records.state(B))).toMatchObject({
      identity: { familyName: 'Another' },
      circumstances: { languages: ['en'] },
    });
  });

  it('is still reached by whoever brought the removed record, and by the person themselves', async () => {
    const records = intakeRecords();
    const themselves = person('themself');
    open(records, A);
    open(records, B, {}, prison);
    bind(records, B, 'themself');
    expect(await identity(records, A, prison)).toMatchObject({ refused: 'not-found' });
    expect(await identity(records, A, themselves)).toMatchObject({ refused: 'not-found' });
    await merge(records);
    expect(await identity(records, A, prison)).toMatchObject({ ground: 'AUTHOR' });
    expect(await identity(records, A, themselves)).toMatchObject({ ground: 'PERSON' });
    await unmerge(records);
    expect(await identity(records, A, prison)).toMatchObject({ refused: 'not-found' });
    expect(await identity(records, A, themselves)).toMatchObject({ refused: 'not-found' });
  });

  it('is named to the partner that holds the case at the removed record, at the kept one', async () => {
    const records = intakeRecords();
    const ngo = actor('NGOW', 'ngo-harbour');
    open(records, A);
    open(records, B);
    const offer = { offerId: id('offer'), partnerOrg: 'ngo-harbour', round: 1 };
    hear(records, B, aftercareEventTypes.offerAccepted, offer);
    consentTo(records, B, 'ngo-harbour');
    await merge(records);
    expect(await identity(records, A, ngo)).toMatchObject({ ground: 'CONSENT' });
    await unmerge(records);
    expect(await identity(records, A, ngo)).toMatchObject({ refused: 'not-found' });
    expect(await identity(records, B, ngo)).toMatchObject({ ground: 'CONSENT' });
  });

  it('has a revision that moves with what a merge brings', async () => {
    const records = intakeRecords();
    open(records, A);
    open(records, B);
    const entity = () =>
      pathway.entities?.(records.state(A)).find((things) => 'person' in things)?.person;
    const before = entity();
    await merge(records);
    const merged = entity();
    expect(merged).not.toBe(before);
    await unmerge(records);
    expect(entity()).not.toBe(merged);
  });
});
