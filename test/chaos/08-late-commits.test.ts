import { openDataDir } from '@throughcare/embedded';
import { plainDraft, Relay } from '@throughcare/messaging';
import { assertNoGap, historyOf, ref } from '@throughcare/testing';
import { eventually, temporaryDir } from '@throughcare/testing/house';
import { accepted } from './support/events.ts';
import { chance } from './support/load.ts';
import { toyTopics } from './support/proofs.ts';

it('late commits: what is committed behind the relay’s back, in any order, is found by what waits, not by what came last', async () => {
  const made = temporaryDir();
  const data = openDataDir(made.dir);
  const store = data.openStore('intake');
  const { log, journal } = data.openLog();
  const errors: unknown[] = [];
  const relay = new Relay({
    store,
    publish: (records) => log.append(records),
    onError: (error) => errors.push(error),
  });
  /** Nobody announces these commits: as after a crash between commit and wake, or by another process. */
  const commit = (word: string) =>
    store.change('pathway', ref(word), '', (current) => {
      const sequence = (current?.heads.justice ?? 0) + 1;
      const draft = current ?? plainDraft('pathway', ref(word), {}, accepted(ref(word), 1).time);
      const event = accepted(ref(word), sequence);
      return {
        write: {
          ...draft,
          outbox: [...draft.outbox, event],
          heads: { justice: sequence },
        },
        result: undefined,
      };
    });
  try {
    const below = chance(8);
    const words = Array.from({ length: 30 }, (_, n) => `late-${n}`);
    for (let round = 0; round < 6; round++) {
      const commits = Array.from({ length: 40 }, () => commit(words[below(30)] ?? ''));
      await relay.sweep();
      await Promise.all(commits);
    }
    await eventually('nothing waits', async () => {
      await relay.sweep();
      return (await store.totals()).pendingEvents === 0;
    });
    const history = await historyOf(journal, toyTopics);
    assertNoGap(history);
    expect([...history.values()].reduce((sum, { events }) => sum + events.length, 0)).toBe(240);
    expect(errors).toEqual([]);
  } finally {
    await relay.stop();
    await data.close();
    made.remove();
  }
});
