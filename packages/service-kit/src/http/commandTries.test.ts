import { instant } from '@throughcare/contracts';
import {
  anybody,
  commandsOn,
  type DocumentType,
  notice,
  refuse,
  triesOn,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf } from '@throughcare/testing';
import { openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';
import { VirtualClock } from '../clock.ts';

type Box = { readonly id: string; readonly word: string };
const box: DocumentType<Box, { readonly type: 'Closed'; readonly word: string }> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: (id) => ({ id, word: '' }),
  evolve: (state, { word }) => ({ ...state, word }),
  registers: ({ word }) => (word === '' ? [] : [{ name: 'word', key: word, sort: word }]),
  duties: 'none',
  views: {
    box: viewsOn<Box>()({
      name: 'box',
      param: 'boxId',
      schema: z.object({ id: notice(z.string()) }),
      seenBy: [anybody('for tests')],
      of: ({ id }) => ({ id }),
    }),
  },
};
type Tries = { readonly id: string; readonly ids: readonly string[] };
type Tried = { readonly type: 'Tried' | 'TakenBack'; readonly tryId: string };
const tries: DocumentType<Tries, Tried> = {
  kind: 'tries',
  idParam: 'orgId',
  empty: (id) => ({ id, ids: [] }),
  evolve: ({ id, ids }, { type, tryId }) => ({
    id,
    ids: type === 'Tried' ? [...ids, tryId] : ids.filter((one) => one !== tryId),
  }),
  duties: 'none',
  views: {},
};
const on = commandsOn(box);
const common = {
  by: { INTAKE: anybody('for tests') },
  body: z.strictObject({ word: z.string().max(20) }),
  shows: 'box',
  entity: () => '',
};
const close = on({
  ...common,
  name: 'close',
  summary: 'Closes a box with a word',
  path: '/people',
  opens: true,
  decide: ({ body: { word } }) => [{ type: 'Closed', word }],
});
const open = on({
  ...common,
  name: 'open',
  summary: 'Opens the box that a word opens',
  path: '/open',
  finds: ({ body: { word } }) => ({ index: 'word', key: word }),
  tries: triesOn(tries, {
    of: ({ org }) => org,
    counts: ({ ids }, tryId) =>
      ids.length >= 2
        ? refuse.tooMany('too-many-tries', 'Two are enough.')
        : [{ type: 'Tried', tryId }],
    takesBack: (_state, tryId) => [{ type: 'TakenBack', tryId }],
  }),
  decide: ({ body: { word } }) =>
    word === 'stuck' ? refuse.conflict('closed', 'It is stuck.') : [],
});
const spec: ServiceSpec = {
  name: 'intake',
  title: 'Opens boxes by words',
  settings: {},
  self: nobodysSelf,
  documents: [box, tries],
  commands: [close, open],
  reactions: [],
  queries: [],
  followUps: [],
  projections: [],
  reads: [],
};

describe('D2: a command that finds its record by a secret', () => {
  let house: TestHouse;
  const as = (org: string) => house.client.as('INTAKE', org);
  const opens = async (word: string, org = 'a', key?: string) =>
    (await as(org).post('/intake/open', { word }, key === undefined ? undefined : { key })).status;
  beforeAll(async () => {
    const clock = new VirtualClock(instant('2026-01-05T09:00:00.000Z'));
    house = await openTestHouse({ services: [spec], clock });
    for (const word of ['sesame', 'stuck']) await as('a').post('/intake/people', { word });
  });
  afterAll(() => house.close());

  it('counts no try that was right, or refused for another reason', async () => {
    for (let n = 0; n < 4; n++) expect(await opens('sesame')).toBe(200);
    for (let n = 0; n < 4; n++) expect(await opens('stuck')).toBe(409);
  });

  it('counts wrong ones for the organisation, the same request once, and lets no right word through after', async () => {
    for (let n = 0; n < 4; n++) expect(await opens('wrong', 'b', 'one-key')).toBe(404);
    // Another word under the key of the first is another try.
    expect(await opens('guess', 'b', 'one-key')).toBe(404);
    expect(await opens('sesame', 'b')).toBe(429);
    expect(await opens('sesame', 'a')).toBe(200);
  });

  it('counts those that come at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 6 }, (_, n) => opens(`w${n}`, 'c')));
    expect(statuses.filter((status) => status === 404)).toHaveLength(2);
    expect(statuses.filter((status) => status === 429)).toHaveLength(4);
  });
});
