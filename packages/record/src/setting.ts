import { z } from 'zod';
import type { PlaceKey } from './settingsPlace.ts';

/** What a setting says of itself, for `docs/reference/settings.md` and for `throughcare settings`. */
export type SettingMeta = {
  readonly description: string;
  /** What its figure counts; null where it is no figure. */
  readonly unit: string | null;
  /** Where its default comes from; "unchecked" where nobody has read that in its original. */
  readonly source: string;
  /** What rows may name for it; left out where it is the same everywhere. */
  readonly variesBy?: readonly PlaceKey[];
};

export declare const varies: unique symbol;
export type Varies = { readonly [varies]: true };

/** The same everywhere. */
export const setting = <F extends z.ZodType>(field: F, meta: Omit<SettingMeta, 'variesBy'>): F =>
  field.meta(meta);
/** May differ by what is named. */
export const varyingSetting = <F extends z.ZodType>(
  field: F,
  meta: SettingMeta & { readonly variesBy: readonly PlaceKey[] },
): F & Varies => field.meta(meta) as F & Varies;

/** What a field says of itself. */
export const metaOf = (field: z.ZodType): SettingMeta =>
  z.globalRegistry.get(field) as unknown as SettingMeta;
