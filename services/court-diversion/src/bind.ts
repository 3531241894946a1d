import { commandsOn, queriesWith, reactionsOn } from '@throughcare/record';
import { pathway } from './domain/document.ts';
import type { CourtDiversionSettings } from './settings.ts';

/** Commands, reactions and questions on a person's document at the court, each file typed by its state and settings. */
export const command = commandsOn(pathway);
/** Reactions record what was told; rules act on it. */
export const reaction = reactionsOn(pathway);
export const query = queriesWith<CourtDiversionSettings>();
