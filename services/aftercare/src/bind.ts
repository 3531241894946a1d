import {
  commandsOn,
  followUpsOn,
  queriesAbout,
  queriesWith,
  reactionsOn,
} from '@throughcare/record';
import { pathway } from './domain/document.ts';
import type { AftercareSettings } from './settings.ts';

/** Commands, reactions, follow-ups and questions on what aftercare knows of a person, each file typed by its state and settings. */
export const command = commandsOn(pathway);
/** Reactions only record what was heard; the rules act on it. */
export const reaction = reactionsOn(pathway);
export const followUp = followUpsOn(pathway);
/** Lists and registers. */
export const query = queriesWith<AftercareSettings>();
/** Questions about one person's record. */
export const queryAbout = queriesAbout(pathway);
