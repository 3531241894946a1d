export * from './problemDocument.ts';
export * from './problems.ts';
export { type ProblemKind, type ProblemRow, problemKinds } from './row.ts';
