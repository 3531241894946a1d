export { type SettingInForce, settingsInForce } from './inForce.ts';
export {
  expectOneMachine,
  type ReadSettings,
  readSettings,
  SettingsError,
  type SettingsSource,
  settingsName,
  settingsVariable,
} from './readSettings.ts';
export { takesOf } from './takes.ts';
