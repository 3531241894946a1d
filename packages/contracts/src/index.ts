export * from './defineEvent.ts';
export * from './envelope.ts';
export * from './events/index.ts';
export * from './ids.ts';
export * from './roles.ts';
export * from './services.ts';
export * from './time.ts';
