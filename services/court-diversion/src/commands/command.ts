import { commandsOn } from '@throughcare/record';
import { courtPathway } from '../domain/courtPathway.ts';

/** Commands on a person's document at the court. */
export const command = commandsOn(courtPathway);
