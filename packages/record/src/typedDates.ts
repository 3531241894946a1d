import {
  addDays,
  type CalendarDate,
  dateOf,
  type Instant,
  type TimeZone,
} from '@throughcare/contracts';
import { type Context, hasRole } from './context.ts';
import { zoneOf } from './days.ts';
import type { CodeOf } from './problems/index.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Whatever } from './whatever.ts';

/** What a limit may look at. */
type AskedOfDate<S, Settings, Params, Body> = {
  readonly state: S;
  readonly params: Params;
  readonly body: Body;
  readonly context: Context<Settings>;
};

/** A day or moment that a typed one must keep to, as a value: what it is, for people, and when that is. */
export type Limit<S = Whatever, Settings = Whatever, Params = Whatever, Body = Whatever> = {
  /** In words that go on "must not be before …": "the day when the stay began". */
  readonly is: string;
  /** Where another code says more than too early or too late. */
  readonly code?: CodeOf<'invalid'>;
  /** Whose word it does not limit. */
  readonly except?: string;
  /** Null: it does not limit this one. */
  at(asked: AskedOfDate<S, Settings, Params, Body>): CalendarDate | Instant | null;
};

/** Between what a typed day or moment must lie. The latest of the first and the earliest of the last counts. */
export type Limits<S = Whatever, Settings = Whatever, Params = Whatever, Body = Whatever> = {
  /** That day or moment, or a later one. */
  readonly from?: readonly Limit<S, Settings, Params, Body>[];
  /** Later than that. */
  readonly after?: readonly Limit<S, Settings, Params, Body>[];
  /** That day or moment, or an earlier one. */
  readonly to?: readonly Limit<S, Settings, Params, Body>[];
};

/** The places of a body that hold a day or a moment, each as a JSON pointer; those of a list by the list. */
export type DatesIn<Body, Path extends string = ''> = Body extends object
  ? {
      [K in keyof Body & string]-?: DateAt<NonNullable<Body[K]>, `${Path}/${K}`>;
    }[keyof Body & string]
  : never;
type DateAt<Value, Path extends string> = [Value] extends [never]
  ? never
  : [Value] extends [CalendarDate | Instant]
    ? Path
    : Value extends string | number | boolean
      ? never
      : Value extends readonly (infer Item)[]
        ? DateAt<NonNullable<Item>, Path>
        : DatesIn<Value, Path>;

/** What a command says of the days and moments in its body: the compiler asks for each. */
export type Dated<S, Settings, Params, Body> = [DatesIn<Body>] extends [never]
  ? { readonly dates?: never }
  : {
      readonly dates: {
        readonly [At in DatesIn<Body>]: Limits<S, Settings, Params, Body>;
      };
    };

/** The day that it is where the thing is. */
export const todayIn = <S, Settings, Params, Body>(
  zone: (asked: AskedOfDate<S, Settings, Params, Body>) => TimeZone,
): Limit<S, Settings, Params, Body> => ({
  is: 'today',
  at: (asked) => dateOf(asked.context.now, zone(asked)),
});
/** Of what no place of its own has: where the caller is. */
export const today: Limit = todayIn(({ context }) => zoneOf(context.settings, context.actor.org));
export const now: Limit = { is: 'now', at: ({ context }) => context.now };
/** Further ahead nothing is planned: the figures of a year were swapped. */
export const farOff: Limit = {
  is: 'a hundred years from now',
  at: ({ context }) => addDays(context.now, 36_525),
};
/** What a file tells is taken as it has it. */
export const unlessFile = (limit: Limit): Limit => ({
  ...limit,
  except: 'a file',
  at: (asked) => (hasRole(asked.context.actor, 'IMPORT') ? null : limit.at(asked)),
});

/** What is still to come. */
export const liesAhead = { after: [now] } as const;
export const comesSoon = { after: [now], to: [farOff] } as const;
/** A day that has come. */
export const hasCome = { to: [today] } as const;
/** Any day: what it must keep to is asked together with the rest of the body, or nothing is known of it. */
export const anyDay = {} as const;

/** The first day or moment of a body that does not lie where it must, as the refusal that a caller gets. */
export function firstMisdated(
  dates: Readonly<Record<string, Limits>> | undefined,
  asked: AskedOfDate<Whatever, Whatever, Whatever, Whatever>,
): Refusal | null {
  for (const [path, limits] of Object.entries(dates ?? {}))
    for (const { field, value } of valuesAt(asked.body, path)) {
      const wrong = misdated(value, limits, asked);
      if (wrong) return refuse.invalid(field, wrong.code, wrong.detail);
    }
  return null;
}

type Met = Limit & { readonly when: string };
function misdated(
  value: string,
  { from = [], after = [], to = [] }: Limits,
  asked: AskedOfDate<Whatever, Whatever, Whatever, Whatever>,
): { readonly code: CodeOf<'invalid'>; readonly detail: string } | null {
  const met = (limits: readonly Limit[]): readonly Met[] =>
    limits.flatMap((limit) => {
      const when = limit.at(asked);
      return when === null ? [] : [{ ...limit, when }];
    });
  const latest = (limits: readonly Met[]) =>
    limits.toSorted((a, b) => (a.when < b.when ? 1 : -1))[0];
  const [froms, afters, tos] = [met(from), met(after), met(to)];
  // Of several that are not kept to, the one that is declared first.
  const early = froms.find(({ when }) => value < when) ?? afters.find(({ when }) => value <= when);
  const late = tos.find(({ when }) => value > when);
  const broken = early ?? late;
  if (!broken) return null;
  const [least, above] = [latest(froms), latest(afters)];
  const most = tos.toSorted((a, b) => (a.when < b.when ? -1 : 1))[0];
  const words = [
    ...(least ? [`not before ${inWords(least)}`] : []),
    ...(above ? [`after ${inWords(above)}`] : []),
    ...(most ? [`not after ${inWords(most)}`] : []),
  ];
  return { code: codeOf(broken, broken === late), detail: `This must be ${list(words)}.` };
}

/** The same for people who have no command before them: what is asked, and with which codes it is refused. */
export function limitsInWords({ from = [], after = [], to = [] }: Limits): string {
  const said = (word: string, limits: readonly Limit[]) =>
    limits.length === 0 ? [] : [`${word} ${limits.map(namedLimit).join(' and ')}`];
  return [...said('not before', from), ...said('after', after), ...said('not after', to)].join(
    '; ',
  );
}
const namedLimit = ({ is, except }: Limit): string =>
  except === undefined ? is : `${is} (${except} excepted)`;

export const codesOfLimits = ({
  from = [],
  after = [],
  to = [],
}: Limits): readonly CodeOf<'invalid'>[] => [
  ...[...from, ...after].map((limit) => codeOf(limit, false)),
  ...to.map((limit) => codeOf(limit, true)),
];

const inWords = ({ is, when }: Met): string => `${when} (${is})`;
const list = (words: readonly string[]): string =>
  words.join(', ').replace(/, ([^,]*)$/, ' and $1');

const codeOf = ({ code, is }: Limit, isLate: boolean): CodeOf<'invalid'> => {
  if (code) return code;
  const byClock = is === today.is || is === now.is;
  if (isLate) return byClock ? 'in-the-future' : 'too-late';
  return byClock ? 'in-the-past' : 'too-early';
};

/** What a body says there, with where each stands; nothing where it says nothing. */
function valuesAt(
  body: Whatever,
  path: string,
): readonly { readonly field: string; readonly value: string }[] {
  const found = path
    .split('/')
    .slice(1)
    .reduce<readonly Found[]>(
      (parts, key) =>
        parts
          .flatMap(eachOf)
          .map(({ field, value }) => ({ field: `${field}/${key}`, value: value?.[key] })),
      [{ field: '', value: body }],
    );
  return found.flatMap(eachOf).filter(({ value }) => typeof value === 'string');
}

type Found = { readonly field: string; readonly value: Whatever };
/** Of a list each member; of anything else itself. */
const eachOf = ({ field, value }: Found): readonly Found[] =>
  Array.isArray(value)
    ? value.map((one, n) => ({ field: `${field}/${n}`, value: one }))
    : [{ field, value }];
