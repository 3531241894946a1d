import { Agent, get, type IncomingMessage } from 'node:http';
import { aftercareEventTypes, instant } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { ref } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { insertRows } from '../../../packages/service-kit/src/engine/insertRows.ts';
import { Lists } from '../../../packages/service-kit/src/engine/lists.ts';
import { aftercareService } from '../src/index.ts';
import { row } from './memoryFeed.ts';
import { begin, needKnown, offered, offerTo, released } from './offerStory.ts';

type Asked = { readonly status: number; readonly answer: IncomingMessage };

describe('D13: feeds that stay open', () => {
  let house: TestHouse;
  let agent: Agent;
  beforeAll(async () => {
    house = await openTestHouse({ services: [aftercareService()] });
    agent = new Agent({ keepAlive: true });
  });
  afterAll(async () => {
    agent.destroy();
    await house.close();
  });

  const tokenOf = (subject: string, seconds: number) =>
    house.issuer.token({ subject, org: 'ngo-a', roles: ['NGOC'] }, seconds);
  const opened = (token: string): Promise<Asked> =>
    new Promise((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' };
      get(`${house.url}/aftercare/partner/feed`, { agent, headers }, (answer) =>
        resolve({ status: answer.statusCode ?? 0, answer }),
      ).on('error', reject);
    });

  it('end with the token that they came with, which opens no other', async () => {
    const token = tokenOf('short', 3);
    const { status, answer } = await opened(token);
    expect(status).toBe(200);
    const text: string = (await answer.setEncoding('utf8').toArray()).join('');
    expect(text).toBe(': open\n\n');
    const late = await opened(token);
    expect(late.status).toBe(401);
    late.answer.resume();
  });

  it('are told of a row that another process of the service wrote', async () => {
    const store = house.pair.store('aftercare');
    const now = instant('2026-03-02T10:00:00.000Z');
    const { state } = offered(released(needKnown(begin()), now), ['ngo-a'], 2);
    await store.change('pathway', ref('person'), '', () => ({
      write: plainDraft('pathway', ref('person'), state, now),
      result: null,
    }));
    const { answer } = await opened(tokenOf('told', 600));
    const rows = [
      row(aftercareEventTypes.accessEnded, { partnerOrg: 'ngo-a', itemId: offerTo('ngo-a') }),
    ];
    await insertRows('feed-row', rows, now, { store, lists: new Lists(store) });
    let text = '';
    for await (const chunk of answer.setEncoding('utf8')) {
      text += chunk;
      if (text.includes('data: ')) break;
    }
    expect(text).toContain('aftercare.access.ended.v1');
  });

  it('are 6 of the 1,500 that one token asks for, and whoever asks how the service is gets an answer', async () => {
    const token = tokenOf('many', 600);
    const asked = await Promise.all(Array.from({ length: 1_500 }, () => opened(token)));
    const open = asked.filter(({ status }) => status === 200);
    const refused = asked.filter(({ status }) => status === 429);
    expect([open.length, refused.length]).toEqual([6, 1_494]);
    expect(await house.client.bearing('').get('/aftercare/health/ready')).toMatchObject({
      status: 200,
      body: { ready: true },
    });
    const colleague = await opened(tokenOf('another', 600));
    expect(colleague.status).toBe(200);
    for (const { answer } of [...asked, colleague]) answer.destroy();
  }, 60_000);
});
