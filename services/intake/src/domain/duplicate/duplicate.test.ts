import { oneDesk } from '@throughcare/record';
import { actor, ref } from '@throughcare/testing';
import { asks } from '../../../test/asking.ts';
import {
  type IntakeRecords,
  intakeRecords,
  officer,
  prison,
  seen,
} from '../../../test/inRecords.ts';
import { settleDuplicate } from '../../commands/duplicate/settleDuplicate.ts';
import { mergePerson } from '../../commands/merge/mergePerson.ts';
import { unmergePerson } from '../../commands/merge/unmergePerson.ts';
import { describePerson } from '../../commands/person/describePerson.ts';
import { openPerson } from '../../commands/person/openPerson.ts';
import { listPossibleDuplicates } from '../../queries/listPossibleDuplicates.ts';
import { duplicateEntity } from './state.ts';
import { duplicateView } from './view.ts';

const [A, B, C] = [ref('a'), ref('b'), ref('c')];
const court = actor('DCC', 'court-north');
const ngo = actor('NGOC', 'ngo-harbour');
const aigul = { givenName: 'Aigul', familyName: 'Sydykova', dateOfBirth: '1990-05-01' };

const opened = async (...people: readonly [string, typeof court, object][]) => {
  const records = intakeRecords();
  for (const [one, who, said] of people) {
    records.command(openPerson, one, who, { ...aigul, ...said });
    await records.settle();
  }
  return records;
};
const listed = (records: IntakeRecords) =>
  records.refs().flatMap((one) =>
    records
      .index(one)
      .filter(({ name, key }) => name === 'duplicate' && key === oneDesk)
      .map(({ item = '' }) => [one, item.slice(duplicateEntity('').length)]),
  );
const asksOf = async (records: IntakeRecords, one: string, who: typeof court) => {
  const answer = await asks(records, listPossibleDuplicates, who, { params: { pathwayRef: one } });
  return (answer as { items?: unknown }).items ?? answer;
};

describe('a person whom two offices bring', () => {
  it.each([
    ['under the same name', {}],
    ['with the names swapped', { givenName: 'Sydykova', familyName: 'Aigul' }],
    ['with day and month swapped', { dateOfBirth: '1990-01-05' }],
    ['without a date of birth', { dateOfBirth: null }],
    ['in other letters', { givenName: 'Айгуль', familyName: 'Сыдыкова' }],
  ])(
    '%s is put on intake’s list once, and told to no office that does not know',
    async (_how, said) => {
      const records = await opened([A, court, {}], [B, ngo, said]);
      expect(listed(records)).toEqual([[B, A]]);
      expect(await asksOf(records, B, officer)).toEqual([A]);
      expect(await asksOf(records, A, officer)).toEqual([B]);
      expect(await asksOf(records, B, ngo)).toEqual([]);
      expect(await asksOf(records, A, court)).toEqual([]);
      expect(await asksOf(records, B, court)).toMatchObject({ code: 'not-found' });
      expect(seen(duplicateView, records.state(B), duplicateEntity(A), ngo)).toBeUndefined();
    },
  );

  it('is found where the first had no date of birth, and where the date is learned later', async () => {
    const records = await opened([A, court, { dateOfBirth: null }], [B, ngo, {}]);
    expect(listed(records)).toEqual([[B, A]]);
    const other = await opened([A, court, {}], [B, ngo, { dateOfBirth: '1984-01-01' }]);
    expect(listed(other)).toEqual([]);
    other.command(describePerson, B, officer, { identity: aigul });
    await other.settle();
    expect(listed(other)).toEqual([[B, A]]);
  });

  it('of another name or another date is nobody’s duplicate', async () => {
    const records = await opened(
      [A, court, {}],
      [B, ngo, { familyName: 'Sample' }],
      [C, prison, { dateOfBirth: '1990-05-02' }],
    );
    expect(listed(records)).toEqual([]);
  });

  it('is told to an office that has to do with both records', async () => {
    const records = await opened([A, court, {}], [B, ngo, {}]);
    records.command(openPerson, A, ngo, aigul);
    expect(await asksOf(records, B, ngo)).toEqual([A]);
  });

  it('is off the list once intake says that they are two, or merges them; and back after an unmerge', async () => {
    const records = await opened([A, court, {}], [B, ngo, {}]);
    records.command(settleDuplicate, B, officer, { as: 'ANOTHER' }, { duplicateId: A });
    expect(listed(records)).toEqual([]);
    records.command(describePerson, B, officer, { identity: { ...aigul, dateOfBirth: null } });
    await records.settle();
    expect(listed(records)).toEqual([]);

    const merged = await opened([A, court, {}], [B, ngo, {}]);
    merged.command(mergePerson, A, officer, { removedRef: B });
    await merged.settle();
    expect(listed(merged)).toEqual([]);
    merged.command(unmergePerson, A, officer, { removedRef: B });
    await merged.settle();
    expect(listed(merged)).toEqual([[B, A]]);
  });

  it('keeps no readable name in any index', async () => {
    const records = await opened([A, court, {}], [B, ngo, {}]);
    const text = JSON.stringify(records.refs().map((one) => records.index(one)));
    expect(text.toLowerCase()).not.toMatch(/aigul|sidikova|sydykova|1990/);
  });
});
