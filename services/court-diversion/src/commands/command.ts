import { commandsOn } from '@throughcare/service-kit';
import { courtPathway } from '../domain/courtPathway.ts';

/** Commands on a person's document at the court. */
export const command = commandsOn(courtPathway);
