export * from './problemDocument.ts';
export * from './problems.ts';
export {
  type Members,
  type ProblemKind,
  type ProblemRow,
  problemKinds,
  reservedMembers,
} from './row.ts';
