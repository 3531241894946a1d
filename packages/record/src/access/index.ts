export {
  type AnyGrants,
  each,
  type Grants,
  grantsOf,
  isRelated,
  relationsFor,
  rolesIn,
} from './grants.ts';
export { leaveOut, withoutLevel } from './leaveOut.ts';
export { at, type Level, levelOf, levels, notice } from './levels.ts';
export { levelsFor, policy } from './policy.ts';
export {
  type Asking,
  anybody,
  byService,
  eachRow,
  type Relation,
  type RelationName,
  relation,
  relations,
} from './relation.ts';
export { shown, type View, viewsOn } from './view.ts';
export { speaksFor, worksIn } from './worksIn.ts';
