import {
  classifyArrival,
  classifyDeparture,
  leaveReasons,
  movementCodes,
  recallCodes,
} from './releaseReasons.ts';

const left = (reason: string) => ({ is: 'LEFT_NOT_RELEASED', reason });
const released = (kind: string) => ({ is: 'RELEASED', kind });

describe('what a departure means', () => {
  it.each([
    ['RELEASED', 'CR', released('PLANNED')],
    ['RELEASED', 'HR', released('EARLY')],
    ['RELEASED', 'D4', released('PLANNED')],
    ['SENT_TO_COURT', 'CE', released('PLANNED')],
    ['RELEASED', null, released('UNKNOWN')],
    // Released, and nobody could prepare it.
    ['RELEASED', 'NCS', released('FROM_COURT')],
    ['RELEASED', 'BL', released('BAIL')],
    ['RELEASED', 'AU', released('APPEAL')],
    ['RELEASED', 'RW', released('AMNESTY')],
    ['RELEASED', 'PF', released('WITHOUT_NOTICE')],
    ['RELEASED', 'DEC', { is: 'DIED' }],
    ['RELEASED_TO_HOSPITAL', 'DEC', { is: 'DIED' }],
    ['UNKNOWN', 'DEC', { is: 'DIED' }],
    ['RELEASED', 'MRG', { is: 'ADMINISTRATIVE' }],
    ['RELEASED', 'UAL', { is: 'ESCAPED' }],
    ['RELEASED', 'UAL_ECL', { is: 'ESCAPED' }],
    ['RELEASED', 'ESCP', { is: 'ESCAPED' }],
    ['RELEASED', 'HO', left('RELEASED_TO_HOSPITAL')],
    ['RELEASED', 'HQ', left('RELEASED_TO_HOSPITAL')],
    ['RELEASED_TO_HOSPITAL', 'HP', left('RELEASED_TO_HOSPITAL')],
    ['RELEASED', 'DD', { is: 'DEPORTED' }],
    ['RELEASED', 'DE', { is: 'DEPORTED' }],
    ['RELEASED', 'ETR', left('IMMIGRATION_DETENTION')],
    ['RELEASED', 'ECSLIRC', left('IMMIGRATION_DETENTION')],
    ['RELEASED', 'AV', left('TRANSFERRED')],
    ['RELEASED', '99', left('TRANSFERRED')],
    ['RELEASED', 'IR', left('TEMPORARY_ABSENCE')],
    ['RELEASED', 'DISC', { is: 'UNKNOWN' }],
    ['SENT_TO_COURT', 'CRT', left('SENT_TO_COURT')],
    ['TEMPORARY_ABSENCE_RELEASE', null, left('TEMPORARY_ABSENCE')],
    ['RELEASED_TO_HOSPITAL', null, left('RELEASED_TO_HOSPITAL')],
    ['TRANSFERRED', null, left('TRANSFERRED')],
  ])('reads %s with code %s as %j', (reason, code, meaning) => {
    expect(classifyDeparture(reason, code)).toEqual(meaning);
  });

  it('never lets a code start outreach that the reason does not', () => {
    expect(classifyDeparture('UNKNOWN', 'CR')).toEqual({ is: 'UNKNOWN' });
    expect(classifyDeparture('TRANSFERRED', 'CR')).toEqual(left('TRANSFERRED'));
    expect(classifyDeparture('SENT_TO_COURT', 'BL')).toEqual(left('SENT_TO_COURT'));
  });

  it('takes no release from a code that no row names, or that is said of someone coming in', () => {
    expect(classifyDeparture('RELEASED', 'ZZTOP')).toEqual({ is: 'UNKNOWN' });
    expect(classifyDeparture('RELEASED', 'N')).toEqual({ is: 'UNKNOWN' });
    expect(classifyDeparture('SENT_TO_COURT', 'ZZTOP')).toEqual(left('SENT_TO_COURT'));
  });

  it('takes a code’s word that somebody is away and not released, whatever the reason', () => {
    expect(classifyDeparture('RELEASED', 'CRT')).toEqual(left('SENT_TO_COURT'));
    expect(classifyDeparture('RELEASED', 'TRN')).toEqual(left('TRANSFERRED'));
    expect(classifyDeparture('TEMPORARY_ABSENCE_RELEASE', 'UAL')).toEqual({ is: 'ESCAPED' });
  });
});

describe('what an arrival means', () => {
  it.each(recallCodes)('reads an admission with code %s as a recall', (code) => {
    expect(classifyArrival('ADMISSION', code)).toEqual({ is: 'RECALLED' });
  });

  it.each([
    ['ADMISSION', 'N', 'ADMITTED'],
    ['ADMISSION', null, 'ADMITTED'],
    ['ADMISSION', 'ETB', 'RECALLED'],
    ['ADMISSION', 'RECA', 'RECAPTURED'],
    ['ADMISSION', 'A', 'RETURNED'],
    ['ADMISSION', 'Q', 'RETURNED'],
    ['ADMISSION', 'ZZTOP', 'ADMITTED'],
    ['ADMISSION', 'R1', 'ADMITTED'],
    ['RETURN_FROM_COURT', '24', 'RETURNED'],
    ['TEMPORARY_ABSENCE_RETURN', null, 'RETURNED'],
    ['TRANSFERRED', 'INT', 'RETURNED'],
    ['SOMETHING_NEW', null, 'UNKNOWN'],
    ['SOMETHING_NEW', 'L', 'UNKNOWN'],
  ])('reads %s with code %s as %s', (reason, code, is) => {
    expect(classifyArrival(reason, code)).toEqual({ is });
  });
});

describe('the rows', () => {
  it('are one for each code, with a source and with words of their own', () => {
    const codes = movementCodes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { source, label, reasons, departure, arrival } of movementCodes) {
      expect(source).not.toBe('');
      expect(label).not.toBe('');
      expect(reasons).not.toEqual([]);
      expect(departure ?? arrival).not.toBeNull();
    }
  });

  it('use every way of leaving without being released', () => {
    const used = movementCodes.map(({ departure }) =>
      departure?.is === 'LEFT_NOT_RELEASED' ? departure.reason : null,
    );
    expect(leaveReasons.filter((reason) => !used.includes(reason))).toEqual([]);
  });
});
