export { allServices, type InstallationSettings, settingsSchemas } from './allServices.ts';
export { ConfigError } from './environment/configError.ts';
export { machineKeyDaysIn } from './environment/machineKeyVariables.ts';
export { noticesIn } from './environment/noticeVariables.ts';
export { partnerTopicsOf } from './environment/partnerTopicsOf.ts';
export { housePage } from './house/housePage.ts';
export * from './house/index.ts';
export * from './settings/index.ts';
export { statusPath } from './statusPage/statusPage.ts';
