export { consentMissing, notRelated, recordsConsent } from './consentMissing.ts';
export {
  type AnyGrants,
  each,
  type Grants,
  grantsOf,
  isRelated,
  relationsFor,
  rolesIn,
} from './grants.ts';
export { at, type Level, levelOf, levels, notice } from './levels.ts';
export { notSpokenFor } from './notSpokenFor.ts';
export { levelsFor, levelsOfRole, policy } from './policy.ts';
export {
  type Asking,
  among,
  anybody,
  byConsent,
  byService,
  eachRow,
  type PlainRelationName,
  type Relation,
  type RelationName,
  relation,
  relations,
} from './relation.ts';
export { roleLacking } from './roleLacking.ts';
export { shown, type View, viewsOn } from './view.ts';
export { speaksFor, worksIn } from './worksIn.ts';
