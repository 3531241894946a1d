export * from './document.ts';
export * from './store.ts';
