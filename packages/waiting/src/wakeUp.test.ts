import { rest } from './rest.ts';
import { turn } from './turn.ts';
import { WakeUp } from './wakeUp.ts';

describe('a wake-up', () => {
  it('ends a wait', async () => {
    const wakeUp = new WakeUp();
    const waiting = wakeUp.wait();
    wakeUp.call();
    await waiting;
  });

  it('that comes while nobody waits ends the next wait, and only that one', async () => {
    const wakeUp = new WakeUp();
    wakeUp.call();
    wakeUp.call();
    await wakeUp.wait();
    let ended = false;
    const second = wakeUp.wait().then(() => {
      ended = true;
    });
    await turn();
    expect(ended).toBe(false);
    wakeUp.call();
    await second;
  });

  it('is waited for no longer than asked', async () => {
    await new WakeUp().wait(1);
  });

  it('is waited for without limit where there is none', async () => {
    const wakeUp = new WakeUp();
    const waiting = wakeUp.wait(Number.POSITIVE_INFINITY).then(() => 'woken');
    expect(await Promise.race([waiting, rest(5)])).toBe(true);
    wakeUp.call();
    expect(await waiting).toBe('woken');
  });
});
