import { actor, organisationOf, Story } from '@throughcare/testing';
import { admit } from '../../commands/custody/admit.ts';
import { correctRelease } from '../../commands/custody/correctRelease.ts';
import { recordRelease } from '../../commands/custody/recordRelease.ts';
import { Settings } from '../../settings.ts';
import { pathway } from '../document.ts';
import { readOtherwise } from './readAgain.ts';

const source = organisationOf('feed', 'PRISON', { speaksFor: ['SWI'] });
const file = actor('IMPORT', 'feed');
const released = (movementCode: string) =>
  new Story(pathway, Settings.parse({}))
    .registered(source)
    .at('2026-07-01T12:00:00.000Z')
    .command(admit, file, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .command(
      recordRelease,
      file,
      {},
      {
        prisonId: 'SWI',
        releasedAt: '2026-07-01T09:00:00Z',
        heldFrom: '2026-07-01T09:00:00Z',
        kind: 'PLANNED',
        movementReason: 'RELEASED',
        movementCode,
      },
    )
    .tick('2026-07-01T12:00:00.000Z');

describe('what was recorded from a code that reads otherwise now', () => {
  it('is found with the stay, the prison and both readings', () => {
    const { state } = released('HO');
    const [episodeId] = Object.keys(state.episodes);
    expect(readOtherwise(state)).toEqual([
      {
        pathwayRef: state.ref,
        episodeId,
        prisonId: 'SWI',
        at: '2026-07-01T09:00:00.000Z',
        said: { reason: 'RELEASED', code: 'HO' },
        recordedAs: 'RELEASED PLANNED',
        readsNow: 'LEFT_NOT_RELEASED RELEASED_TO_HOSPITAL',
      },
    ]);
  });

  it('is a release that nobody could prepare, recorded as prepared', () => {
    expect(readOtherwise(released('BL').state)).toMatchObject([
      { recordedAs: 'RELEASED PLANNED', readsNow: 'RELEASED UNPLANNED' },
    ]);
  });

  it('is nothing where it was read right, or was corrected', () => {
    expect(readOtherwise(released('CR').state)).toEqual([]);
    const corrected = released('HO').command(
      correctRelease,
      actor('PREC', 'SWI'),
      {},
      { reason: 'RELEASED_TO_HOSPITAL' },
    );
    expect(readOtherwise(corrected.state)).toEqual([]);
  });
});
