import { actor, id, ref, Story } from '@throughcare/testing';
import { admit } from '../commands/custody/admit.ts';
import { recordRelease } from '../commands/custody/recordRelease.ts';
import { onPersonMerged } from '../reactions/onPersonMerged.ts';
import { onPersonUnmerged } from '../reactions/onPersonUnmerged.ts';
import { onScreeningCompleted } from '../reactions/onScreeningCompleted.ts';
import { Settings } from '../settings.ts';
import { pathway } from './document.ts';
import { owedForMerge } from './merge/followUps.ts';
import { itemsFrom, itemsOf } from './merge/items.ts';
import { mergedInto } from './merge/merge.ts';
import { needOf } from './person/need.ts';

const [kept, removed] = [ref('kept'), ref('removed')];
const pair = { keptRef: kept, removedRef: removed, nth: 1 };
const desk = actor('PREC', 'SWI');
const story = (of: string) =>
  new Story(pathway, Settings.parse({}), of).at('2026-06-01T10:00:00.000Z');
const held = () =>
  story(removed)
    .command(admit, desk, {}, { prisonId: 'SWI', admittedAt: '2026-06-01T09:00:00Z' })
    .command(
      recordRelease,
      desk,
      {},
      { prisonId: 'SWI', releasedAt: '2026-06-01T09:30:00Z', kind: 'BAIL' },
    );
/** What the follow-up does between the two documents. */
const forward = (from: ReturnType<typeof story>, to: ReturnType<typeof story>) =>
  to.given({ type: 'items-received', origin: removed, items: itemsOf(from.state) });

describe('two records of one person', () => {
  it('closes the removed one and names the kept one to whoever asks', () => {
    const told = held().heard(onPersonMerged, pair);
    expect(mergedInto(told.state)).toBe(kept);
    const more = { prisonId: 'SWI', admittedAt: '2026-06-01T09:45:00Z' };
    expect(told.command(admit, desk, {}, more).last.refusal).toMatchObject({
      code: 'person-merged',
      more: { keptRef: kept },
    });
  });

  it('lets what was under way go on at the kept one, once', () => {
    const gone = held().heard(onPersonMerged, pair);
    const stays = forward(gone, story(kept).heard(onPersonMerged, pair));
    expect(gone.dueAt).toBeNull();
    expect(gone.tick('2026-06-01T12:00:00.000Z').last.published).toEqual([]);
    expect(stays.tick('2026-06-01T12:00:00.000Z').last.published).toMatchObject([
      { definition: { type: 'org.throughcare.prison-program.prisoner.released.v1' } },
    ]);
    expect(forward(gone, stays).tick('2026-06-01T13:00:00.000Z').last.published).toEqual([]);
  });

  it('forwards what the removed one hears later', () => {
    const gone = held().heard(onPersonMerged, pair);
    const stays = forward(gone, story(kept));
    gone.heard(onScreeningCompleted, { screeningId: id('screening'), need: 'KNOWN' });
    expect(gone.last.events.flatMap((event) => owedForMerge(event, gone.state))).toMatchObject([
      { name: 'forward-items', payload: { keptRef: kept } },
    ]);
    expect(needOf(stays.state)).toBe('UNKNOWN');
    expect(needOf(forward(gone, stays).state)).toBe('KNOWN');
  });

  it('has each its own again after an unmerge, as the kept one left it', () => {
    const gone = held().heard(onPersonMerged, pair);
    const stays = forward(gone, story(kept).heard(onPersonMerged, pair))
      .tick('2026-06-01T12:00:00.000Z')
      .heard(onPersonUnmerged, pair);
    expect(stays.last.events.flatMap((event) => owedForMerge(event, stays.state))).toMatchObject([
      { name: 'return-items', payload: { removedRef: removed } },
    ]);
    gone
      .at('2026-06-01T12:00:00.000Z')
      .heard(onPersonUnmerged, pair)
      .given({ type: 'items-returned', items: itemsFrom(stays.state, removed) });
    stays.given({ type: 'items-dropped', origin: removed });
    expect(Object.keys(stays.state.episodes)).toEqual([]);
    expect(Object.values(gone.state.episodes)).toMatchObject([
      { origin: null, releases: [{ reversed: null }] },
    ]);
    expect(mergedInto(gone.state)).toBeNull();
  });

  it('is not merged again by the same old news on the other stream', () => {
    const merged = (audience: 'justice' | 'care', what: 'merged' | 'unmerged') =>
      ({ type: 'merge-told', role: 'REMOVED', other: kept, audience, what }) as const;
    const told = story(removed).given(
      merged('justice', 'merged'),
      merged('justice', 'unmerged'),
      merged('care', 'merged'),
    );
    expect(mergedInto(told.state)).toBeNull();
    expect(mergedInto(told.given(merged('care', 'unmerged')).state)).toBeNull();
    expect(mergedInto(told.given(merged('justice', 'merged')).state)).toBe(kept);
  });
});
