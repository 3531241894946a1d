export { ConfigError } from '../environment/configError.ts';
export { type FrontConfig, frontConfig } from '../environment/frontConfig.ts';
export { type ServiceConfig, serviceConfig } from '../environment/serviceConfig.ts';
export { type SetUpConfig, setUpConfig } from '../environment/setUpConfig.ts';
export type { Rest } from './exerciseRoutes.ts';
export { type FrontDoor, openFrontDoor } from './frontDoor.ts';
export { type ServiceProcess, type ServiceProcessOptions, startService } from './serviceProcess.ts';
export { makeKeys, setUp } from './setUp.ts';
