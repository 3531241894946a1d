import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { knownStart, openBreakOff } from './breakOff.ts';

const broken = () =>
  new OrderStory().toIssued().started().at('2026-02-01T10:00:00.000Z').brokenOff('2026-02-01');
const standing = (story: OrderStory) => openBreakOff(story.order, story.story.state.facts);

describe('a break-off', () => {
  it('stands with its reason and the last day of its grace', () => {
    expect(standing(broken())).toEqual({
      on: '2026-02-01',
      reasonGroup: 'PERSON_LEFT',
      heardAt: '2026-02-01T10:00:00.000Z',
      graceEndsOn: '2026-02-15',
      resumedLate: null,
    });
  });

  it('is over when treatment goes on by the last day of the grace', () => {
    expect(standing(broken().at('2026-02-15T10:00:00.000Z').resumed('2026-02-15'))).toBeNull();
  });

  it('stands when treatment goes on a day later, and says so, until the court accepts it', () => {
    const story = broken().at('2026-02-16T10:00:00.000Z').resumed('2026-02-16');
    expect(standing(story)?.resumedLate).toMatchObject({ on: '2026-02-16' });
    story.asks(at('JUDGE'), 'record-response', { code: 'WARNING' });
    expect(standing(story)).not.toBeNull();
    story.asks(at('JUDGE'), 'record-response', { code: 'WARNING', acceptResumption: true });
    expect(standing(story)).toBeNull();
    const nothing = story.asks(at('JUDGE'), 'record-response', {
      code: 'WARNING',
      acceptResumption: true,
    });
    expect(nothing.refusal).toBe('nothing-to-accept');
  });

  it('is over with a start at another provider', () => {
    expect(standing(broken().at('2026-02-10T10:00:00.000Z').started('2026-02-10'))).toBeNull();
    const late = broken().at('2026-02-20T10:00:00.000Z').started('2026-02-20');
    expect(standing(late)?.resumedLate).toMatchObject({ on: '2026-02-20' });
  });

  it('stands anew when treatment breaks off again', () => {
    const story = broken().at('2026-02-10T10:00:00.000Z').resumed('2026-02-10');
    story.at('2026-02-12T10:00:00.000Z').brokenOff('2026-02-12');
    expect(standing(story)?.graceEndsOn).toBe('2026-02-26');
  });

  it('has no end of its grace while the order is suspended, and is over whenever treatment goes on', () => {
    const story = broken().asks(at('DCC'), 'suspend-order', { reason: 'HOSPITAL' });
    expect(standing(story)?.graceEndsOn).toBeNull();
    expect(standing(story.at('2026-06-01T10:00:00.000Z').resumed('2026-06-01'))).toBeNull();
  });

  it('is of the order that it was told of, and so is a start', () => {
    const story = new OrderStory().toIssued();
    const other = { orderId: id('another order'), episodeId: id('episode') };
    story.hears('treatment.start-confirmed', {
      ...other,
      providerOrg: provider,
      startedOn: '2026-01-05',
    });
    story.hears('treatment.broken-off', { ...other, on: '2026-01-05', reasonGroup: 'X' });
    expect(standing(story)).toBeNull();
    expect(knownStart(story.order, story.story.state.facts)).toBeNull();
    expect(story.state).toBe('ISSUED');
    story.started('2026-01-05').brokenOff('2026-01-05');
    story.hears('treatment.resumed', { ...other, on: '2026-01-06' });
    expect(standing(story)).not.toBeNull();
  });

  it('leaves a start that supervision has shown, whatever is reported later', () => {
    const story = new OrderStory().routed('VC').eligible().suitable().consented();
    story.issued({ treatmentDirectorOrg: null }).at('2026-01-10T09:00:00.000Z');
    story.asks(at('PROB'), 'record-start', { startedOn: '2026-01-10' });
    expect(story.state).toBe('ACTIVE');
    story.started('2026-01-08');
    expect(knownStart(story.order, story.story.state.facts)).toBe('2026-01-10');
    const candidate = new OrderStory().toConsent().started('2026-01-04');
    expect(knownStart(candidate.order, candidate.story.state.facts)).toBe('2026-01-04');
  });
});
