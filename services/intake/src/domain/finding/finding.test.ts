import { refuse } from '@throughcare/record';
import { actor, ref } from '@throughcare/testing';
import { asks } from '../../../test/asking.ts';
import {
  type IntakeRecords,
  intakeRecords,
  make,
  officer,
  prison,
} from '../../../test/inRecords.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { addIdentifier } from '../../commands/person/addIdentifier.ts';
import { describePerson } from '../../commands/person/describePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { draftReferral } from '../../commands/referral/draftReferral.ts';
import { findPeople } from '../../queries/findPeople.ts';
import { makeFindable } from './keys.ts';

const [A, B] = [ref('a'), ref('b')];
const clerk = actor('DCC', 'court-north');
const other = actor('DCC', 'court-south');
const khasanov = { givenName: 'Азамат', familyName: 'Хасанов', dateOfBirth: '1990-05-01' };
const petrov = { givenName: 'Azamat', familyName: 'Petrov', dateOfBirth: '1990-05-01' };

function opened(ref: string, who: typeof clerk, said: object): IntakeRecords {
  const records = intakeRecords();
  records.command(openPerson, ref, who, said);
  return records;
}
async function found(records: IntakeRecords, text: string, who = officer) {
  const { items } = (await asks(records, findPeople, who, { search: { text } })) as {
    items: { pathwayRef: string }[];
  };
  return items.map(({ pathwayRef }) => pathwayRef);
}
const keysOf = (records: IntakeRecords, one: string) =>
  records.index(one).filter(({ name }) => name === 'found-by');

describe('a search', () => {
  it('finds a person for the office that brought them and for intake, and answers another as if there were nobody', async () => {
    const records = opened(A, clerk, khasanov);
    expect(await found(records, 'Khasanov', clerk)).toEqual([A]);
    expect(await found(records, 'Khasanov')).toEqual([A]);
    const [hidden, nobody] = [
      await asks(records, findPeople, other, { search: { text: 'Khasanov' } }),
      await asks(intakeRecords(), findPeople, other, { search: { text: 'Khasanov' } }),
    ];
    expect(hidden).toEqual(nobody);
    expect(hidden).toEqual({ items: [], more: false });
    expect(
      await asks(records, findPeople, actor('PEER'), { search: { text: 'Khasanov' } }),
    ).toEqual(refuse.forbidden('role', 'another role'));
  });

  it('finds a corrected name, and no longer the one before', async () => {
    const records = opened(A, clerk, khasanov);
    records.command(describePerson, A, officer, { identity: petrov });
    expect(await found(records, 'Petrov')).toEqual([A]);
    expect(await found(records, 'Khasanov')).toEqual([]);
  });

  it('finds who was merged under the record that is left, by either name; after an unmerge each under their own', async () => {
    const records = opened(A, clerk, khasanov);
    records.command(openPerson, B, clerk, petrov);
    records.command(mergePerson, A, officer, { removedRef: B });
    await records.settle();
    expect(await found(records, 'Petrov')).toEqual([A]);
    expect(await found(records, 'Khasanov')).toEqual([A]);
    expect(await found(records, 'Petrov Khasanov')).toEqual([]);
    records.command(unmergePerson, A, officer, { removedRef: B });
    await records.settle();
    expect(await found(records, 'Petrov')).toEqual([B]);
    expect(await found(records, 'Khasanov')).toEqual([A]);
  });

  it('finds a number however it is spaced, for the establishment that gave it and for intake', async () => {
    const number = { issuer: 'prison-a', type: 'NUMBER', value: 'A-12 34/b' };
    const records = opened(A, prison, { ...khasanov, identifiers: [number] });
    records.command(openPerson, A, clerk, khasanov);
    expect(await found(records, 'a1234B', prison)).toEqual([A]);
    expect(await found(records, ' A 12-34 B')).toEqual([A]);
    expect(await found(records, 'A1234B', clerk)).toEqual([]);
    expect(await found(records, 'A1234', prison)).toEqual([]);
    records.command(addIdentifier, A, officer, { issuer: 'court-north', type: 'X', value: '7' });
    expect(await found(records, 'No. 77', clerk)).toEqual([]);
  });

  it('finds what a court calls its case for that court alone, and not for intake', async () => {
    const records = opened(A, clerk, khasanov);
    make(records, A, 'referrals', draftReferral, clerk, {
      programmeCode: 'DC',
      caseRef: 'DC 2026/114',
    });
    expect(await found(records, 'dc-2026-114', clerk)).toEqual([A]);
    expect(await found(records, 'DC2026114')).toEqual([]);
    expect(await found(records, 'DC2026114', other)).toEqual([]);
  });

  it('shows at most twenty, and says that there may be others', async () => {
    const records = intakeRecords();
    for (let n = 0; n < 30; n++) records.command(openPerson, ref(`one ${n}`), clerk, khasanov);
    const answer = await asks(records, findPeople, clerk, { search: { text: 'Khas' } });
    expect(answer).toMatchObject({ more: true });
    expect((answer as { items: unknown[] }).items).toHaveLength(20);
  });

  it('keeps no readable name or number in the index, and none of somebody without either', () => {
    const number = { issuer: 'prison-a', type: 'NUMBER', value: 'A1234' };
    const records = opened(A, prison, { ...khasanov, identifiers: [number] });
    const text = JSON.stringify(records.index(A));
    expect(keysOf(records, A).length).toBeGreaterThan(5);
    expect(text.toLowerCase()).not.toMatch(/has|хас|аза|aza|1234/);
  });

  it('has the keys of a record from before there was a search made at its next write, and then no more', () => {
    const records = opened(A, clerk, khasanov);
    const { findable, ...before } = records.state(A);
    expect(makeFindable(before, { hash: (text) => text })).toHaveLength(1);
    expect(makeFindable({ ...before, ...(findable && { findable }) }, { hash: String })).toEqual(
      [],
    );
  });
});

describe('what is typed', () => {
  it.each(['', ' ', 'a', "'-", '7'])('as %p is too little', (text) => {
    expect(findPeople.search?.safeParse({ text }).success).toBe(false);
  });
});
