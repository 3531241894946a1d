import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Role } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type AnyQuery,
  rolesIn,
  type Whatever,
  whereItStands,
} from '@throughcare/record';
import { actor, id, Story } from '@throughcare/testing';
import express from 'express';
import { queryHandler } from '../../../packages/service-kit/src/http/queryHandler.ts';
import { onboardPartner } from '../src/commands/partner/onboardPartner.ts';
import { listProvider } from '../src/commands/provider/listProvider.ts';
import { pathway } from '../src/domain/document.ts';
import { partner } from '../src/domain/partner/document.ts';
import { provider } from '../src/domain/provider/document.ts';
import { aftercareService } from '../src/index.ts';
import {
  asked,
  askedAlone,
  at,
  callers,
  idsIn,
  inCase,
  missed,
  registered,
  unknown,
  unplaced,
  watched,
} from './entitlement.ts';
import { settings } from './offerStory.ts';

type AnyStory = Story<Whatever, Whatever, Whatever>;
const { commands, queries } = aftercareService();
const listing = {
  source: 'city-directory',
  sourceId: 'ngo-a',
  name: 'Support',
  organisation: null,
  services: ['AFTERCARE'],
  areas: ['IL-COOK'],
  sexes: [],
  minAge: null,
  maxAge: null,
  languages: [],
  ost: null,
  capacity: null,
  from: null,
  to: null,
  licence: null,
};
const agreement = (org: string) => ({
  org,
  providerIds: [id('provider')],
  takes: ['AFTERCARE', 'TREATMENT'],
  capacity: null,
  agreedFrom: '2026-01-01',
});
const partnerStory = (org: string): AnyStory =>
  (new Story(partner, settings, id(org)) as AnyStory)
    .registered(...registered)
    .command(onboardPartner, actor('ADMIN'), {}, agreement(org))
    .given({ type: 'listings-read', served: [{ ...listing, providerId: id('provider') }] });
const providerStory = (): AnyStory =>
  (new Story(provider, settings, id('provider')) as AnyStory).command(
    listProvider,
    actor('COORD', 'city-here'),
    {},
    listing,
  );

/** Where a command or question stands, and which roles need no relation there. */
type Row = {
  readonly in: () => AnyStory;
  readonly with?: object;
  /** What a question is asked with. */
  readonly search?: string;
  /** These may as they are, whatever their organisation. */
  readonly anybody?: readonly Role[];
  /** An organisation of its own for a role. */
  readonly own?: { readonly [R in Role]?: Actor };
};
const when = '2026-03-02T10:00:00.000Z';
const ofPartner = (): Row => ({
  in: () => partnerStory('ngo-a'),
  own: { PROV: actor('PROV', 'ngo-a') },
});

const commandRows: Readonly<Record<string, Row>> = {
  'confirm-place': { in: () => inCase(), with: { heldUntil: '2027-01-01T00:00:00.000Z' } },
  'refuse-place': { in: () => inCase(), with: { reasonCode: 'NO_CAPACITY' } },
  'report-start': { in: () => inCase(), with: { on: '2026-03-01' } },
  'report-break-off': { in: () => inCase(), with: { on: '2026-03-01', reasonGroup: 'OTHER' } },
  'report-resumption': { in: () => inCase(), with: { on: '2026-03-01' } },
  'report-end': { in: () => inCase(), with: { on: '2026-03-01', reasonGroup: 'COMPLETED' } },
  'offer-continuation': { in: () => inCase(), with: { continues: true } },
  'answer-continuation': { in: () => inCase(), with: { answer: 'YES' } },
  'answer-enquiry': { in: () => inCase(), with: { enquiryId: id('enquiry'), answer: 'NOT_SEEN' } },
  'accept-offer': { in: asked },
  'decline-offer': { in: asked, with: { reasonCode: 'NO_CAPACITY' } },
  'offer-to-partner': { in: () => inCase(), with: { partnerOrg: 'ngo-c' } },
  'refuse-aftercare': { in: () => inCase() },
  'withdraw-placement': { in: () => inCase(), with: { reason: 'REARRESTED' } },
  'hand-back': { in: () => inCase(), with: { reasonCode: 'NO_CAPACITY' } },
  'record-refusal': { in: () => inCase() },
  'assign-worker': { in: () => inCase(), with: { subject: 'somebody', role: 'WORKER' } },
  'release-worker': { in: () => inCase(), with: { subject: 'somebody' } },
  'record-contact': { in: () => inCase(), with: { at: when, mode: 'PHONE', reached: false } },
  'agree-plan': { in: () => inCase() },
  'begin-support': { in: () => inCase() },
  'supply-naloxone': { in: () => inCase(), with: { kits: 1, at: when } },
  'schedule-appointment': {
    in: inCase,
    with: { at: '2026-03-09T10:00:00.000Z', kind: 'SUPPORT' },
  },
  'move-appointment': { in: () => inCase(), with: { at: '2026-03-09T10:00:00.000Z' } },
  'record-appointment-outcome': { in: () => inCase(), with: { outcome: 'COMPLETED' } },
  'cancel-appointment': { in: () => inCase(), with: { reasonCode: 'PERSON_CANCELLED' } },
  discharge: { in: () => inCase(), with: { reason: 'COMPLETED', outcomes: [] } },
  'amend-discharge': { in: () => inCase(), with: { reason: 'MOVED', outcomes: [] } },
  're-enter': { in: () => inCase() },
  'list-provider': { in: providerStory, with: listing, anybody: ['COORD', 'IMPORT'] },
  'onboard-partner': { ...ofPartner(), with: agreement('ngo-a'), anybody: ['IMPORT'] },
  'open-door': ofPartner(),
  'close-door': ofPartner(),
};
/** A list shows strangers no row; what is about one thing is not there for them. */
const questionRows: Readonly<Record<string, Row>> = {
  'list-offers': { in: askedAlone },
  'get-offer': { in: () => inCase() },
  'list-cases': { in: () => inCase() },
  'get-case': { in: () => inCase() },
  'get-case-timeline': { in: () => inCase() },
  'list-contacts-due': { in: () => inCase() },
  'list-appointments': { in: () => inCase(), search: '?from=2026-03-01&to=2026-03-31' },
  'my-work': { in: () => inCase() },
  'list-treatment-episodes': { in: () => inCase() },
  'get-treatment-episode': { in: () => inCase(), own: { NGOC: actor('NGOC', 'clinic-a') } },
  'list-treatment-episodes-of-person': { in: () => inCase() },
  'list-cases-of-person': { in: () => inCase() },
  'list-placements-of-person': { in: () => inCase() },
  'get-placement': { in: () => inCase() },
  'list-unplaced': { in: unplaced },
  'get-access': { in: watched, own: { PROV: actor('PROV', 'ngo-a') } },
  'get-overdose-window': { in: watched },
  'list-overdose-windows-of-person': { in: watched },
  'list-breached-windows': { in: missed },
  'list-contact-cards': { in: unknown },
  'what-waits': { in: unknown, anybody: ['SERVICE'] },
  'list-providers': { in: providerStory, anybody: rolesIn(questionNamed('list-providers').by) },
  'list-free-places': {
    ...ofPartner(),
    anybody: rolesIn(questionNamed('list-free-places').by),
  },
  'list-partners': { ...ofPartner(), anybody: ['COORD', 'IMPORT'] },
  // Each city is told of its own areas, and of nobody in them.
  'get-indicators': { in: unknown, anybody: ['COORD'] },
};

function questionNamed(name: string): AnyQuery {
  const found = queries.find((query) => query.name === name);
  if (!found) throw new Error(`there is no question ${name}`);
  return found;
}
/** Who may of each role, and who may not. Throws for a role of which nothing is said. */
function askersOf(role: Role, { anybody, own }: Row) {
  const known =
    callers[role] ?? (anybody?.includes(role) ? { own: actor(role), others: [] } : null);
  if (!known) throw new Error(`say who has to do with the person as ${role}`);
  const one = own?.[role] ?? known.own;
  return anybody?.includes(role)
    ? { own: [one, ...known.others], others: [] }
    : { own: [one], others: known.others };
}
const rowOf = (rows: Readonly<Record<string, Row>>, name: string): Row => {
  const row = rows[name];
  if (!row) throw new Error(`${name} has no row in the table of who may: write one`);
  return row;
};
const cellsOf = (
  listed: readonly Pick<AnyCommand | AnyQuery, 'name' | 'by'>[],
): readonly (readonly [string, Role])[] =>
  listed.flatMap(({ name, by }) => rolesIn(by).map((role) => [name, role] as const));

describe('D12: the table of who may', () => {
  it('has a row for each command and each question, and no other', () => {
    expect(Object.keys(commandRows).sort()).toEqual(commands.map(({ name }) => name).sort());
    expect(Object.keys(questionRows).sort()).toEqual(queries.map(({ name }) => name).sort());
  });
});

describe('D12: a command', () => {
  it.each(cellsOf(commands))(
    '%s by %s is there for who has to do with it, and for nobody else',
    (name, role) => {
      const row = rowOf(commandRows, name);
      const command = commands.find((one) => one.name === name) as AnyCommand;
      const { own, others } = askersOf(role, row);
      const refusalTo = (who: Actor) => {
        const story = row.in();
        const params = command.on === pathway ? idsIn(story as never) : {};
        return story.command(command, who, params, row.with).last.refusal;
      };
      for (const who of own) expect(refusalTo(who)?.code).not.toBe('not-found');
      for (const who of others) expect(refusalTo(who)?.code).toBe('not-found');
    },
  );
});

describe('D12: a question', () => {
  let server: Server;
  let who: Actor = actor('COORD');
  let story: AnyStory = unknown() as AnyStory;
  beforeAll(async () => {
    const app = express();
    app.use((_request, response, next) => {
      response.locals.actor = who;
      next();
    });
    for (const query of queries)
      app.get(
        query.path.replaceAll(/\{(\w+)\}/g, ':$1'),
        queryHandler(
          query,
          servicesOver(() => story),
        ),
      );
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  /** What this caller is answered, by the path that names these things. */
  async function answered(query: AnyQuery, caller: Actor, named: Readonly<Record<string, string>>) {
    const { search = '' } = rowOf(questionRows, query.name);
    who = caller;
    const path = query.path.replaceAll(
      /\{(\w+)\}/g,
      (_all, name: string) => named[name] ?? 'ngo-a',
    );
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}${search}`);
    return {
      status: answer.status,
      body: (await answer.json()) as { items?: unknown[]; rows?: unknown[] },
    };
  }

  it.each(cellsOf(queries))(
    '%s by %s shows it to who has to do with it, and to nobody else',
    async (name, role) => {
      const row = rowOf(questionRows, name);
      const query = questionNamed(name);
      const { own, others } = askersOf(role, row);
      story = row.in();
      const named = query.path.includes('{') ? idsIn(story as never) : {};
      for (const one of own) {
        const { status, body } = await answered(query, one, named);
        expect([status, body.items?.length ?? 1]).toEqual([200, 1]);
      }
      const nowhere = Object.fromEntries(Object.keys(named).map((key) => [key, id('nowhere')]));
      for (const one of others) {
        const answer = await answered(query, one, named);
        if (query.on === null)
          expect([answer.status, answer.body.items ?? answer.body.rows]).toEqual([200, []]);
        else {
          expect(answer.status).toBe(404);
          expect(answer).toEqual(await answered(query, one, nowhere));
        }
      }
    },
  );
});

/** What a question may use, where this story's document is all that there is. */
function servicesOver(story: () => AnyStory) {
  const kindOf = (state: Whatever) =>
    state.offers ? pathway.kind : state.served ? partner.kind : provider.kind;
  const idOf = (state: Whatever) => state.ref ?? state.id;
  const found = (type: { kind: string }, wanted: string): Whatever => {
    const { state } = story();
    return type.kind === kindOf(state) && wanted === idOf(state) ? state : undefined;
  };
  const tools = {
    now: at,
    settings,
    hash: String,
    read: async (type: { kind: string }, wanted: string) => found(type, wanted),
    stored: async (type: { kind: string }, wanted: string) => {
      const state = found(type, wanted);
      return state && { state, revs: {} };
    },
    list: async (type: Whatever, name: string, key: string) => {
      const { state } = story();
      const rows = type.kind === kindOf(state) ? whereItStands(type, state, settings).index : [];
      const items = rows.filter((row) => row.name === name && row.key === key);
      return {
        items: items.map(({ item, sort }) => ({ id: idOf(state), item, sort })),
        next: null,
      };
    },
  };
  return {
    tools: () => tools as never,
    movesOf: () => () => [],
    askingAs: (asker: Actor) => ({
      actor: asker,
      now: at as never,
      organisation: registered.find(({ id: org }) => org === asker.org) ?? null,
      hash: (text: string) => text,
    }),
    recordDisclosure: async () => undefined,
    waitFor: async () => 'reached' as const,
    askedLately: { tooOften: () => undefined },
    onTooMany: () => undefined,
    onError: (error: unknown) => {
      throw error;
    },
  };
}
