import { addMinutes, instant } from '@throughcare/contracts';
import type { AnyReaction } from '@throughcare/record';
import { id, ref } from '@throughcare/testing';
import fc from 'fast-check';
import { Twins } from '../../../test/twins.ts';
import { onOrderEnded } from '../../reactions/onOrderEnded.ts';
import { onOrderIssued } from '../../reactions/onOrderIssued.ts';
import { onOrderResumed } from '../../reactions/onOrderResumed.ts';
import { onOrderSuspended } from '../../reactions/onOrderSuspended.ts';
import { onReferralHeld } from '../../reactions/onReferralHeld.ts';
import { onReferralResumed } from '../../reactions/onReferralResumed.ts';
import { onReferralRouted } from '../../reactions/onReferralRouted.ts';

const [kept, removed] = [ref('kept'), ref('removed')];
const [orderId, referralId, second] = [id('order'), id('referral'), id('second referral')];
const routed = { to: 'prison-program', programmeCode: 'TC', caseRef: null };

/** What each word says of the order and the referral, as far as it says anything. */
const words = {
  suspended: { reaction: onOrderSuspended, of: { orderId }, says: { suspended: true } },
  ended: { reaction: onOrderEnded, of: { orderId }, says: { closed: 'ENDED' } },
  resumed: { reaction: onOrderResumed, of: { orderId }, says: { suspended: false, closed: null } },
  held: { reaction: onReferralHeld, of: { referralId }, says: { onHold: true } },
  goesOn: { reaction: onReferralResumed, of: { referralId }, says: { onHold: false } },
} satisfies Record<string, { reaction: AnyReaction; of: object; says: object }>;
type Word = keyof typeof words;

const sayings = fc.array(
  fc.record({
    word: fc.constantFrom(...(Object.keys(words) as Word[])),
    stream: fc.constantFrom(kept, removed),
  }),
  { maxLength: 12 },
);
/** Which of the two streams is heard next, and when the merge is heard and carried out between. */
const turns = fc.infiniteStream(fc.nat(9));
const at = (n: number) => addMinutes(instant('2026-02-01T00:00:00.000Z'), n);

it('ends with the later word on each field, whichever stream is ahead and whichever record heard it', async () => {
  await fc.assert(
    fc.asyncProperty(sayings, turns, async (list, chance) => {
      const records = new Twins();
      records.now = at(-2);
      records.heard(onOrderIssued, removed, { orderId });
      records.now = at(-1);
      records.heard(onReferralRouted, removed, { referralId, ...routed });
      const told = list.map((one, n) => ({ ...one, at: at(n) }));
      const waiting = [kept, removed].map((stream) => told.filter((one) => one.stream === stream));
      let toMerge = 1;
      while (waiting.some((one) => one.length > 0) || toMerge > 0) {
        const [{ value: turn = 0 }] = [chance.next()];
        const next = turn < 8 ? waiting[turn % 2]?.shift() : undefined;
        if (next) {
          records.now = next.at;
          const { reaction, of } = words[next.word];
          records.heard(reaction, next.stream, of);
        } else if (turn === 8) await records.settle();
        else if (toMerge-- > 0) records.tell('merged', kept, removed);
      }
      await records.settle();
      const nothing = { suspended: null, closed: null, onHold: null };
      const said = told.flatMap(({ word }) => Object.entries(words[word].says));
      const expected = Object.fromEntries([...Object.entries(nothing), ...said]);
      const { heard } = records.state(kept);
      const { suspended, closed } = heard.orders[orderId] ?? {};
      const { onHold } = heard.referrals[referralId] ?? {};
      expect({ suspended, closed, onHold }).toEqual(expected);
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('works on both of two referrals to one programme, wherever and in whichever order they are heard', async () => {
  const steps = fc.array(fc.constantFrom('first', 'second', 'merge', 'unmerge', 'settle'), {
    maxLength: 10,
  });
  await fc.assert(
    fc.asyncProperty(steps, fc.constantFrom(kept, removed), async (list, stream) => {
      const records = new Twins();
      let nth = 0;
      let apart = true;
      for (const step of [...list, 'first', 'second']) {
        if (step === 'first') records.heard(onReferralRouted, removed, { referralId, ...routed });
        if (step === 'second')
          records.heard(onReferralRouted, apart ? stream : kept, {
            referralId: second,
            ...routed,
          });
        if (step === 'merge' && apart) {
          records.tell('merged', kept, removed, ++nth);
          apart = false;
        }
        if (step === 'unmerge' && !apart) {
          records.tell('unmerged', kept, removed, nth);
          apart = true;
        }
        if (step === 'settle') await records.settle();
      }
      await records.settle();
      for (const one of apart ? [kept, removed] : [kept]) {
        const { heard, enrolments } = records.state(one);
        for (const [of, { duplicateOf }] of Object.entries(heard.referrals))
          expect(enrolments[of] ?? enrolments[duplicateOf ?? '']).toBeDefined();
      }
    }),
    { numRuns: 300 },
  );
}, 60_000);
