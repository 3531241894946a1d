import { instant, type PathwayRef } from '@throughcare/contracts';
import { actor, id, organisationOf, Story } from '@throughcare/testing';
import { custodyView } from '../../domain/custody/view.ts';
import { pathway } from '../../domain/document.ts';
import { hear } from '../../domain/heard/evolve.ts';
import { onScreeningCompleted } from '../../reactions/onScreeningCompleted.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { correctRelease } from './correctRelease.ts';
import { recordDeath } from './recordDeath.ts';
import { recordRelease } from './recordRelease.ts';
import { returnToCustody } from './returnToCustody.ts';
import { reverseRelease } from './reverseRelease.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI'] });

const desk = actor('PREC', 'SWI');
const file = actor('IMPORT', 'feed');
const court = actor('DCC', 'court-1');
const story = () => new Story(pathway, Settings.parse({})).registered(source);
const names = (told: ReturnType<typeof story>['last']) =>
  told.published.map((one) => one.definition.type.split('.').slice(3, 5).join('.'));

const inside = () =>
  story()
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .at('2026-07-01T09:31:00.000Z');
/** The court that issued an order. */
const ordered = () =>
  inside().given(
    ...hear(
      story().state.heard,
      'orders',
      id('order'),
      { court: court.org },
      { subject: story().state.ref as PathwayRef, time: instant('2026-06-02T09:00:00.000Z') },
    ),
  );
const gone = { prisonId: 'SWI', releasedAt: '2026-07-01T09:30:00Z', kind: 'PLANNED' };

describe('a release as three events', () => {
  it('is provisional when it is recorded', () => {
    const told = inside().command(recordRelease, desk, {}, { ...gone, area: 'IL-COOK' });
    expect(names(told.last)).toEqual(['prisoner.release-recorded']);
    expect(told.last.published[0]?.data).toMatchObject({
      provisional: true,
      heldUntil: '2026-07-01T10:16:00.000Z',
    });
    expect(told.dueAt).toBe('2026-07-01T10:16:00.000Z');
  });

  it('is confirmed when the hold is over, and not a moment before', () => {
    const told = inside().command(recordRelease, desk, {}, { ...gone, area: 'IL-COOK' });
    expect(told.tick('2026-07-01T10:15:59.999Z').last.published).toEqual([]);
    expect(told.tick('2026-07-01T10:16:00.000Z').last.published[0]?.data).toMatchObject({
      releasedAt: '2026-07-01T09:30:00.000Z',
      planned: true,
      area: 'IL-COOK',
      admissionKnown: true,
    });
    expect(told.dueAt).toBeNull();
  });

  it('is reversed within the hold, and then never confirmed', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .at('2026-07-01T10:00:00.000Z')
      .command(reverseRelease, desk, {}, { reason: 'NEVER_LEFT_RECEPTION' });
    expect(names(told.last)).toEqual(['prisoner.release-reversed']);
    expect(told.tick('2026-07-02T00:00:00.000Z').last.published).toEqual([]);
  });

  it('cannot be reversed once the hold is over, even where the timer is late', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .at('2026-07-01T10:16:00.000Z')
      .command(reverseRelease, desk, {}, { reason: 'RECORDED_IN_ERROR' });
    expect(told.last.refusal?.code).toBe('hold-over');
  });

  it('is reversed by the person being back inside during the hold', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .at('2026-07-01T10:00:00.000Z')
      .command(returnToCustody, file, {}, { prisonId: 'SWI', returnedAt: '2026-07-01T09:50:00Z' });
    expect(told.last.published[0]?.data).toMatchObject({ reasonCode: 'BACK_INSIDE' });
  });

  it('is a release, and then a new stay, where the person comes back after the hold', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .at('2026-07-01T12:00:00.000Z')
      .command(admit, file, {}, { prisonId: 'SWI', admittedAt: '2026-07-01T11:50:00Z' });
    expect(names(told.last)).toEqual(['prisoner.released', 'prisoner.received']);
    expect(Object.keys(told.state.episodes)).toHaveLength(2);
  });

  it('can be corrected any time after the hold, as what it was instead', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .tick('2026-07-01T10:16:00.000Z')
      .at('2026-07-03T10:00:00.000Z')
      .command(correctRelease, desk, {}, { reason: 'SENT_TO_COURT' });
    expect(names(told.last)).toEqual([
      'prisoner.release-corrected',
      'prisoner.left-custody-temporarily',
    ]);
  });

  it('is not corrected while it is held', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .command(correctRelease, desk, {}, { reason: 'WRONG_PERSON' });
    expect(told.last.refusal?.code).toBe('still-held');
  });

  it('ends with a death in custody, which is told to everyone', () => {
    const told = inside()
      .command(recordRelease, desk, {}, gone)
      .command(recordDeath, desk, {}, { prisonId: 'SWI', diedAt: '2026-07-01T09:31:00Z' });
    expect(told.last.published.map((one) => one.audience)).toEqual(['justice', 'justice', 'care']);
    expect(names(told.last).slice(1)).toEqual(['prisoner.died', 'prisoner.died']);
    expect(told.tick('2026-07-02T00:00:00.000Z').last.published).toEqual([]);
  });
});

describe('what a feed of prison messages brings', () => {
  it('needs no second hold where the publisher held the message', () => {
    const told = story()
      .at('2026-07-01T10:20:00.000Z')
      .command(recordRelease, file, {}, { ...gone, heldFrom: '2026-07-01T09:30:00Z' });
    expect(names(told.last)).toEqual(['prisoner.release-recorded', 'prisoner.released']);
    expect(told.last.published[1]?.data).toMatchObject({ admissionKnown: false });
  });

  it('has no effect when the same message comes twice, also after a reversal', () => {
    const told = inside()
      .command(recordRelease, file, {}, gone)
      .command(recordRelease, file, {}, gone);
    expect(told.last.events).toEqual([]);
    told.command(reverseRelease, desk, {}, { reason: 'RECORDED_IN_ERROR' });
    told.command(recordRelease, file, {}, gone);
    expect(told.last.events).toEqual([]);
  });

  it('learns of an admission late without telling of it as new', () => {
    const told = story()
      .at('2026-07-01T10:20:00.000Z')
      .command(recordRelease, file, {}, gone)
      .command(admit, file, {}, { prisonId: 'SWI', admittedAt: '2026-06-20T08:00:00Z' });
    expect(told.last.published).toEqual([]);
    const later = told.tick('2026-07-01T12:00:00.000Z').last.published[0]?.data;
    expect(later).toMatchObject({ admissionKnown: true });
  });

  it('is refused after a death, so that a person looks at it', () => {
    const told = inside()
      .command(recordDeath, file, {}, { prisonId: 'SWI', diedAt: '2026-06-30T09:30:00Z' })
      .command(recordRelease, file, {}, gone);
    expect(told.last.refusal?.code).toBe('person-died');
  });
});

describe('who may record a release', () => {
  it('is refused for another prison’s gate', () => {
    const told = inside().command(recordRelease, desk, {}, { ...gone, prisonId: 'LPI' });
    expect(told.last.refusal?.refused).toBe('forbidden');
  });

  it('knows nothing of a person whom another prison holds', () => {
    const told = inside().command(
      recordRelease,
      actor('PREC', 'LPI'),
      {},
      { ...gone, prisonId: 'LPI' },
    );
    expect(told.last.refusal?.refused).toBe('not-found');
  });

  it('lets a court tell of a release that it ordered, which is unplanned', () => {
    const told = ordered().command(recordRelease, court, {}, { ...gone, kind: 'FROM_COURT' });
    expect(told.last.published[0]?.data).toMatchObject({ planned: false });
    const planned = ordered().command(recordRelease, court, {}, gone);
    expect(planned.last.refusal?.code).toBe('prison-only');
    const stranger = ordered().command(
      recordRelease,
      actor('DCC', 'court-2'),
      {},
      { ...gone, kind: 'FROM_COURT' },
    );
    expect(stranger.last.refusal?.refused).toBe('not-found');
  });

  it('shows a court the stay that it told of, and neither earlier ones nor a need', () => {
    const told = ordered()
      .command(recordRelease, desk, {}, gone)
      .at('2026-07-02T09:00:00.000Z')
      .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-07-02T08:00:00Z' })
      .heard(onScreeningCompleted, { screeningId: id('screening'), need: 'KNOWN' });
    const shown = (who: typeof desk) => told.shows(custodyView, told.state.ref, who);
    expect(shown(actor('PCM', 'SWI'))).toMatchObject({ need: 'KNOWN', episodes: [{}, {}] });
    expect(shown(court)).toMatchObject({ episodes: [{ releases: [] }] });
    expect(shown(court)).not.toHaveProperty('need');
    expect(shown(actor('PREC', 'LPI'))).toBeUndefined();
  });

  it('refuses a moment that has not come', () => {
    const told = inside().command(
      recordRelease,
      desk,
      {},
      { ...gone, releasedAt: '2026-07-01T18:00:00Z' },
    );
    expect(told.last.refusal).toMatchObject({ refused: 'invalid', field: '/releasedAt' });
  });
});
