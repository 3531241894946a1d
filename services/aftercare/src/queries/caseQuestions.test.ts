import { type Instant, instant } from '@throughcare/contracts';
import { type Actor, type AnyQuery, shown, whereItStands } from '@throughcare/record';
import { actor } from '@throughcare/testing';
import {
  begin,
  needKnown,
  ngo,
  offered,
  offerTo,
  type PersonStory,
  released,
  seenBy,
  settings,
} from '../../test/offerStory.ts';
import { assignWorker } from '../commands/case/assignWorker.ts';
import { cancelAppointment } from '../commands/case/cancelAppointment.ts';
import { dischargeCase } from '../commands/case/dischargeCase.ts';
import { recordContact } from '../commands/case/recordContact.ts';
import { scheduleAppointment } from '../commands/case/scheduleAppointment.ts';
import { supplyNaloxone } from '../commands/case/supplyNaloxone.ts';
import { acceptOffer } from '../commands/placement/acceptOffer.ts';
import { pathway } from '../domain/document.ts';
import { timelineCodes } from '../domain/timeline/codes.ts';
import { listAppointments } from './listAppointments.ts';
import { listContactsDue } from './listContactsDue.ts';

const at = '2026-03-02T10:00:00.000Z';
const accepted = () =>
  offered(released(needKnown(begin()), at), ['ngo-a'], 2).command(acceptOffer, ngo('ngo-a'), {
    offerId: offerTo('ngo-a'),
  });
const caseId = (story: PersonStory) => Object.keys(story.state.cases)[0] ?? '';
const does = (
  story: PersonStory,
  command: Parameters<PersonStory['command']>[0],
  body: object = {},
  more: object = {},
) => {
  story.command(command, ngo('ngo-a'), { caseId: caseId(story), ...more }, body);
  const { refusal } = story.last;
  if (refusal) throw new Error(`${command.name}: ${refusal.code} ${refusal.detail}`);
  return story;
};
const appointed = (story: PersonStory, moment: string) =>
  does(story, scheduleAppointment, { at: moment, kind: 'SUPPORT' });

/** Asks over this one record, and counts what is read. */
async function asked(story: PersonStory, query: AnyQuery, who: Actor, search: object = {}) {
  const { state } = story;
  const reads = { documents: 0, pages: 0 };
  const now = story.now as Instant;
  const tools = {
    now,
    settings,
    async read() {
      reads.documents++;
      return state;
    },
    async list(_type: unknown, name: string, key: string, { from = '', to = '~~' }) {
      reads.pages++;
      const items = whereItStands(pathway, state, settings)
        .index.filter((one) => one.name === name && one.key === key)
        .filter(({ sort }) => from <= sort && sort <= to)
        .map(({ item, sort }) => ({ id: state.ref, item, sort }));
      return { items: items.toSorted((a, b) => (a.sort < b.sort ? -1 : 1)), next: null };
    },
    show: (view: never, record: { state: never }, item: string) =>
      shown(view, record.state, item, { actor: who, now, organisation: null, hash: String }),
  };
  const input = { params: {} as never, search: query.search?.parse(search), actor: who };
  const answer = query.answer.parse(await query.run(input, tools as never, {} as never));
  return { items: (answer as { items: Record<string, unknown>[] }).items, reads };
}

describe('the timeline of a case', () => {
  const told = (story: PersonStory, who: Actor) =>
    seenBy(who, story.state, 'case-timeline', caseId(story), story.now)?.steps as
      | { code: keyof typeof timelineCodes; at: string; role: string | null; more?: object }[]
      | undefined;
  const lived = () => {
    const story = does(accepted(), assignWorker, { subject: 'the-peer', role: 'PEER' });
    story.at('2026-03-02T11:00:00.000Z');
    does(story, recordContact, { at: story.now, mode: 'PHONE', reached: false });
    story.at('2026-03-02T12:00:00.000Z');
    does(story, recordContact, { at: story.now, mode: 'GATE', reached: true });
    story.at('2026-03-02T13:00:00.000Z');
    does(story, supplyNaloxone, { kits: 1, at: story.now });
    appointed(story.at('2026-03-02T14:00:00.000Z'), '2026-03-09T10:00:00.000Z');
    return does(story.at('2026-03-20T10:00:00.000Z'), dischargeCase, {
      reason: 'MOVED',
      outcomes: [],
    });
  };

  it('tells what was done, the oldest first', () => {
    const steps = told(lived(), ngo('ngo-a'));
    expect(steps?.map(({ code }) => code)).toEqual([
      'OFFERED',
      'ACCEPTED',
      'WORKER_ASSIGNED',
      'CONTACT_TRIED',
      'CONTACT_MADE',
      'NALOXONE_GIVEN',
      'APPOINTMENT_SET',
      'DISCHARGED',
    ]);
    expect(steps?.[3]).toMatchObject({ role: 'NGOC', more: { mode: 'PHONE' } });
    expect(steps?.at(-1)).toMatchObject({ more: { reason: 'MOVED' } });
  });

  it('tells a peer worker neither of naloxone nor of the discharge', () => {
    const story = does(accepted(), assignWorker, { subject: 'user-peer', role: 'PEER' });
    does(story, supplyNaloxone, { kits: 1, at: story.now });
    const worker = Object.values(story.state.cases[caseId(story)]?.workers ?? {})[0];
    const peer = {
      ...actor('PEER', 'ngo-a'),
      subject: worker?.id ?? '',
      account: worker?.account ?? '',
    };
    const codes = told(story, peer)?.map(({ code }) => code) ?? [];
    expect(codes).toContain('ACCEPTED');
    expect(codes.map((code) => timelineCodes[code].level)).not.toContain('L2');
    expect(told(story, ngo('ngo-a'))?.map(({ code }) => code)).toContain('NALOXONE_GIVEN');
  });

  it('is not there for another NGO', () => {
    expect(told(lived(), ngo('ngo-b'))).toBeUndefined();
  });
});

describe('contacts due', () => {
  it('say by when the next attempt is owed, then when the next appointment is', async () => {
    const story = accepted();
    const { items } = await asked(story, listContactsDue, ngo('ngo-a'));
    expect(items).toMatchObject([
      { caseId: caseId(story), dueAt: '2026-03-03T10:00:00.000Z', appointmentAt: null },
    ]);
    does(story, recordContact, { at, mode: 'GATE', reached: true });
    appointed(story, '2026-03-05T09:00:00.000Z');
    const later = await asked(story, listContactsDue, ngo('ngo-a'));
    expect(later.items).toMatchObject([
      { dueAt: '2026-03-05T09:00:00.000Z', appointmentAt: '2026-03-05T09:00:00.000Z' },
    ]);
    expect(later.reads).toEqual({ documents: 1, pages: 1 });
  });

  it('are a peer worker’s own alone, by what is due', async () => {
    const peer = actor('PEER', 'ngo-a');
    const story = accepted();
    expect((await asked(story, listContactsDue, peer)).items).toEqual([]);
    does(story, assignWorker, { subject: peer.subject, role: 'PEER' });
    expect((await asked(story, listContactsDue, peer)).items).toMatchObject([
      { caseId: caseId(story), dueAt: '2026-03-03T10:00:00.000Z' },
    ]);
    expect((await asked(story, listContactsDue, actor('PEER', 'ngo-b'))).items).toEqual([]);
  });

  it('are nobody else’s', async () => {
    expect((await asked(accepted(), listContactsDue, ngo('ngo-b'))).items).toEqual([]);
  });
});

describe('appointments between two days', () => {
  const days = { from: '2026-03-05', to: '2026-03-06' };

  it('come by time, without those that were cancelled or stand outside', async () => {
    const story = accepted();
    for (const moment of ['2026-03-06T15:00:00.000Z', '2026-03-05T09:00:00.000Z'])
      appointed(story, moment);
    appointed(story, '2026-03-07T09:00:00.000Z');
    const { appointments = {} } = story.state.cases[caseId(story)] ?? {};
    const times = async (who = ngo('ngo-a')) =>
      (await asked(story, listAppointments, who, days)).items.map((one) => one.at);
    expect(await times()).toEqual(['2026-03-05T09:00:00.000Z', '2026-03-06T15:00:00.000Z']);
    expect(await times(ngo('ngo-b'))).toEqual([]);
    const [first] = Object.values(appointments).filter(({ at: its }) =>
      its.startsWith('2026-03-05'),
    );
    const cancelled = { appointmentId: first?.id ?? '' };
    does(story, cancelAppointment, { reasonCode: 'PERSON_CANCELLED' }, cancelled);
    expect(await times()).toEqual(['2026-03-06T15:00:00.000Z']);
  });

  it.each([
    [{ from: '2026-03-06', to: '2026-03-05' }],
    [{ from: '2026-03-01', to: '2026-06-01' }],
    [{ from: '2026-03-01' }],
  ])('are not told for %p', (search) => {
    expect(listAppointments.search?.safeParse(search).success).toBe(false);
  });
});

it('offers that wait stand by when they are to be answered', () => {
  const story = offered(released(needKnown(begin()), at), ['ngo-a'], 2);
  const rows = whereItStands(pathway, story.state, settings).index;
  const offer = story.state.offers[offerTo('ngo-a')];
  expect(rows.find(({ name }) => name === 'offers')?.sort).toBe(
    `${offer?.expiresAt}/${offerTo('ngo-a')}`,
  );
  expect(instant(offer?.expiresAt ?? '') > instant(offer?.madeAt ?? '')).toBe(true);
});
