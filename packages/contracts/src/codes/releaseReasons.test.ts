import {
  arrivalRows,
  classifyArrival,
  classifyDeparture,
  departureRows,
  recallCodes,
} from './releaseReasons.ts';

describe('what a departure means', () => {
  it.each([
    ['RELEASED', 'CR', { is: 'RELEASED', planned: true }],
    ['RELEASED', null, { is: 'RELEASED', planned: true }],
    ['RELEASED', 'NCS', { is: 'RELEASED', planned: false }],
    ['RELEASED', 'DEC', { is: 'DIED' }],
    ['RELEASED_TO_HOSPITAL', 'DEC', { is: 'DIED' }],
    ['UNKNOWN', 'DEC', { is: 'DIED' }],
    ['SENT_TO_COURT', 'CRT', { is: 'LEFT_NOT_RELEASED', reason: 'SENT_TO_COURT' }],
    ['TEMPORARY_ABSENCE_RELEASE', null, { is: 'LEFT_NOT_RELEASED', reason: 'TEMPORARY_ABSENCE' }],
    ['RELEASED_TO_HOSPITAL', null, { is: 'LEFT_NOT_RELEASED', reason: 'RELEASED_TO_HOSPITAL' }],
    ['TRANSFERRED', null, { is: 'LEFT_NOT_RELEASED', reason: 'TRANSFERRED' }],
  ])('reads %s with code %s as %j', (reason, code, meaning) => {
    expect(classifyDeparture(reason, code)).toEqual(meaning);
  });

  it('never lets a code start outreach that the reason does not', () => {
    expect(classifyDeparture('UNKNOWN', 'CR')).toEqual({ is: 'UNKNOWN' });
    expect(classifyDeparture('TRANSFERRED', 'CR')).toMatchObject({ is: 'LEFT_NOT_RELEASED' });
  });
});

describe('what an arrival means', () => {
  it.each(recallCodes)('reads an admission with code %s as a recall', (code) => {
    expect(classifyArrival('ADMISSION', code)).toEqual({ is: 'RECALLED' });
  });

  it.each([
    ['ADMISSION', 'N', 'ADMITTED'],
    ['ADMISSION', null, 'ADMITTED'],
    ['RETURN_FROM_COURT', '24', 'RETURNED'],
    ['TEMPORARY_ABSENCE_RETURN', null, 'RETURNED'],
    ['TRANSFERRED', 'INT', 'RETURNED'],
    ['SOMETHING_NEW', null, 'UNKNOWN'],
  ])('reads %s with code %s as %s', (reason, code, is) => {
    expect(classifyArrival(reason, code)).toEqual({ is });
  });
});

it('names a source beside every row', () => {
  for (const row of [...departureRows, ...arrivalRows]) expect(row.source).not.toBe('');
});
