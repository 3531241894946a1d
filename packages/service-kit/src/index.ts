export * from './buildService.ts';
export * from './clock.ts';
export * from './define/index.ts';
export { Refused } from './engine/errandRunner.ts';
export * from './engine/secrets.ts';
export { openApiOf } from './http/openapi.ts';
export { onUnhandled, ServiceUnavailable, send } from './http/problems.ts';
export * from './http/tokens.ts';
export * from './ports.ts';
