export * from './endingsContract.ts';
export * from './eventLogContract.ts';
export * from './journalContract.ts';
export * from './openedStore.ts';
export * from './storeContract.ts';
