import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { episodePage } from './episode.ts';
import { episodesPage } from './episodes.ts';
import { episodeThing } from './episodeThing.ts';
import { requestsPage } from './requests.ts';

export const providerPages: readonly AnyPage[] = [requestsPage, episodesPage, episodePage];
export const providerThings: readonly AnyThing[] = [episodeThing];
