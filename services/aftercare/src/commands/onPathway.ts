import { commandsOn } from '@throughcare/record';
import { pathway } from '../domain/document.ts';

/** Commands on what aftercare knows of a person. */
export const onPathway = commandsOn(pathway);
