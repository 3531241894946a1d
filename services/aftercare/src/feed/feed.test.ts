import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aftercareEventTypes } from '@throughcare/contracts';
import { fromTheStart, mostOfCaller, readCursor, readFeed, writeCursor } from '@throughcare/feed';
import { actor, ref } from '@throughcare/testing';
import { eventually } from '@throughcare/testing/house';
import express from 'express';
import { type MemoryFeed, memoryFeed, row } from '../../test/memoryFeed.ts';
import {
  begin,
  consentGiven,
  consentWithdrawn,
  needKnown,
  ngo,
  offered,
  offerTo,
  released,
} from '../../test/offerStory.ts';
import { acceptOffer } from '../commands/placement/acceptOffer.ts';
import { partnerFeedRoute, partnerFeedSpec } from './partnerFeed.ts';

const person = () =>
  offered(released(needKnown(begin()), '2026-03-02T10:00:00.000Z'), ['ngo-a', 'ngo-b'], 2);
const made = (org: string) =>
  row(aftercareEventTypes.offerMade, { offerId: offerTo(org), partnerOrg: org });
const read = (feed: MemoryFeed, who = ngo('ngo-a'), after = fromTheStart) =>
  readFeed(partnerFeedSpec, { actor: who, organisation: null, after }, feed.tools());

describe('the partner feed', () => {
  it('shows a partner its own rows, without the person before acceptance', async () => {
    const { entries } = await read(memoryFeed(person().state, made('ngo-a'), made('ngo-b')));
    expect(entries).toMatchObject([
      {
        type: aftercareEventTypes.offerMade.type,
        item: { kind: 'offer', id: offerTo('ngo-a') },
        address: `/aftercare/offers/${offerTo('ngo-a')}`,
        pathwayRef: null,
      },
    ]);
  });

  it('names the person once the partner has accepted', async () => {
    const story = person().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const { entries } = await read(memoryFeed(story.state, made('ngo-a')));
    expect(entries[0]?.pathwayRef).toBe(ref('person'));
  });

  it('hides rows after access has ended, and says that it has', async () => {
    const { state } = consentWithdrawn(consentGiven(person(), 'first'), 'first');
    const ended = row(aftercareEventTypes.accessEnded, {
      partnerOrg: 'ngo-a',
      itemId: offerTo('ngo-a'),
    });
    const { entries } = await read(memoryFeed(state, made('ngo-a'), ended));
    expect(entries.map(({ type }) => type)).toEqual([aftercareEventTypes.accessEnded.type]);
  });

  it('shows a peer worker nothing of cases that are not assigned', async () => {
    const story = person().command(acceptOffer, ngo('ngo-a'), { offerId: offerTo('ngo-a') });
    const [caseId] = Object.keys(story.state.cases);
    const feed = memoryFeed(
      story.state,
      row(aftercareEventTypes.contactMissed, { caseId, partnerOrg: 'ngo-a' }),
    );
    expect((await read(feed)).entries).toHaveLength(1);
    expect((await read(feed, actor('PEER', 'ngo-a'))).entries).toEqual([]);
  });

  it('has one order for what is care and what is justice', async () => {
    const rows = ['care', 'justice', 'care'].map((audience) =>
      row(
        aftercareEventTypes.accessEnded,
        { partnerOrg: 'ngo-a', itemId: offerTo('ngo-a') },
        audience,
      ),
    );
    const { entries } = await read(memoryFeed(person().state, ...rows));
    expect(entries.map(({ rowId }) => rowId)).toEqual(rows.map(({ id }) => id));
  });
});

describe('a cursor', () => {
  const feed = memoryFeed(person().state, made('ngo-a'), made('ngo-b'), made('ngo-a'));

  it('goes on behind the row that gave it, and at the end of the page behind all', async () => {
    const first = await read(feed);
    const [one] = first.entries;
    const after = readCursor(writeCursor(one?.cursor ?? '', feed), feed);
    expect(after).toBe(one?.cursor);
    expect((await read(feed, ngo('ngo-a'), after)).entries).toEqual(first.entries.slice(1));
    expect((await read(feed, ngo('ngo-a'), first.next)).entries).toEqual([]);
  });

  it('does not tell how many rows it has passed', () => {
    const texts = ['0:1:000000000000', '0:7:000000000000'].flatMap((place) => [
      writeCursor(place, feed),
      writeCursor(place, feed),
    ]);
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(Buffer.from(text, 'base64url').toString()).not.toMatch(/0:/);
  });

  it('is not known where it is none of ours, or was sealed for something else', () => {
    expect(readCursor('not-a-cursor', feed)).toBeUndefined();
    expect(readCursor('', feed)).toBeUndefined();
    expect(readCursor(feed.seal('something else'), feed)).toBeUndefined();
  });

  it('of an earlier release begins at the start', () => {
    for (const places of [
      ['0000000000000085', null],
      [null, null],
    ])
      expect(
        readCursor(Buffer.from(JSON.stringify(places)).toString('base64url'), feed),
      ).toBeNull();
  });
});

const events = { headers: { accept: 'text/event-stream' } };

describe('the open connection', () => {
  let server: Server;
  let feed: MemoryFeed;
  /** When the caller's token ends. */
  let until = 0;
  const url = (path: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/partner/feed${path}`;

  beforeEach(async () => {
    feed = memoryFeed(person().state);
    until = Date.now() + 3_600_000;
    const app = express();
    app.use((_request, response, next) => {
      response.locals.actor = ngo('ngo-a');
      response.locals.signedInUntil = until;
      next();
    });
    app.use(partnerFeedRoute.routes(feed));
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await eventually('nobody is left waiting', () => feed.waiting() === 0);
  });

  it('of a long poll answers with the first row that comes', async () => {
    const answer = fetch(url('?wait=20'));
    await eventually('somebody waits', () => feed.waiting() === 1);
    feed.add(made('ngo-a'));
    const page = (await (await answer).json()) as { readonly next: string };
    expect(page).toMatchObject({
      entries: [{ type: 'aftercare.offer.made.v1', about: null, pathwayRef: null }],
      more: false,
    });
    expect(JSON.stringify(page)).not.toContain(ref('person'));
    expect(await (await fetch(url(`?cursor=${page.next}`))).json()).toMatchObject({ entries: [] });
  });

  it('records a page of a poll once, and nothing where nothing has come', async () => {
    expect((await fetch(url(''))).status).toBe(200);
    expect(feed.disclosed).toEqual([]);
    feed.add(made('ngo-a'), made('ngo-b'), made('ngo-a'));
    await fetch(url(''));
    const look = {
      org: 'ngo-a',
      what: 'read-partner-feed',
      refs: [ref('person')],
      items: [`offer ${offerTo('ngo-a')}`],
    };
    expect(feed.disclosed).toEqual([look]);
  });

  it('refuses a cursor that is none, and a wait that is too long, with problems as every service gives them', async () => {
    const refused = async (search: string) => {
      const answer = await fetch(url(search));
      return { status: answer.status, body: await answer.json() };
    };
    const title = 'The request is not right';
    expect(await refused('?cursor=nonsense')).toMatchObject({
      status: 422,
      body: { type: 'urn:throughcare:problem:cursor-invalid', title, code: 'cursor-invalid' },
    });
    expect(await refused('?wait=31')).toMatchObject({
      status: 422,
      body: { title, code: 'invalid-search', errors: [{ field: '/wait' }] },
    });
  });

  it('begins behind what is there where it is asked to, and a cursor takes precedence', async () => {
    feed.add(made('ngo-a'));
    const page = (await (await fetch(url('?from=now'))).json()) as {
      entries: unknown[];
      next: string;
    };
    expect(page.entries).toEqual([]);
    feed.add(made('ngo-a'));
    for (const more of ['', '&from=now']) {
      const after = await (await fetch(url(`?cursor=${page.next}${more}`))).json();
      expect(after).toMatchObject({ entries: [{ type: 'aftercare.offer.made.v1' }], more: false });
    }
    const all = (await (await fetch(url(''))).json()) as { entries: unknown[] };
    expect(all.entries).toHaveLength(2);
  });

  it('gives rows of some kinds or types alone, goes on behind the others, and names what there is to one who asks wrong', async () => {
    feed.add(
      made('ngo-a'),
      row(aftercareEventTypes.accessEnded, { partnerOrg: 'ngo-a', itemId: offerTo('ngo-a') }),
    );
    const typesOf = async (search: string) => {
      const page = (await (await fetch(url(search))).json()) as { entries: { type: string }[] };
      return page.entries.map(({ type }) => type);
    };
    const [offer, access] = ['aftercare.offer.made.v1', 'aftercare.access.ended.v1'];
    expect(await typesOf('?types=access')).toEqual([access]);
    expect(await typesOf(`?types=${offer}`)).toEqual([offer]);
    expect(await typesOf(`?types=case,${access},offer`)).toEqual([offer, access]);
    expect(await typesOf('?types=window')).toEqual([]);
    const wrong = await fetch(url('?types=offer,offers'));
    expect(wrong.status).toBe(422);
    const { errors } = (await wrong.json()) as { errors: { field: string; message: string }[] };
    expect(errors).toMatchObject([{ field: '/types/1' }]);
    for (const word of ['"window"', '"aftercare.overdose-window.breached.v1"'])
      expect(errors[0]?.message).toContain(word);
    expect(errors[0]?.message).not.toContain('agreement');
  });

  it('of a long poll ends with the token, and says that nothing has come', async () => {
    until = Date.now() + 50;
    const answer = await fetch(url('?wait=30'));
    expect(Date.now()).toBeGreaterThanOrEqual(until);
    expect(await answer.json()).toMatchObject({ entries: [], more: false });
  });

  it('of an event stream ends with the token, and what comes later is not sent', async () => {
    feed.add(made('ngo-a'));
    until = Date.now() + 1_000;
    const answer = await fetch(url(''), events);
    const text = await answer.text();
    feed.add(made('ngo-a'));
    expect(text.match(/^data: /gm)).toHaveLength(1);
    // What was sent is recorded, and what came too late was shown to nobody.
    expect(feed.disclosed).toMatchObject([{ what: 'read-partner-feed', refs: [ref('person')] }]);
    expect(feed.waiting()).toBe(0);
  });

  it('is one of a few that a caller holds: one past that is refused, reads nothing, and finds a place when one ends', async () => {
    const opening = () => {
      const calling = new AbortController();
      const answer = fetch(url(''), { ...events, signal: calling.signal });
      return answer.then(({ status, body }) => ({ status, body, end: () => calling.abort() }));
    };
    const open = await Promise.all(Array.from({ length: mostOfCaller }, opening));
    const refused = await fetch(url('?wait=1'));
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      code: 'too-many-connections',
      detail: 'You hold 6 connections to the feed open, and may hold no more.',
    });
    await eventually('those that are open wait', () => feed.waiting() === mostOfCaller);
    expect(feed.reads()).toBe(mostOfCaller);
    expect((await fetch(url(''))).status).toBe(200);
    for (const { end } of open) end();
    const again = await eventually('a place is free', async () => {
      const one = await opening();
      return one.status === 200 ? one : undefined;
    });
    again.end();
  });

  it('of an event stream sends rows with their cursor as id, and resumes after it', async () => {
    feed.add(made('ngo-a'), made('ngo-a'));
    const chunk = async (headers: Record<string, string>) => {
      const answer = await fetch(url(''), { headers: { ...events.headers, ...headers } });
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
    expect(all.match(/^data: /gm)).toHaveLength(2);
    expect(rest.match(/^data: /gm)).toHaveLength(1);
    expect(all).not.toContain('rowId');
  });
});
