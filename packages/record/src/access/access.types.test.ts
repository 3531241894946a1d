import { refusedByCompiler, sourceOf } from '@throughcare/testing/compiler';

const beginning = [
  `import { anybody, type CommandSpec, each, type QuerySpec, relation, type View, viewsOn } from '${sourceOf('record')}';`,
  'type Orders = { readonly orders: Readonly<Record<string, { readonly court: string }>> };',
  "const holdsOrder = relation('HOLDS_ORDER', ({ orders }: Orders, { params, actor }: { params: { orderId: string }; actor: { org: string } }) => orders[params.orderId]?.court === actor.org);",
  "const self = relation('SELF', (_orders: Orders) => false);",
  "type OnOrder = CommandSpec<Orders, never, unknown, '/people/{pathwayRef}/orders/{orderId}', object>['by'];",
  "type OnPerson = CommandSpec<Orders, never, unknown, '/people/{pathwayRef}', object>['by'];",
  "type OfList = QuerySpec<unknown, null, '/orders', object, object>['by'];",
  "type Shown = Omit<View<Orders, object>, 'seenBy' | 'param'>;",
  'declare const shown: Shown;',
];

describe('who may', () => {
  const right = [
    'export const one: OnOrder = { DCC: holdsOrder };',
    'export const two: OnOrder = { DCC: [holdsOrder, self], PERSON: self };',
    "export const three: OnOrder = { ...each(['JUDGE', 'DCC'], holdsOrder), PERSON: self };",
    "export const four: OnPerson = { PERSON: self, PRIVACY: anybody('they answer for it') };",
    "export const five: OfList = { COORD: anybody('for tests') };",
    "export const six = viewsOn<Orders>()({ ...shown, param: 'orderId', seenBy: [holdsOrder, self] });",
  ];
  const wrong = [
    // A role without a relation.
    "export const a: OnOrder = ['DCC'];",
    'export const b: OnOrder = { DCC: [] };',
    'export const c: OnOrder = { DCC: undefined };',
    'export const d: OnOrder = { DCC: true };',
    "export const e: OnOrder = each(['DCC']);",
    // A role that there is not.
    'export const f: OnOrder = { KING: holdsOrder };',
    // A relation that asks for a parameter which the path, or the view, lacks.
    'export const g: OnPerson = { DCC: holdsOrder };',
    'export const h: OnPerson = { DCC: [self, holdsOrder] };',
    "export const i: OnPerson = each(['JUDGE'], holdsOrder);",
    "export const j = viewsOn<Orders>()({ ...shown, param: 'hearingId', seenBy: [holdsOrder] });",
    // A relation that looks at a record, where there is none.
    'export const k: OfList = { PERSON: self };',
    // A relation outside the table, and ANYBODY without a reason.
    "export const l = relation('KNOWS', () => true);",
    "export const m = relation('ANYBODY', () => true);",
    'export const n: OnOrder = { DCC: anybody() };',
  ];

  it('is a role with a relation that fits the path, or does not compile', async () => {
    expect(await refusedByCompiler(beginning, [...right, ...wrong])).toEqual(wrong);
  }, 60_000);
});
