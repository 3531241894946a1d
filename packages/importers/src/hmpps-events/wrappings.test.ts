import { inFile, listed } from '../rows/fixture.ts';
import { readPrisonEvents } from './readPrisonEvents.ts';

const event = (person: string) => ({
  eventType: 'prison-offender-events.prisoner.released',
  occurredAt: '2024-10-14T15:09:54Z',
  additionalInformation: {
    nomsNumber: person,
    reason: 'RELEASED',
    nomisMovementReasonCode: 'CR',
    prisonId: 'SWI',
  },
});
const sns = (person: string) => ({
  Type: 'Notification',
  MessageId: 'm',
  Message: JSON.stringify(event(person)),
});
const queued = (person: string) => ({ MessageId: 'q', Body: JSON.stringify(sns(person)) });
const asRead = (content: string) =>
  inFile('messages.json', content, async (path) =>
    (await listed(readPrisonEvents([path]))).map((one) => [
      one.row,
      one.outcome === 'accepted' ? one.records[0]?.personRef : 'reason' in one && one.reason,
    ]),
  );
const [a, b, c] = ['A0001AA', 'A0002AA', 'A0003AA'];

describe('how messages are handed on', () => {
  it.each<[string, unknown]>([
    ['an event', event(a)],
    ['an SNS envelope', sns(a)],
    ['an answer of a queue', { Messages: [queued(a)] }],
    [
      'a queue that hands events on as they are',
      { Messages: [{ Body: JSON.stringify(event(a)) }] },
    ],
    ['a message of a queue', queued(a)],
    ['records of notifications', { Records: [{ EventSource: 'aws:sns', Sns: sns(a) }] }],
    ['records of a queue', { Records: [{ eventSource: 'aws:sqs', body: JSON.stringify(sns(a)) }] }],
    ['an array', [sns(a)]],
    ['an array of answers', [{ Messages: [queued(a)] }]],
  ])('%s is one message, on one line or printed over several', async (_title, value) => {
    expect(await asRead(JSON.stringify(value))).toEqual([[1, a]]);
    expect(await asRead(JSON.stringify(value, null, 2))).toEqual([[1, a]]);
    expect(await asRead(`\n\uFEFF${JSON.stringify(value, null, 2)}\r\n`.trim())).toEqual([[1, a]]);
  });

  it('several in one wrapping are a row each, and so are those after it', async () => {
    const lines = [{ Messages: [queued(a), queued(b)] }, sns(c)].map((one) => JSON.stringify(one));
    expect(await asRead(lines.join('\n'))).toEqual([
      [1, a],
      [2, b],
      [3, c],
    ]);
  });

  it('several documents may follow each other, each over several lines', async () => {
    const printed = [sns(a), [sns(b)]].map((one) => JSON.stringify(one, null, 2)).join('\n');
    const rows = await asRead(printed);
    expect(rows.map(([, person]) => person)).toEqual([a, b]);
  });

  it('an empty answer holds nothing', async () => {
    expect(await asRead('{"Messages":[]}')).toEqual([]);
    expect(await asRead('[]')).toEqual([]);
  });

  it('a wrapping whose message is none is one rejected row, with what held it', async () => {
    const broken = { Messages: [{ Body: 'hello' }, queued(b)] };
    const outcomes = await inFile('x.json', JSON.stringify(broken, null, 2), (path) =>
      listed(readPrisonEvents([path])),
    );
    expect(outcomes).toMatchObject([
      { row: 1, outcome: 'rejected', reason: 'MESSAGE_NOT_JSON', column: 'Body' },
      { row: 2, outcome: 'accepted' },
    ]);
  });

  it('a line that was cut off takes no other with it', async () => {
    const cut = JSON.stringify(event(a)).slice(0, 60);
    expect(await asRead([cut, JSON.stringify(sns(b)), JSON.stringify(sns(c))].join('\n'))).toEqual([
      [1, 'NOT_JSON'],
      [2, b],
      [3, c],
    ]);
    const open = '{"eventType": {"a": 1';
    expect(await asRead([JSON.stringify(sns(a)), open, JSON.stringify(sns(c))].join('\n'))).toEqual(
      [
        [1, a],
        [2, 'NOT_JSON'],
        [3, c],
      ],
    );
  });

  it('what wraps itself for ever is given up', async () => {
    const deep = Array.from({ length: 50 }).reduce<unknown>((inner) => [inner], sns(a));
    expect(await asRead(JSON.stringify(deep))).toEqual([[1, 'SHAPE_NOT_RECOGNISED']]);
  });
});
