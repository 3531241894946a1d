import { AreaCode, OrgId, unknownArea } from '@throughcare/contracts';
import { z } from 'zod';
import { metaOf } from './setting.ts';
import { narrowestLast, type PlaceKey, placeKeys, type SettingsPlace } from './settingsPlace.ts';

/** Settings that hold in one kind of place, as they were read: the least narrow rows first. */
export type SettingRow = {
  readonly at: SettingsPlace;
  readonly says: Readonly<Record<string, unknown>>;
};

type Fields = Readonly<Record<string, z.ZodType>>;

const places = {
  agreement: OrgId,
  court: OrgId,
  prison: OrgId,
  area: AreaCode.refine((area) => area !== unknownArea, 'takes the code of an area that is known'),
} as const satisfies Record<PlaceKey, z.ZodType>;

/** Rows as the file has them: the place, and what is otherwise there. Refused: what may not differ by that, and one place twice. */
export function settingRows(fields: Fields) {
  const allowed = new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const { variesBy } = metaOf(field);
      return variesBy ? [[name, variesBy] as const] : [];
    }),
  );
  const row = z.strictObject({
    ...Object.fromEntries(placeKeys.map((key) => [key, places[key].optional()])),
    ...Object.fromEntries(
      [...allowed.keys()].map((name) => [name, withoutDefault(fields[name]).optional()]),
    ),
  });
  // Both looked at whatever the other finds, so that everything is told at once.
  return z
    .array(z.record(z.string(), z.unknown()))
    .max(1_000)
    .transform((rows, { issues }): readonly SettingRow[] => {
      for (const [path, message] of faultsOf(rows, allowed))
        issues.push({ code: 'custom', input: rows, path, message });
      for (const [n, given] of rows.entries())
        for (const issue of row.safeParse(given).error?.issues ?? [])
          issues.push({ ...issue, input: given, path: [n, ...issue.path] } as z.core.$ZodRawIssue);
      return rows.map(rowFrom).sort((one, other) => narrowestLast(one.at, other.at));
    })
    .prefault([]);
}

type Given = Readonly<Record<string, unknown>>;
type Fault = [path: (string | number)[], message: string];

function faultsOf(
  rows: readonly Given[],
  allowed: ReadonlyMap<string, readonly PlaceKey[]>,
): readonly Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((given, n): Fault[] => {
    const { at, says } = rowFrom(given);
    const named = placeKeys.filter((key) => at[key] !== undefined);
    const place = JSON.stringify(at);
    const first = seen.get(place);
    seen.set(place, first ?? n);
    if (named.length === 0) return [[[n], `names no place: say ${list(placeKeys)}`]];
    if (first !== undefined)
      return [[[n], `names the same place as row ${first}: make it one row`]];
    return Object.keys(says).flatMap((name): Fault[] => {
      const by = allowed.get(name);
      const wrong = named.filter((key) => by && !by.includes(key));
      return !by || wrong.length === 0
        ? []
        : [[[n, name], `may differ by ${list(by)}, not by ${list(wrong)}`]];
    });
  });
}

function rowFrom(given: Given): SettingRow {
  const entries = Object.entries(given).filter(([, one]) => one !== undefined);
  const names = new Set<string>(placeKeys);
  // In the order of the keys, so that one place is always told in the same words.
  const at = placeKeys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]]));
  return {
    at: Object.fromEntries(at) as SettingsPlace,
    says: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
  };
}

const list = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' or $1');

/** A field's own default holds everywhere; a row says something or nothing. */
const withoutDefault = (field: z.ZodType | undefined): z.ZodType =>
  (field instanceof z.ZodDefault ? field.unwrap() : field) as z.ZodType;
