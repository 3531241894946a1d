import { reactionsOn } from '@throughcare/service-kit';
import { pathway } from '../domain/pathway.ts';

export const onHeard = reactionsOn(pathway);
