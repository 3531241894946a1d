export * from './mergingCase.ts';
export * from './play.ts';
export * from './records.ts';
