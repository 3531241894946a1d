export type { DisclosureRecord } from './audit/disclosureRecord.ts';
export {
  type Anchor,
  anchorsOf,
  disclosuresOf,
  verifyDisclosures,
} from './audit/verify.ts';
export * from './buildService.ts';
export * from './clock.ts';
export * from './engine/secrets.ts';
export type { NoticeHealth, ServiceHealth } from './health.ts';
export { type Answered, type Ask, overHttp } from './http/ask.ts';
export { queriesOf } from './http/listDisclosures.ts';
export { operatorCommands } from './http/parkedRoutes.ts';
export { ServiceUnavailable, send, sendInvalid, sendRefusal } from './http/problems.ts';
export { remoteJournal } from './http/remoteJournal.ts';
export {
  type ServiceClientOptions,
  serviceClient,
  servicesOverHttp,
} from './http/serviceClient.ts';
export * from './http/tokens.ts';
export { unlistened } from './http/unlistened.ts';
export { readyAtOnce, type WebServer, webServer } from './http/webServer.ts';
export * from './ports.ts';
export * from './runtime.ts';
export type { Service } from './service.ts';
export * from './serviceSpec.ts';
