import { type Instant, instant } from '@throughcare/contracts';
import { AskedLately } from './askedLately.ts';

const limit = { times: 3, minutes: 10 };

function asked() {
  let now: Instant = instant('2026-03-02T09:00:00.000Z');
  const lately = new AskedLately(() => now);
  return {
    at: (time: string) => {
      now = instant(`2026-03-02T${time}.000Z`);
    },
    asks: (account: string, times = 1, question = 'find-people') =>
      Array.from({ length: times }, () => lately.tooOften(question, account, limit)),
  };
}
const room = undefined;

describe('a question that one account may ask so often', () => {
  it('is answered up to its limit, then not until the time is over, of which the first time is told apart', () => {
    const { at, asks } = asked();
    expect(asks('clerk', 3)).toStrictEqual([room, room, room]);
    at('09:04:00');
    expect(asks('clerk', 2)).toStrictEqual([
      { after: 360, first: true },
      { after: 360, first: false },
    ]);
    at('09:09:59');
    expect(asks('clerk')).toStrictEqual([{ after: 1, first: false }]);
    at('09:10:00');
    expect(asks('clerk', 4)).toStrictEqual([room, room, room, { after: 600, first: true }]);
  });

  it('is counted for each account and each question by itself', () => {
    const { asks } = asked();
    asks('clerk', 9);
    expect(asks('judge', 3)).toStrictEqual([room, room, room]);
    expect(asks('clerk', 1, 'another')).toStrictEqual([room]);
    expect(asks('clerk')).toStrictEqual([{ after: 600, first: false }]);
  });

  it('is counted anew for each from their own first one, whoever asked in between', () => {
    const { at, asks } = asked();
    asks('clerk', 4);
    at('09:05:00');
    asks('judge', 4);
    at('09:12:00');
    expect(asks('clerk')).toStrictEqual([room]);
    expect(asks('judge')).toStrictEqual([{ after: 180, first: false }]);
    at('09:15:00');
    expect(asks('judge')).toStrictEqual([room]);
  });
});
