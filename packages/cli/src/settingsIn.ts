import { expectOneMachine, type InstallationSettings, readSettings } from '@throughcare/runtime';

/** What is set for services that run on this data directory, on one machine. Throws SettingsError. */
export const settingsIn = (dataDir: string): InstallationSettings =>
  expectOneMachine(readSettings({ dataDir, env: process.env }));
