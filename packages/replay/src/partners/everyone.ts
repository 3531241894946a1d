import type { House } from '@throughcare/runtime';
import { Callers } from '../api.ts';
import type { Chooser } from '../choose.ts';
import { simulated } from './cast.ts';
import { FeedReader } from './feedReader.ts';
import { coordinators } from './ngo.ts';
import { persons } from './persons.ts';
import { providers } from './provider.ts';
import { reception } from './reception.ts';
import { screener } from './screener.ts';
import type { Part } from './stage.ts';
import { workers } from './workers.ts';

/** Every simulated role. Each step that they take is recorded with a subject that says so. */
export function everyone(house: House, chooser: Chooser): Part[] {
  const callers = new Callers(house, simulated);
  return [
    providers(callers, chooser),
    screener(callers, chooser),
    reception(callers, chooser),
    coordinators(callers, new FeedReader(callers), chooser),
    workers(callers, chooser),
    persons(callers, chooser),
  ];
}
