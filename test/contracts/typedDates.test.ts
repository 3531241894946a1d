import { CalendarDate, type Instant } from '@throughcare/contracts';
import { type Context, firstMisdated, limitsInWords } from '@throughcare/record';
import { allServices } from '@throughcare/runtime';
import { actor } from '@throughcare/testing';
import { z } from 'zod';

/** What a typed day or moment must keep to, as somebody who knows the field wrote it down. */
const table: readonly (readonly [service: string, command: string, field: string, must: string])[] =
  [
    [
      'intake',
      'open-person',
      '/dateOfBirth',
      'not before the first year that is taken and as old as anybody can be; not after today',
    ],
    [
      'intake',
      'describe-person',
      '/identity/dateOfBirth',
      'not before the first year that is taken and as old as anybody can be; not after today',
    ],
    ['intake', 'give-consent', '/expiresAt', 'after now'],
    ['intake', 'give-consent', '/checked/dateOfBirth', 'any'],
    ['intake', 'take-consent-in-presence', '/expiresAt', 'after now'],
    ['intake', 'take-consent-in-presence', '/checked/dateOfBirth', 'any'],
    ['intake', 'record-legal-basis', '/expiresAt', 'after now'],
    ['intake', 'report-death', '/occurredOn', 'not after today'],
    [
      'court-diversion',
      'challenge-revocation',
      '/on',
      'not before the day of the revocation; not after today',
    ],
    [
      'court-diversion',
      'complete-order',
      '/on',
      'not before the date of the order; not after today',
    ],
    [
      'court-diversion',
      'confirm-place',
      '/heldUntil',
      'after now (a file excepted); not after a hundred years from now (a file excepted)',
    ],
    [
      'court-diversion',
      'hand-in-proof',
      '/on',
      'not before two years before the order (a file excepted); not after today',
    ],
    ['court-diversion', 'move-hearing', '/at', 'after now; not after a hundred years from now'],
    ['court-diversion', 'issue-order', '/orderDate', 'not after today'],
    ['court-diversion', 'issue-order', '/startBy', 'not before today (a file excepted)'],
    ['court-diversion', 'issue-order', '/endDate', 'not before today (a file excepted)'],
    ['court-diversion', 'issue-order', '/residentialUntil', 'not before today (a file excepted)'],
    ['court-diversion', 'issue-order', '/proofDueOn', 'any'],
    [
      'court-diversion',
      'record-start',
      '/startedOn',
      'not before two years before the order (a file excepted); not after today',
    ],
    [
      'court-diversion',
      'report-non-compliance',
      '/on',
      'not before the date of the order; not after today',
    ],
    ['court-diversion', 'request-place', '/startBy', 'not before today (a file excepted)'],
    ['court-diversion', 'revoke-order', '/on', 'not before the date of the order; not after today'],
    ['court-diversion', 'schedule-hearing', '/at', 'after now; not after a hundred years from now'],
    ['court-diversion', 'set-start-by', '/startBy', 'not before today (a file excepted)'],
    [
      'court-diversion',
      'suspend-order',
      '/from',
      'not before the start, or the order and the end of the earlier suspension; not after today',
    ],
    ['court-diversion', 'vary-order', '/endDate', 'not before today (a file excepted)'],
    ['prison-program', 'admit', '/admittedAt', 'not after now'],
    ['prison-program', 'admit', '/admissionDate', 'not after today (a file excepted)'],
    ['prison-program', 'admit', '/listedOn', 'not after today'],
    [
      'prison-program',
      'announce-transfer',
      '/until',
      'after now; not after the end of the days in which a transfer is made',
    ],
    ['prison-program', 'transfer', '/transferredAt', 'not after now'],
    ['prison-program', 'leave-temporarily', '/leftAt', 'not after now'],
    ['prison-program', 'return-to-custody', '/returnedAt', 'not after now'],
    ['prison-program', 'record-release', '/releasedAt', 'not after now'],
    ['prison-program', 'record-release', '/heldFrom', 'not after now'],
    ['prison-program', 'correct-release', '/leftAt', 'not after now'],
    ['prison-program', 'record-death', '/diedAt', 'not after now'],
    ['prison-program', 'record-escape', '/escapedAt', 'not after now'],
    ['prison-program', 'record-deportation', '/deportedAt', 'not after now'],
    ['prison-program', 'recall-to-custody', '/receivedAt', 'not after now'],
    ['prison-program', 'leave-list', '/windowFrom', 'not after today'],
    [
      'prison-program',
      'leave-list',
      '/windowTo',
      'after the day of the last list that names the person; not after today',
    ],
    ['prison-program', 'move-booking', '/bookedOn', 'not after today'],
    ['prison-program', 'move-booking', '/movedAt', 'not after now'],
    [
      'prison-program',
      'set-release-date',
      '/on',
      'not before today and the day on which the stay began',
    ],
    [
      'prison-program',
      'note-pack-item',
      '/appointmentAt',
      'after now; not after a hundred years from now',
    ],
    [
      'prison-program',
      'note-pack-item',
      '/items/appointmentAt',
      'after now; not after a hundred years from now',
    ],
    [
      'prison-program',
      'note-ost-dose',
      '/at',
      'not before the day on which the stay began; not after now',
    ],
    [
      'prison-program',
      'plan-ost-release',
      '/appointmentAt',
      'not before now; not after the next due dose',
    ],
    ['prison-program', 'plan-ost-release', '/nextDueAt', 'not after a hundred years from now'],
    [
      'prison-program',
      'hand-over-ost',
      '/lastDoseAt',
      'not before the day on which the stay began; not after now',
    ],
    [
      'prison-program',
      'hand-over-ost',
      '/nextDueAt',
      'after the last dose; not after a hundred years from now',
    ],
    [
      'prison-program',
      'confirm-ost',
      '/firstDoseAt',
      'not before when the person left; not after now',
    ],
    ['prison-program', 'add-review-item', '/occurredAt', 'any'],
    ['prison-program', 'add-review-item', '/publishedAt', 'any'],
    [
      'aftercare',
      'confirm-place',
      '/heldUntil',
      'after now (a file excepted); not after a hundred years from now (a file excepted)',
    ],
    [
      'aftercare',
      'report-start',
      '/on',
      'not before two years before the place was asked for (a file excepted); not after today',
    ],
    [
      'aftercare',
      'report-break-off',
      '/on',
      'not before the start of treatment, or its last resumption (a file excepted); not after today',
    ],
    [
      'aftercare',
      'report-resumption',
      '/on',
      'not before the day on which it was broken off (a file excepted); not after today',
    ],
    [
      'aftercare',
      'report-end',
      '/on',
      'not before the start of treatment (a file excepted); not after today',
    ],
    [
      'aftercare',
      'record-contact',
      '/at',
      'not before the day on which the case was opened; not after now',
    ],
    [
      'aftercare',
      'supply-naloxone',
      '/at',
      'not before the day on which the case was opened (a kit of the prison excepted); not after now',
    ],
    ['aftercare', 'schedule-appointment', '/at', 'after now; not after a hundred years from now'],
    ['aftercare', 'move-appointment', '/at', 'after now; not after a hundred years from now'],
    ['aftercare', 'list-provider', '/from', 'any'],
    ['aftercare', 'list-provider', '/to', 'any'],
    ['aftercare', 'onboard-partner', '/agreedFrom', 'any'],
    [
      'aftercare',
      'onboard-partner',
      '/agreedTo',
      'not before the day from which it is agreed and today (a file excepted)',
    ],
  ];

const services = allServices();
const commandsWith = services.flatMap(({ name, commands, settings }) =>
  commands.map((command) => ({ service: name, command, settings })),
);

/** Days and moments of a body, as its schema has them. */
function datesOf(schema: z.core.JSONSchema.BaseSchema | boolean, path = ''): readonly string[] {
  if (typeof schema === 'boolean') return [];
  if (schema.format === 'date' || schema.format === 'date-time') return [path];
  const below = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    datesOf(part, `${path}/${name}`),
  );
  const others = [schema.anyOf, schema.oneOf, schema.allOf, schema.items]
    .flat()
    .filter((part) => part !== undefined);
  return [...new Set([...below, ...others.flatMap((part) => datesOf(part as never, path))])];
}

describe('each day and moment that somebody may type', () => {
  it('is declared with its command', () => {
    for (const { service, command } of commandsWith) {
      const schema = z.toJSONSchema(command.body, { io: 'input', unrepresentable: 'any' });
      expect([service, command.name, datesOf(schema).toSorted()]).toEqual([
        service,
        command.name,
        Object.keys(command.dates ?? {}).toSorted(),
      ]);
    }
  });

  it('must keep to what the table says', () => {
    const declared = commandsWith.flatMap(({ service, command }) =>
      Object.entries(command.dates ?? {}).map(([field, limits]) => [
        service,
        command.name,
        field,
        limitsInWords(limits) || 'any',
      ]),
    );
    expect(declared).toEqual(table);
  });
});

const now = '2026-06-15T12:00:00.000Z' as Instant;
const [yesterday, today, tomorrow] = ['2026-06-14', '2026-06-15', '2026-06-16'];
const somebody = actor('DCC');
/** A record of which nothing is known: only the clock limits anything. */
const nothing = new Proxy({}, { get: () => ({}) });

function said(service: string, name: string, field: string, at: string) {
  const found = commandsWith.find((one) => one.service === service && one.command.name === name);
  const dates = found?.command.dates;
  const body = field
    .split('/')
    .slice(1)
    .reduceRight<unknown>((value, key) => ({ [key]: value }), at);
  const context = { now, actor: somebody, settings: found?.settings } as Context;
  return firstMisdated(
    { [field]: dates?.[field] ?? {} },
    { body, params: {}, state: nothing, context },
  );
}
const byClock = (word: string) => table.filter(([, , , must]) => must.includes(word));

describe('by the clock', () => {
  it.each(byClock('not after today'))('%s %s %s: no day to come', (service, name, field) => {
    expect(said(service, name, field, today)).toBeNull();
    const refused = said(service, name, field, tomorrow);
    expect(refused).toMatchObject({ refused: 'invalid', field });
    expect(refused?.detail).toContain(`not after ${today} (today)`);
  });

  it.each(byClock('not before today'))('%s %s %s: no day that is over', (service, name, field) => {
    expect(said(service, name, field, today)).toBeNull();
    const refused = said(service, name, field, yesterday);
    expect(refused).toMatchObject({ refused: 'invalid', field });
    expect(refused?.detail).toContain(`not before ${today} (today)`);
  });

  it.each(byClock('not after now'))('%s %s %s: no moment to come', (service, name, field) => {
    expect(said(service, name, field, now)).toBeNull();
    const refused = said(service, name, field, '2026-06-15T12:02:00.000Z');
    expect(refused).toMatchObject({ refused: 'invalid', field });
    expect(refused?.detail).toMatch(/not after 2026-06-15T12:0[01]:00.000Z \(now\)/);
  });

  it.each(byClock('after now').filter(([, , , must]) => !must.includes('not after now')))(
    '%s %s %s: no moment that is over',
    (service, name, field) => {
      expect(said(service, name, field, '2026-06-15T12:00:00.001Z')).toBeNull();
      const refused = said(service, name, field, now);
      expect(refused).toMatchObject({ refused: 'invalid', field });
      expect(refused?.detail).toContain(`after ${now} (now)`);
    },
  );

  it.each(byClock('hundred years'))('%s %s %s: no mistyped year', (service, name, field) => {
    expect(said(service, name, field, '2162-06-16T12:00:00.000Z')).toMatchObject({
      code: 'too-late',
      field,
    });
  });
});

it('tells which one of a list it is', () => {
  const days = [today, tomorrow].map((day) => CalendarDate.parse(day));
  const context = { now, actor: somebody } as Context;
  const limits = { '/days': { to: [{ is: 'today', at: () => CalendarDate.parse(today) }] } };
  const asked = { body: { days }, params: {}, state: nothing, context };
  expect(firstMisdated(limits, asked)).toMatchObject({ field: '/days/1', code: 'in-the-future' });
});
