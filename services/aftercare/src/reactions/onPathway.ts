import { reactionsOn } from '@throughcare/record';
import { pathway } from '../domain/document.ts';

/** Reactions only record what was heard; the rules act on it. */
export const onPathway = reactionsOn(pathway);
