import type { Role } from '@throughcare/contracts';
import { type AnyCommand, type AnyQuery, rolesIn } from '@throughcare/record';
import { id, ref, Story } from '@throughcare/testing';
import { ask } from '../../../test/asking.ts';
import {
  appointment,
  cities,
  type desk,
  dose,
  enrolled,
  enrolmentOf,
  file,
  gap,
  gone,
  handed,
  held,
  inside,
  manager,
  missing,
  nothing,
  of,
  onOst,
  ostOf,
  packed,
  planned,
  ready,
  recorded,
  released,
  settings,
  source,
  stayOf,
  type Told,
  takesPart,
  unprepared,
  waiting,
} from '../../../test/situations.ts';
import { commands } from '../../commands/index.ts';
import { setReleaseDate } from '../../commands/plan/setReleaseDate.ts';
import { addReviewItem } from '../../commands/review/addReviewItem.ts';
import { queries } from '../../queries/index.ts';
import { onAgreementChanged } from '../../reactions/onAgreementChanged.ts';
import { pathway } from '../document.ts';
import { organisation } from '../organisation/document.ts';
import { custodyReview } from '../review/document.ts';

type Row = {
  readonly given: () => Told;
  readonly params: (story: Told) => Record<string, string>;
  readonly body: object;
  /** Any prison may by this role, of its own gate: the person is at large. */
  readonly any?: Role;
};
const row = (
  given: Row['given'],
  body: object = {},
  params: Row['params'] = nothing,
  any?: Role,
): Row => ({ given, params, body, ...(any !== undefined && { any }) });

/** Every command on a person, where whoever has to do with them gets through. */
const rows: Readonly<Record<string, Row>> = {
  admit: row(inside, {
    prisonId: 'SWI',
    admittedAt: '2026-06-01T09:00:00Z',
    admissionDate: '2026-06-01',
  }),
  'announce-transfer': row(inside, { toPrison: 'LPI', until: '2026-06-02T09:00:00Z' }),
  transfer: row(inside, { toPrison: 'LPI', transferredAt: '2026-06-01T09:00:00Z' }),
  'leave-temporarily': row(inside, {
    prisonId: 'SWI',
    leftAt: '2026-06-01T09:00:00Z',
    reason: 'SENT_TO_COURT',
  }),
  'return-to-custody': row(inside, { prisonId: 'SWI', returnedAt: '2026-06-01T09:00:00Z' }),
  'record-release': row(inside, { ...gone, kind: 'FROM_COURT' }),
  'reverse-release': row(recorded, { reason: 'WRONG_PERSON' }),
  'correct-release': row(released, { reason: 'WRONG_PERSON' }),
  'record-death': row(inside, { prisonId: 'SWI', diedAt: '2026-06-01T09:00:00Z' }),
  'record-escape': row(inside, { escapedAt: '2026-06-01T09:00:00Z' }),
  'record-deportation': row(inside, { deportedAt: '2026-06-01T09:00:00Z' }),
  'announce-recall': row(released),
  'recall-to-custody': row(
    released,
    { prisonId: 'SWI', receivedAt: '2026-06-01T10:00:00Z' },
    nothing,
    'PREC',
  ),
  'leave-list': row(inside, {
    prisonId: 'SWI',
    windowFrom: '2026-05-31',
    windowTo: '2026-06-01',
  }),
  'move-booking': row(inside, {
    toRef: ref('somebody-else'),
    bookedOn: null,
    movedAt: '2026-06-01T09:00:00Z',
  }),
  'settle-departure': row(missing, { outcome: 'IN_CUSTODY' }),
  'start-plan': row(inside, { area: null }, stayOf),
  'set-release-date': row(inside, { on: '2026-07-01', dateType: 'UNKNOWN' }, stayOf),
  'clear-release-date': row(inside, { reason: 'NOT_YET_KNOWN' }, stayOf),
  'note-pack-item': row(
    inside,
    { item: 'NALOXONE_TRAINING', ready: false, reason: 'NOT_NEEDED' },
    stayOf,
  ),
  'declare-plan-ready': row(packed, {}, stayOf),
  'issue-pack': row(ready, {}, stayOf),
  'start-enrolment': row(inside, { programmeCode: 'TC' }),
  'move-enrolment': row(enrolled, { to: 'REFERRAL_SUBMITTED' }, enrolmentOf),
  'hold-enrolment': row(waiting, {}, enrolmentOf),
  'resume-enrolment': row(held, {}, enrolmentOf),
  'withdraw-enrolment': row(waiting, { reason: 'W_NO_TIME' }, enrolmentOf),
  'deselect-enrolment': row(takesPart, { reason: 'D_MISSED' }, enrolmentOf),
  'open-ost': row(inside, { status: 'ASSESSED' }),
  'move-ost': row(onOst, { to: 'STABILISING' }, ostOf),
  'note-ost-dose': row(onOst, { medicine: 'METHADONE', at: '2026-06-01T08:00:00Z' }, ostOf),
  'plan-ost-release': row(unprepared, appointment, ostOf),
  'hand-over-ost': row(planned, dose, ostOf),
  'confirm-ost': row(handed, { firstDoseAt: '2026-06-01T09:00:00Z' }, ostOf),
  'lose-ost': row(gap, { reason: 'NOT_FOUND' }, ostOf),
  'end-ost': row(gap, {}, ostOf),
};
const message = {
  reason: 'NO_PERSON',
  messageType: 'released',
  prisonId: 'SWI',
  occurredAt: null,
  publishedAt: null,
  source: 'feed',
  row: 1,
};
/** Commands that are about no person. */
const aboutMessages = ['add-review-item', 'settle-review-item'];
const reviewed = () =>
  new Story(custodyReview, settings, id('review')).command(addReviewItem, file, {}, message);

const give = (command: AnyCommand, { given, params, body }: Row, who: typeof desk) => {
  const story = given();
  return story.command(command, who, params(story), body).last;
};
const cases = commands
  .filter(({ name }) => !aboutMessages.includes(name))
  .flatMap((command) => rolesIn(command.by).map((role) => ({ name: command.name, role, command })));

describe('D12: a command', () => {
  it('has a row each', () => {
    expect([...Object.keys(rows), ...aboutMessages].toSorted()).toEqual(
      commands.map(({ name }) => name).toSorted(),
    );
  });

  it.each(cases)(
    '$name by $role is open to whoever has to do with the person, and to nobody else',
    ({ name, role, command }) => {
      const one = rows[name] ?? row(inside);
      const own = give(command, one, of(role, 'own'));
      // Some roles make other steps of the same table; they are told so, and not that nobody is there.
      if (own.refusal?.code !== 'not-your-item') expect(own.refusal).toBeNull();
      for (const whose of ['other', 'unrelated'] as const) {
        const { refusal, published } = give(command, one, of(role, whose));
        expect(published).toEqual([]);
        if (one.any === role || role === 'IMPORT')
          expect(['not-found', 'forbidden']).toContain(refusal?.refused);
        else expect(refusal?.refused).toBe('not-found');
      }
    },
  );

  it.each(
    cases.filter(({ name, role }) => role === 'IMPORT' && 'prisonId' in (rows[name]?.body ?? {})),
  )(
    '$name of a file is refused with the field where its source does not speak for the gate',
    ({ name, command }) => {
      const { refusal } = give(command, rows[name] ?? row(inside), of('IMPORT', 'unrelated'));
      expect(refusal).toMatchObject({ code: 'not-spoken-for', field: '/prisonId' });
    },
  );

  it('of a file about a message names only gates for which its source speaks', () => {
    const add = (who: typeof file) =>
      new Story(custodyReview, settings, id('review'))
        .registered(source('MDI'))
        .command(addReviewItem, who, {}, message).last.refusal;
    expect(add(file)).toBeNull();
    expect(add(of('IMPORT', 'unrelated'))).toMatchObject({
      code: 'not-spoken-for',
      field: '/prisonId',
    });
  });

  it('on a message is open to the prison that it names', () => {
    const settle = commands.find(({ name }) => name === 'settle-review-item');
    for (const role of settle ? rolesIn(settle.by) : [])
      for (const whose of ['own', 'other', 'unrelated'] as const) {
        const told = reviewed().command(
          settle as AnyCommand,
          of(role, whose),
          {},
          { outcome: 'NOT_OURS' },
        );
        expect(told.last.refusal?.refused).toBe(whose === 'own' ? undefined : 'not-found');
      }
  });
});

describe('D12: a question', () => {
  const dated = () => {
    const story = handed();
    return story.command(setReleaseDate, manager, stayOf(story), {
      on: '2026-06-03',
      dateType: 'UNKNOWN',
    });
  };
  const week = { from: '2026-06-01', to: '2026-06-07' };
  type Asked = Pick<Row, 'given'> & { readonly params?: Row['params']; readonly search?: object };
  /** Each question, asked where its own askers have something to see. */
  const asked: Readonly<Record<string, Asked>> = {
    'people-held': { given: inside },
    person: { given: inside },
    'release-plan': { given: inside, params: stayOf },
    enrolment: { given: enrolled, params: enrolmentOf },
    releases: { given: dated, search: week },
    'release-preparation': { given: onOst },
    'open-departures': { given: missing },
    'enrolments-by-status': { given: enrolled, search: { status: 'REFERRAL_STARTED' } },
    'ost-records': { given: handed },
    'ost-record': { given: handed, params: ostOf },
    'ost-hand-overs': { given: handed },
    substitution: { given: onOst },
    'substitution-gaps': { given: unprepared },
    'custody-reviews': { given: inside },
    'custody-review': { given: inside, params: () => ({ reviewId: id('review') }) },
    agreements: { given: inside },
    'what-waits': { given: inside },
    'my-work': { given: onOst },
  };
  /** Where somebody has work of their own, whose lists are not those of the prison. */
  const worksOn: { readonly [R in Role]?: () => Told } = {
    PRESCRIBER: handed,
    COORD: unprepared,
  };
  const askOn = async (query: AnyQuery, who: typeof desk) => {
    const { given = inside, params: parts = nothing, search = {} } = asked[query.name] ?? {};
    const role = query.name === 'my-work' ? who.roles[0] : undefined;
    const story = ((role && worksOn[role]) ?? given)();
    const { state } = story;
    const review = reviewed().state;
    const partner = new Story(organisation, settings, 'ngo-a').heard(onAgreementChanged, {
      ...onAgreementChanged.to.example,
      prisons: ['SWI'],
    }).state;
    const documents = [
      { type: pathway, id: state.ref, state },
      { type: custodyReview, id: review.id, state: review },
      { type: organisation, id: partner.id, state: partner },
    ];
    const organisationOfCaller = cities.find((one) => one.id === who.org) ?? null;
    const params = { pathwayRef: state.ref, ...parts(story) };
    const answer = await ask(documents, query, who, params, search, organisationOfCaller);
    // Rows of several lists are shown as those of one are.
    return 'rows' in (answer as object) ? { items: (answer as { rows: unknown }).rows } : answer;
  };

  it('has a row each', () => {
    expect(Object.keys(asked).toSorted()).toEqual(queries.map(({ name }) => name).toSorted());
  });

  it.each(
    // What waits is a count for services, which tells of nobody.
    queries
      .filter(({ name }) => name !== 'what-waits')
      .flatMap((query) => rolesIn(query.by).map((role) => ({ name: query.name, role, query }))),
  )(
    '$name by $role shows whoever asks their own, and nobody else anything',
    async ({ role, query }) => {
      const own = await askOn(query, of(role, 'own'));
      expect(own).not.toHaveProperty('refused');
      if (query.on === null) expect(own).not.toMatchObject({ items: [] });
      for (const whose of ['other', 'unrelated'] as const)
        expect(await askOn(query, of(role, whose))).toMatchObject(
          query.on === null ? { items: [] } : { refused: 'not-found' },
        );
    },
  );
});
