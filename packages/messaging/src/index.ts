export * from './aside.ts';
export * from './dispatcher.ts';
export * from './eventLog.ts';
export * from './holes.ts';
export * from './relay.ts';
