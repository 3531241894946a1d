import { intakeEventTypes } from '@throughcare/contracts';
import {
  commandsOn,
  type DocumentType,
  notice,
  queriesAbout,
  reactionsOn,
  relation,
  viewsOn,
} from '@throughcare/record';
import type { ServiceSpec } from '@throughcare/service-kit';
import { nobodysSelf, ref, teller } from '@throughcare/testing';
import { type Caller, gate, openTestHouse, type TestHouse } from '@throughcare/testing/house';
import { z } from 'zod';

/** Knows of a person what it heard; who hears has to do with them. */
type Known = { readonly heard: number; readonly answered: number };
const known: DocumentType<Known, { readonly type: 'Heard' | 'Answered' }> = {
  kind: 'pathway',
  idParam: 'pathwayRef',
  empty: () => ({ heard: 0, answered: 0 }),
  evolve: ({ heard, answered }, { type }) =>
    type === 'Heard' ? { heard: heard + 1, answered } : { heard, answered: answered + 1 },
  duties: 'none',
  views: {
    known: viewsOn<Known>()({
      name: 'known',
      param: 'pathwayRef',
      schema: z.object({ heard: notice(z.int()), answered: notice(z.int()) }),
      seenBy: [relation('HEARS', () => true)],
      of: (state) => state,
    }),
  },
};
const hears = relation(
  'HEARS',
  ({ heard }: Known, { actor }) => heard > 0 && actor.org === 'court-city',
);
const path = '/people/{pathwayRef}/answers';
const spec: ServiceSpec = {
  name: 'court-diversion',
  title: 'Answers',
  settings: {},
  self: nobodysSelf,
  documents: [known],
  commands: [
    commandsOn(known)({
      name: 'answer',
      summary: 'Answers what was heard',
      path,
      by: { DCC: hears },
      body: z.strictObject({}),
      shows: 'known',
      entity: ({ params }) => params.pathwayRef,
      decide: () => [{ type: 'Answered' }],
    }),
  ],
  queries: [
    queriesAbout(known)({
      name: 'read-answers',
      summary: 'What was answered',
      path,
      by: { DCC: hears },
      answer: z.object({ answered: z.int() }),
      run: async (_input, _tools, { state }) => ({ answered: state.answered }),
    }),
  ],
  reactions: [
    reactionsOn(known)({
      to: intakeEventTypes.referralAccepted,
      does: 'hears',
      decide: () => [{ type: 'Heard' }],
    }),
  ],
  followUps: [],
  projections: [],
  reads: ['throughcare.intake.justice'],
};

describe('Throughcare-After', () => {
  let house: TestHouse;
  let held: ReturnType<typeof gate> | undefined;
  let reads = 0;
  const clerk = (subject = 'clerk-1', org = 'court-city'): Caller =>
    house.client.as(['INTAKE', 'DCC'], org, subject);
  const say = (word: string, who = clerk()) =>
    who.post(`/intake/people/${ref(word)}/say`, { n: 1 });
  const answers = (word: string) => `/court-diversion/people/${ref(word)}/answers`;
  const both = async (who: Caller, word: string, after: string) => [
    await who.get(answers(word), { after }),
    await who.post(answers(word), {}, { headers: { 'throughcare-after': after } }),
  ];

  beforeAll(async () => {
    house = await openTestHouse({
      services: [teller(), spec],
      around: (service, deps) => ({
        ...deps,
        ...(service === 'court-diversion' && {
          store: new Proxy(deps.store, {
            get(store, name) {
              const member = Reflect.get(store, name);
              if (typeof member !== 'function') return member;
              return (...given: unknown[]) => {
                if (given[0] === 'pathway') reads++;
                return member.apply(store, given);
              };
            },
          }),
        }),
        log: {
          append: (records) => deps.log.append(records),
          ends: (topics) => deps.log.ends(topics),
          close: () => deps.log.close(),
          consume: (options) =>
            deps.log.consume({
              ...options,
              deliver: async (batch) => {
                await held?.passed;
                await options.deliver(batch);
              },
            }),
        },
      }),
    });
  });
  afterEach(() => {
    held?.open();
    held = undefined;
  });
  afterAll(() => house.close());

  it('lets a command wait, as a question does, until its relation has come about', async () => {
    held = gate();
    const said = await say('ada');
    expect((await clerk().post(answers('ada'), {})).status).toBe(404);
    const headers = { 'throughcare-after': said.position ?? '' };
    const answering = clerk().post(answers('ada'), {}, { headers });
    held.open();
    const answered = await answering;
    expect(answered).toMatchObject({ status: 200, body: { heard: 1, answered: 1 } });
    expect(answered.headers.get('throughcare-stale')).toBeNull();
  });

  it('is waited for two seconds at most; then the command is decided on what is known here', async () => {
    held = gate();
    const said = await say('slow');
    const began = performance.now();
    const headers = { 'throughcare-after': said.position ?? '' };
    const answered = await clerk().post(answers('slow'), {}, { headers });
    expect(performance.now() - began).toBeGreaterThan(1_900);
    expect(answered.status).toBe(404);
    expect(answered.headers.get('throughcare-stale')).toBe('true');
  });

  it('D12: does not tell known from unknown: what was not told to this caller is 422 before anything is read', async () => {
    const said = await say('known');
    await house.settle();
    expect((await clerk().get(answers('known'))).status).toBe(200);
    const own = said.position ?? '';
    const stranger = clerk('clerk-2', 'court-north');
    reads = 0;
    for (const word of ['known', 'nobody'])
      for (const after of [
        own,
        `intake/justice/${ref(word)}@1`,
        `intake/justice/${ref(word)}@99`,
        'x',
      ])
        for (const answer of await both(stranger, word, after)) {
          expect(answer).toMatchObject({ status: 422, body: { code: 'position-invalid' } });
          expect(answer.headers.get('throughcare-stale')).toBeNull();
        }
    expect(reads).toBe(0);
  });

  it('D12: answers the same about somebody known and somebody unknown, and as soon, with a position of the caller’s own', async () => {
    await say('known');
    const other = await say('elsewhere', clerk('clerk-2', 'court-north'));
    await house.settle();
    const stranger = clerk('clerk-2', 'court-north');
    const told = async (word: string) =>
      (await both(stranger, word, other.position ?? '')).map(({ status, body, headers }) => ({
        status,
        body,
        stale: headers.get('throughcare-stale'),
      }));
    const [about, unknown] = [await told('known'), await told('nobody')];
    expect(about).toEqual(unknown);
    expect(about).toMatchObject([
      { status: 404, body: { code: 'not-found' }, stale: null },
      { status: 404, body: { code: 'not-found' }, stale: null },
    ]);
  });
});
