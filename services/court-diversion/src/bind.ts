import { commandsOn, queriesAbout, queriesWith, reactionsOn } from '@throughcare/record';
import { pathway } from './domain/document.ts';
import type { CourtDiversionSettings } from './settings.ts';

/** Commands, reactions and questions on a person's document at the court, each file typed by its state and settings. */
export const command = commandsOn(pathway);
/** Reactions record what was told; rules act on it. */
export const reaction = reactionsOn(pathway);
/** Lists of many people. */
export const query = queriesWith<CourtDiversionSettings>();
/** Questions about one person. */
export const queryAbout = queriesAbout(pathway);
