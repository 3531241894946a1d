export type { IntakeEvent } from './domain/evolve.ts';
export { pathway as intakePathway } from './domain/pathway.ts';
export { needOf } from './domain/screening/need.ts';
export type { Pathway as IntakePathway } from './domain/state.ts';
export { MatchProfile } from './queries/matchProfile.ts';
export { intakeService } from './service.ts';
export { IntakeSettings } from './settings.ts';
