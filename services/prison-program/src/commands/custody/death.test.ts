import { actor, organisationOf, Story } from '@throughcare/testing';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { pathway } from '../../domain/document.ts';
import { haltOf } from '../../domain/person/halt.ts';
import { Settings } from '../../settings.ts';
import { admit } from './admit.ts';
import { recordDeath } from './recordDeath.ts';
import { recordEscape } from './recordEscape.ts';
import { recordRelease } from './recordRelease.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI', 'LPI'] });

const desk = actor('PREC', 'SWI');
const nurse = actor('PHC', 'SWI');
const now = '2026-07-01T20:00:00.000Z';
const inside = () =>
  new Story(pathway, Settings.parse({}))
    .registered(source)
    .at('2026-06-01T10:00:00.000Z')
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .at(now);
const died = { prisonId: 'SWI', diedAt: '2026-07-01T19:00:00Z' };
const gone = { prisonId: 'SWI', releasedAt: '2026-07-01T12:00:00Z', kind: 'BAIL' };

describe('D4: a death that a prison records', () => {
  it.each([desk, nurse])('is its own verification where it holds the person: $roles', (who) => {
    const told = inside().command(recordDeath, who, {}, died);
    expect(haltOf(told.state)).toBe('STOPPED');
    expect(told.last.published.map(({ audience }) => audience)).toEqual(['justice', 'care']);
    expect(told.command(recordDeath, who, {}, died).last).toMatchObject({
      refusal: null,
      events: [],
    });
  });

  it('is refused to every other prison', () => {
    for (const who of [actor('PREC', 'LPI'), actor('PHC', 'LPI')])
      for (const prisonId of ['LPI', 'SWI']) {
        const told = inside().command(recordDeath, who, {}, { ...died, prisonId });
        expect(told.last.refusal?.refused).toBe('not-found');
        expect(haltOf(told.state)).toBeNull();
      }
  });

  it('is refused of a person who is not inside any more', () => {
    const released = inside().command(recordRelease, desk, {}, gone);
    expect(released.tick('2026-07-01T21:00:00.000Z').state).toBeDefined();
    const escaped = inside().command(recordEscape, desk, {}, { escapedAt: gone.releasedAt });
    for (const story of [released, escaped])
      expect(story.command(recordDeath, desk, {}, died).last.refusal?.code).toBe('not-in-custody');
  });

  it('is refused to a file that names a prison which does not hold the person', () => {
    const told = inside().command(
      recordDeath,
      actor('IMPORT', 'feed'),
      {},
      { ...died, prisonId: 'LPI' },
    );
    expect(told.last.refusal?.code).toBe('not-in-custody');
    const current = currentEpisode(told.state);
    expect(current && whereaboutsOf(current)).toBe('IN_CUSTODY');
  });
});
