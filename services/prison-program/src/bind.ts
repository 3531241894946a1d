import { commandsOn, queriesAbout, queriesWith, reactionsOn } from '@throughcare/record';
import { pathway } from './domain/document.ts';
import { organisation } from './domain/organisation/document.ts';
import { custodyReview } from './domain/review/document.ts';
import type { Settings } from './settings.ts';

/** Commands on a person, with this service's state, events and settings typed in each file. */
export const command = commandsOn(pathway);
/** Commands on a message that a person must look at. */
export const reviewCommand = commandsOn(custodyReview);
export const reaction = reactionsOn(pathway);
/** What others tell of an organisation. */
export const organisationReaction = reactionsOn(organisation);
/** Lists; each row is shown by its view. */
export const query = queriesWith<Settings>();
/** Questions about one person. */
export const personQuery = queriesAbout(pathway);
/** Questions about one message that a person must look at. */
export const reviewQuery = queriesAbout(custodyReview);
