import { z } from 'zod';
import type { Varies, varies } from './setting.ts';
import { type SettingRow, settingRows } from './settingRows.ts';
import { isAt, type SettingsPlace } from './settingsPlace.ts';

type Fields = Readonly<Record<string, z.ZodType>>;
type Fixed<F> = { [K in keyof F as F[K] extends Varies ? never : K]: F[K] };
type Varying<F> = { [K in keyof F as F[K] extends Varies ? K : never]: F[K] };
type Read<F extends z.core.$ZodLooseShape> = keyof F extends never
  ? object
  : z.output<z.ZodObject<F, z.core.$strict>>;

/** Settings as they were read. What may differ from place to place is there, and cannot be read but by `settingsFor`. */
export type Settings<F extends Fields> = Readonly<Read<Fixed<F>>> & {
  readonly by: readonly SettingRow[];
  readonly [varies]: Readonly<Read<Varying<F>>>;
};
/** As the file has them: all of them may be left out. */
export type SettingsGiven<F extends Fields> = z.input<z.ZodObject<F, z.core.$strict>> & {
  readonly by?: readonly Readonly<Record<string, unknown>>[];
};

/** The settings of a service: each with a default, and rows under `by` for places where practice differs. */
export function settingsOf<const F extends Fields>(
  fields: F,
): z.ZodType<Settings<F>, SettingsGiven<F>> & { readonly fields: F } {
  const schema = z.strictObject({ ...fields, by: settingRows(fields) });
  return Object.assign(schema as unknown as z.ZodType<Settings<F>, SettingsGiven<F>>, { fields });
}

type AnySettings = { readonly by: readonly SettingRow[]; readonly [varies]: object };
export type SettingsAt<S extends AnySettings> = Omit<S, 'by' | typeof varies> & S[typeof varies];

/** The settings that count in a place: of each, what the narrowest row says that names no other place; else what holds everywhere. */
export function settingsFor<S extends AnySettings>(
  settings: S,
  place: SettingsPlace,
): SettingsAt<S> {
  const says = settings.by.filter(({ at }) => isAt(at, place)).map((row) => row.says);
  // Without rows, as almost everywhere, nothing is copied.
  const here: unknown = says.length === 0 ? settings : Object.assign({}, settings, ...says);
  return here as SettingsAt<S>;
}
