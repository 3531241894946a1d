import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aftercareEventTypes, type CloudEvent } from '@throughcare/contracts';
import type { Actor, QueryTools } from '@throughcare/service-kit';
import { actor, ref } from '@throughcare/testing';
import express from 'express';
import { begin, needKnown, ngo, offered, offerTo, released } from '../../test/offerStory.ts';
import { acceptOffer } from '../commands/acceptOffer.ts';
import { feedRow } from '../domain/feedRow.ts';
import type { Pathway } from '../domain/pathway.ts';
import { rowsOf } from '../projections/partnerFeed.ts';
import { fromTheStart, readCursor, writeCursor } from './cursor.ts';
import { readFeed } from './readFeed.ts';
import { feedRoutes } from './routes.ts';

type Row = ReturnType<typeof rowsOf>[number];

/** The tools of a service that has these rows and this person, and nothing else. */
function toolsWith(rows: readonly Row[], person: Pathway): QueryTools {
  const only = {
    async read(type: { kind: string }, wanted: string) {
      if (type.kind !== feedRow.kind) return wanted === person.ref ? person : undefined;
      return rows.find((row) => row.id === wanted)?.state;
    },
    async list(_type: unknown, index: string, key: string, page: { from?: string; limit: number }) {
      const entries = rows
        .flatMap((row) => row.index.map((entry) => ({ ...entry, id: row.id })))
        .filter((entry) => entry.name === index && entry.key === key)
        .filter((entry) => entry.sort >= (page.from ?? ''))
        .sort((a, b) => (a.sort < b.sort ? -1 : 1));
      return { items: entries.slice(0, page.limit), next: null };
    },
  };
  return only as unknown as QueryTools;
}

let sequence = 0;
function row(definition: { type: string }, data: object, audience = 'care'): Row {
  sequence++;
  const event = {
    id: `aftercare/${audience}/${ref('person')}/${sequence}`,
    source: `/throughcare/aftercare/${audience}`,
    type: definition.type,
    subject: ref('person'),
    partitionkey: ref('person'),
    time: '2026-03-02T10:00:00.000Z',
    data,
  } as unknown as CloudEvent;
  const [made] = rowsOf(event, String(sequence).padStart(6, '0'));
  if (!made) throw new Error('the event names no partner');
  return made;
}

const person = () =>
  offered(released(needKnown(begin()), '2026-03-02T10:00:00.000Z'), ['ngo-a', 'ngo-b'], 2);
const made = (org: string) =>
  row(aftercareEventTypes.offerMade, { offerId: offerTo(org), partnerOrg: org });
const read = (rows: readonly Row[], state: Pathway, who: Actor = ngo('ngo-a')) =>
  readFeed(who, fromTheStart, toolsWith(rows, state));

describe('the partner feed', () => {
  it('shows a partner its own rows, without the person before acceptance', async () => {
    const { entries } = await read([made('ngo-a'), made('ngo-b')], person().state);
    expect(entries).toMatchObject([
      { type: 'aftercare.offer.made.v1', item: { kind: 'offer', id: offerTo('ngo-a') } },
    ]);
    expect(entries[0]?.pathwayRef).toBeNull();
    expect(JSON.stringify(entries)).not.toContain(ref('person'));
  });

  it('names the person once the partner has accepted', async () => {
    const story = person().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const { entries } = await read([made('ngo-a')], story.state);
    expect(entries[0]?.pathwayRef).toBe(ref('person'));
  });

  it('hides rows after access has ended, and says that it has', async () => {
    const state = {
      ...person().state,
      endedAccess: { 'ngo-a': '2026-03-03T00:00:00.000Z' as never },
    };
    const ended = row(aftercareEventTypes.accessEnded, {
      partnerOrg: 'ngo-a',
      itemId: offerTo('ngo-a'),
    });
    const { entries } = await read([made('ngo-a'), ended], state);
    expect(entries.map(({ type }) => type)).toEqual(['aftercare.access.ended.v1']);
  });

  it('shows a peer worker nothing of cases that are not assigned', async () => {
    const story = person().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const [caseId] = Object.keys(story.state.cases);
    const missed = row(aftercareEventTypes.contactMissed, { caseId, partnerOrg: 'ngo-a' });
    expect((await read([missed], story.state)).entries).toHaveLength(1);
    expect((await read([missed], story.state, actor('PEER', 'ngo-a'))).entries).toEqual([]);
  });

  it('goes on after its cursor, and knows a cursor that is none', async () => {
    const rows = [made('ngo-a'), made('ngo-a')];
    const tools = toolsWith(rows, person().state);
    const first = (await readFeed(ngo('ngo-a'), fromTheStart, tools)).entries[0];
    const cursor = readCursor(first?.cursor ?? '');
    expect(cursor && (await readFeed(ngo('ngo-a'), cursor, tools)).entries).toHaveLength(1);
    expect(readCursor('not-a-cursor')).toBeUndefined();
    expect(readCursor(writeCursor(fromTheStart))).toEqual(fromTheStart);
  });
});

describe('the open connection', () => {
  let server: Server;
  let rows: Row[];
  const url = (path: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/partner/feed${path}`;

  beforeEach(async () => {
    rows = [];
    const { state } = person();
    const app = express();
    app.use((_request, response, next) => {
      response.locals.actor = ngo('ngo-a');
      next();
    });
    app.use(feedRoutes(() => toolsWith(rows, state)));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('of a long poll answers with the first row that comes', async () => {
    const answer = fetch(url('?wait=20'));
    rows.push(made('ngo-a'));
    expect(await (await answer).json()).toMatchObject({ entries: [{ about: null }], more: false });
  });

  it('refuses a cursor that is none', async () => {
    expect((await fetch(url('?cursor=nonsense'))).status).toBe(422);
  });

  it('of an event stream sends rows with their cursor as id, and resumes after it', async () => {
    rows.push(made('ngo-a'), made('ngo-a'));
    const chunk = async (headers: Record<string, string>) => {
      const answer = await fetch(url(''), { headers: { accept: 'text/event-stream', ...headers } });
      let text = '';
      const decoder = new TextDecoder();
      for await (const bytes of answer.body ?? []) {
        text += decoder.decode(bytes as Uint8Array, { stream: true });
        if (text.endsWith('\n\n') && text.includes('data: ')) break;
      }
      return text;
    };
    const all = await chunk({});
    const [, firstId = ''] = /^id: (\S+)$/m.exec(all) ?? [];
    const rest = await chunk({ 'last-event-id': firstId });
    expect(rest).not.toContain(`id: ${firstId}\n`);
    expect(rest.match(/^data: /gm)).toHaveLength(1);
  });
});
