export { type SettingInForce, settingsInForce } from './inForce.ts';
export { expectOneMachine, readSettings, SettingsError, settingsName } from './readSettings.ts';
export { takesOf } from './takes.ts';
