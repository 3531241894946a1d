import { instant } from '@throughcare/contracts';
import { shown } from '@throughcare/record';
import { actor, id, organisationOf } from '@throughcare/testing';
import type { Expectation, Records } from '@throughcare/testing/merging';
import { pathway } from '../../src/domain/document.ts';
import type { PathwayEvent } from '../../src/domain/events.ts';
import type { PathwayState } from '../../src/domain/person/state.ts';
import type { Settings } from '../../src/settings.ts';

export type PrisonRecords = Records<PathwayState, PathwayEvent, Settings>;
export type Expected = Expectation<PathwayState>;

/** One prison holds everyone, so that a stay opened later takes nobody's access to what was before. */
export const prisonId = 'SWI';
/** The prison's own file. */
export const file = actor('IMPORT', prisonId);
export const desk = actor('PREC', prisonId);
export const manager = actor('PCM', prisonId);
export const team = actor('PPT', prisonId);
export const nurse = actor('PHC', prisonId);
export const prescriber = actor('PRESCRIBER', 'clinic-north');

export const named = (what: string, n: number) => id(`${what} ${n}`);
/** What the prison begins itself has a programme of its own for each number. */
export const ownProgramme = (n: number) => `OWN-${n}`;

/** As this caller is shown it; undefined where they may not know of it. */
export const seen = <T>(
  view: keyof typeof pathway.views,
  state: PathwayState,
  of: string,
  who: typeof desk,
) =>
  pathway.views[view] &&
  (shown(pathway.views[view], state, of, {
    actor: who,
    now: instant('2026-01-05T09:00:00.000Z'),
    organisation: organisationOf(who.org, 'PRISON'),
    hash: (text) => text,
  }) as T | undefined);
