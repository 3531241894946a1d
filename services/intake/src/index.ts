export { MatchProfile } from './domain/disclosure/matchProfile.ts';
export { pathway as intakePathway } from './domain/document.ts';
export type { IntakeEvent } from './domain/events.ts';
export type { Pathway as IntakePathway } from './domain/pathway/state.ts';
export { isOpened } from './domain/person/personOf.ts';
export { needOf } from './domain/screening/need.ts';
export { intakeService } from './service.ts';
export { IntakeSettings } from './settings.ts';
