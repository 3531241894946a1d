import { ref } from '@throughcare/testing';
import { desk, prisonId, Twins } from '../../test/twins.ts';
import { leaveTemporarily } from '../commands/custody/leaveTemporarily.ts';

const [a, b] = [ref('a'), ref('b')];

it('of two stays of one person, that one counts in which a prison saw them after they had left the other', async () => {
  const records = new Twins().inside(a);
  records.later(1);
  records.inside(b);
  records.later(1);
  records.released(b);
  records.later(2);
  const left = { prisonId, leftAt: records.now, reason: 'SENT_TO_COURT' };
  expect(records.command(leaveTemporarily, a, desk, left)).toBeNull();
  await records.merge(a, b);
  expect(records.whereabouts(a)).toBe('TEMPORARILY_OUT');
  await records.unmerge(a, b);
  expect([records.whereabouts(a), records.whereabouts(b)]).toEqual(['TEMPORARILY_OUT', 'RELEASED']);
});
