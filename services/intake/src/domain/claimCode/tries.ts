import { addHours, type Instant } from '@throughcare/contracts';
import {
  type ById,
  type DocumentType,
  evolveBy,
  hasRole,
  put,
  refuse,
  triesOn,
} from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';

/** When an organisation, or a person by their account, tried a code that did not work: what counts is the last hour. */
export type CodeTries = { readonly of: string; readonly tries: ById<{ readonly at: Instant }> };
type CodeTriesEvent =
  | { readonly type: 'code-tried'; readonly tryId: string; readonly at: Instant }
  | { readonly type: 'try-taken-back'; readonly tryId: string };

const lasts = 1;

/** One for each of them; about no person, and found by nothing but its id. */
export const codeTries: DocumentType<CodeTries, CodeTriesEvent, IntakeSettings> = {
  kind: 'code-tries',
  idParam: 'triesId',
  empty: (of) => ({ of, tries: {} }),
  evolve: evolveBy<CodeTries, CodeTriesEvent>({
    'code-tried': ({ of, tries }, { tryId, at }) => ({
      of,
      tries: put(withinHour(tries, at), tryId, { at }),
    }),
    'try-taken-back': ({ of, tries }, { tryId }) => ({
      of,
      tries: Object.fromEntries(Object.entries(tries).filter(([id]) => id !== tryId)),
    }),
  }),
  duties: 'none',
  views: {},
};

const withinHour = (tries: CodeTries['tries'], now: Instant): CodeTries['tries'] =>
  Object.fromEntries(Object.entries(tries).filter(([, { at }]) => addHours(at, lasts) > now));

/** So that nobody finds a code by trying. People share an organisation with everybody who has an account there. */
export const triesOfCodes = triesOn(codeTries, {
  of: (actor) => (hasRole(actor, 'PERSON') ? actor.account : actor.org),
  counts: ({ tries }, tryId, { now: at, settings }) =>
    Object.keys(withinHour(tries, at)).length >= settings.wrongCodesAnHour
      ? refuse.tooMany('too-many-tries', 'Too many codes were tried that do not work.')
      : [{ type: 'code-tried', tryId, at }],
  takesBack: (_state, tryId) => [{ type: 'try-taken-back', tryId }],
});
