export { type ServiceState, type StatusPageOptions, statusPage } from './statusPage.ts';
