import { KnownEnds } from './knownEnds.ts';

const topic = 'throughcare.intake.justice';

describe('what the only writer of a topic knows', () => {
  let there: bigint;
  let asked: number;
  let ends: KnownEnds;
  beforeEach(() => {
    there = 5n;
    asked = 0;
    ends = new KnownEnds(async () => {
      asked++;
      return [
        { partition: 0, low: 0n, high: there },
        { partition: 1, low: 0n, high: 2n },
      ];
    });
  });
  const send = (count: number, answered = true) => {
    ends.sendBegins();
    ends.sendEnded(new Map([[topic, count]]), answered);
  };

  it('is asked for once, and counts on from there', async () => {
    expect(await ends.count(topic)).toBe(7n);
    send(3);
    expect(await ends.count(topic)).toBe(10n);
    expect(asked).toBe(1);
  });

  it('is asked for again after a send that nobody answered', async () => {
    await ends.count(topic);
    send(3, false);
    there = 8n;
    expect(await ends.count(topic)).toBe(10n);
    expect(asked).toBe(2);
  });

  it('is not kept where something was sent while it was asked for', async () => {
    const counting = ends.count(topic);
    send(1);
    await counting;
    there = 6n;
    expect(await ends.count(topic)).toBe(8n);
    ends.sendBegins();
    expect(await ends.count(topic)).toBe(8n);
    expect(asked).toBe(2);
  });
});
