import { reactionsOn } from '@throughcare/record';
import { pathway } from '../domain/pathway.ts';

export const onHeard = reactionsOn(pathway);
