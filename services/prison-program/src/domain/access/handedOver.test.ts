import { aftercareEventTypes } from '@throughcare/contracts';
import { actor, id } from '@throughcare/testing';
import { gap, nurse, released, type Told } from '../../../test/situations.ts';
import { correctRelease } from '../../commands/custody/correctRelease.ts';
import { loseOst } from '../../commands/ost/loseOst.ts';
import { setReleaseDate } from '../../commands/plan/setReleaseDate.ts';
import { onContactFirstMade } from '../../reactions/onContactFirstMade.ts';
import { custodyView } from '../custody/view.ts';
import { ostView } from '../ost/view.ts';

const north = (role: 'PREC' | 'PCM') => actor(role, 'SWI');
const met = (story: Told, at: string): Told =>
  story.heard(onContactFirstMade, {
    ...aftercareEventTypes.contactFirstMade.example,
    caseId: id('case'),
    at,
  });
const holdsStill = (story: Told): boolean =>
  story.shows(custodyView, story.state.ref, north('PCM'))?.need !== undefined;

describe('a prison that released somebody', () => {
  it('has its part until somebody outside has met them since', () => {
    expect(holdsStill(released())).toBe(true);
    expect(holdsStill(met(released(), '2026-05-31T09:00:00.000Z'))).toBe(true);
    expect(holdsStill(met(released(), '2026-06-01T09:30:00.000Z'))).toBe(false);
  });

  it('sees its own word afterwards, and may correct it, and nothing else', () => {
    const story = met(released(), '2026-06-01T09:30:00.000Z');
    expect(story.shows(custodyView, story.state.ref, north('PREC'))?.whereabouts).toBe('RELEASED');
    const date = { on: '2026-09-01', dateType: 'CONDITIONAL' };
    story.command(setReleaseDate, north('PCM'), {}, date);
    expect(story.last.refusal?.refused).toBe('not-found');
    story.command(correctRelease, north('PREC'), {}, { reason: 'RECORDED_IN_ERROR' });
    expect(story.last.refusal).toBeNull();
  });

  it('treats on until substitution treatment is confirmed elsewhere', () => {
    const story = met(gap(), '2026-06-02T09:00:00.000Z');
    const [ostId = ''] = Object.keys(story.state.osts);
    expect(holdsStill(story)).toBe(false);
    expect(story.shows(ostView, ostId, nurse)).toBeDefined();
    story.command(loseOst, nurse, { ostId }, { reason: 'NOT_FOUND' });
    expect(story.last.refusal).toBeNull();
    expect(story.shows(ostView, ostId, nurse)).toBeUndefined();
  });
});
