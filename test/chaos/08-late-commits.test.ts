import { plainDraft, Relay } from '@throughcare/messaging';
import { assertNoGap, historyOf, ref, teller } from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import { accepted } from './support/events.ts';
import { chance } from './support/load.ts';
import { describePairs, patience } from './support/pairs.ts';
import { assertInLog, toyTopics } from './support/proofs.ts';

describePairs('late commits', (pair) => {
  it(
    'what is committed behind the relay’s back, in any order, is found by what waits, not by what came last',
    async () => {
      const installation = pair.relayed();
      const opened = await installation.open([teller()]);
      const store = opened.store('intake');
      const errors: unknown[] = [];
      const relay = new Relay({
        store,
        publish: opened.ports('intake').publish,
        onError: (error) => errors.push(error),
      });
      /** Nobody announces these commits: as after a crash between commit and wake, or by another process. */
      const commit = (word: string) =>
        store.change('pathway', ref(word), '', (current) => {
          const sequence = (current?.heads.justice ?? 0) + 1;
          const draft =
            current ?? plainDraft('pathway', ref(word), {}, accepted(ref(word), 1).time);
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
        const [rounds, each, many] = pair.pick([6, 40, 30], [3, 12, 8]);
        const words = Array.from({ length: many }, (_, n) => `late-${n}`);
        for (let round = 0; round < rounds; round++) {
          const commits = Array.from({ length: each }, () => commit(words[below(many)] ?? ''));
          await relay.safetySweep();
          await Promise.all(commits);
        }
        await eventually(
          'nothing waits',
          async () => {
            await relay.safetySweep();
            return (await store.totals()).pendingEvents === 0;
          },
          60_000,
        );
        const history = await historyOf(opened.journal, toyTopics);
        assertNoGap(history);
        await assertInLog(history, opened.log);
        const published = [...history.values()].reduce((sum, { events }) => sum + events.length, 0);
        expect(published).toBe(rounds * each);
        expect(errors).toEqual([]);
      } finally {
        await relay.stop();
        await opened.close();
        await installation.remove();
      }
    },
    patience,
  );
});
