export * from './client.ts';
export * from './declaredAnswers.ts';
export * from './eventually.ts';
export * from './installation.ts';
export * from './recordingLog.ts';
export * from './register.ts';
export * from './temporaryDir.ts';
export * from './testHouse.ts';
