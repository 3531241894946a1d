import { type actor, Story } from '@throughcare/testing';
import { of, settings } from '../../../test/situations.ts';
import { onAgreementChanged } from '../../reactions/onAgreementChanged.ts';
import { organisation } from './document.ts';
import { agreementView } from './view.ts';

const agreed = (from: string, until: string | null) =>
  new Story(organisation, settings, 'ngo-a').heard(onAgreementChanged, {
    ...onAgreementChanged.to.example,
    partnerOrg: 'ngo-a',
    prisons: ['SWI', 'LPI'],
    from,
    until,
  });
const stateOn = (at: string, until: string | null = '2026-06-30') =>
  agreed('2026-06-01', until).at(at).shows(agreementView, 'ngo-a', of('PCM', 'own'))?.state;

describe('an agreement with a partner', () => {
  it('is in force on both of its days and between them', () => {
    expect(stateOn('2026-05-31T23:59:59.999Z')).toBe('TO_COME');
    expect(stateOn('2026-06-01T00:00:00.000Z')).toBe('IN_FORCE');
    expect(stateOn('2026-06-15T12:00:00.000Z')).toBe('IN_FORCE');
    expect(stateOn('2026-06-30T23:59:59.999Z')).toBe('IN_FORCE');
    expect(stateOn('2026-07-01T00:00:00.000Z')).toBe('ENDED');
  });

  it('has no end where none was agreed', () => {
    expect(stateOn('2036-01-01T00:00:00.000Z', null)).toBe('IN_FORCE');
  });

  it('is shown to each prison that agreed, and there to those who plan releases', () => {
    const sees = (who: ReturnType<typeof actor>) =>
      agreed('2026-06-01', null).shows(agreementView, 'ngo-a', who) !== undefined;
    expect([sees(of('PCM', 'own')), sees(of('PREC', 'own')), sees(of('PCM', 'other'))]).toEqual([
      true,
      true,
      true,
    ]);
    expect([sees(of('PCM', 'unrelated')), sees(of('PHC', 'own'))]).toEqual([false, false]);
  });
});

it('shows no agreement of an organisation that told of none', () => {
  const story = new Story(organisation, settings, 'ngo-a');
  expect(story.shows(agreementView, 'ngo-a', of('PCM', 'own'))).toBeUndefined();
});
