import { metaOf, type SettingMeta, type SettingRow, type SettingsPlace } from '@throughcare/record';
import { settingsSchemas } from '../allServices.ts';
import type { ReadSettings } from './readSettings.ts';

/** A value that counts, where it counts, and where it comes from. */
export type SettingInForce = SettingMeta & {
  /** `court-diversion.triageWorkingDays` */
  readonly name: string;
  readonly value: unknown;
  /** `default`, `file`, `row`, or the name of the environment variable. */
  readonly from: string;
  /** Of a row: where it counts. */
  readonly at: SettingsPlace | null;
};

type Read = Readonly<Record<string, unknown>> & { readonly by: readonly SettingRow[] };

const sections = Object.keys(settingsSchemas) as (keyof typeof settingsSchemas)[];

/** Every setting of every service, and of the days by which all go, each followed by the rows that say something else somewhere. */
export function settingsInForce({ settings, overruled }: ReadSettings): readonly SettingInForce[] {
  return sections.flatMap((service) => {
    const schema = settingsSchemas[service];
    const given: object = settings[service] ?? {};
    const { by, ...everywhere } = schema.parse(given) as Read;
    return Object.entries(schema.fields).flatMap(([field, type]): SettingInForce[] => {
      const name = `${service}.${field}`;
      const meta = metaOf(type);
      const from = overruled[name] ?? (field in given ? 'file' : 'default');
      const rows = by.filter(({ says }) => field in says);
      return [
        { name, value: everywhere[field], from, at: null, ...meta },
        ...rows.map(({ at, says }) => ({ name, value: says[field], from: 'row', at, ...meta })),
      ];
    });
  });
}
