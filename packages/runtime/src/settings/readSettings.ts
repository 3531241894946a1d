import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InstallationSettings } from '../allServices.ts';
import { faultsIn } from './faults.ts';

/** What the settings have wrong, all of it at once. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly faults: readonly string[];
  constructor(file: string, faults: readonly string[]) {
    super(
      `The settings in ${file} are not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

export type ReadSettings = {
  /** Null where there is none: everything has its default. */
  readonly file: string | null;
  readonly settings: InstallationSettings;
  /** What an environment variable says over the file, by `service.setting`. */
  readonly overruled: Readonly<Record<string, string>>;
};

export type SettingsSource = {
  /** Where `throughcare.json` may be; null: nowhere but where the environment says. */
  readonly dataDir: string | null;
  readonly env: NodeJS.ProcessEnv;
  /** Partners that the environment names (`PARTNER_TOPICS`); they stand over those of the file. */
  readonly partnerTopics?: readonly string[];
};

/** Names the file of settings; without it, `throughcare.json` in the data directory is read where it is there. */
export const settingsVariable = 'THROUGHCARE_SETTINGS';
export const settingsName = 'throughcare.json';

/** Reads what an installation sets, once, at its start. Throws SettingsError with everything that is wrong. */
export function readSettings({ dataDir, env, partnerTopics = [] }: SettingsSource): ReadSettings {
  const named = env[settingsVariable];
  const own = dataDir === null ? undefined : join(dataDir, settingsName);
  // An empty variable counts as one that is not set.
  const file = named || (own !== undefined && existsSync(own) ? own : null);
  const settings = file === null ? {} : checked(file, textOf(file));
  if (partnerTopics.length === 0) return { file, settings, overruled: {} };
  return {
    file,
    settings: {
      ...settings,
      aftercare: { ...settings.aftercare, partnerTopics: [...partnerTopics] },
    },
    overruled: { 'aftercare.partnerTopics': 'PARTNER_TOPICS' },
  };
}

/** Throws SettingsError where partners are to have topics of their own: there are none on one machine. */
export function expectOneMachine({ file, settings }: ReadSettings): InstallationSettings {
  if (file !== null && (settings.aftercare?.partnerTopics ?? []).length > 0)
    throw new SettingsError(file, [
      'aftercare.partnerTopics: on one machine no partner has a topic; leave it out',
    ]);
  return settings;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    throw new SettingsError(file, [`the file: cannot be read (${code})`]);
  }
}

function checked(file: string, text: string): InstallationSettings {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    throw new SettingsError(file, [`the file: is no JSON (${(error as Error).message})`]);
  }
  const faults = faultsIn(given);
  if (faults.length > 0) throw new SettingsError(file, faults);
  return given as InstallationSettings;
}
