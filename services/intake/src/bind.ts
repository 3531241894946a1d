import { commandsOn, followUpsOn, queriesWith, reactionsOn } from '@throughcare/record';
import { pathway } from './domain/document.ts';
import type { IntakeSettings } from './settings.ts';

/** Binds what this service lists to a person's document and to its settings. */
export const command = commandsOn(pathway);
export const reaction = reactionsOn(pathway);
export const followUp = followUpsOn(pathway);
export const query = queriesWith<IntakeSettings>();
