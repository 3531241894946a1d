export { ConfigError } from './configError.ts';
export type { Rest } from './exerciseRoutes.ts';
export { type FrontConfig, frontConfig } from './frontConfig.ts';
export { type FrontDoor, openFrontDoor } from './frontDoor.ts';
export { type ServiceConfig, serviceConfig } from './serviceConfig.ts';
export { type ServiceProcess, type ServiceProcessOptions, startService } from './serviceProcess.ts';
export { makeKeys, setUp } from './setUp.ts';
export { type SetUpConfig, setUpConfig } from './setUpConfig.ts';
