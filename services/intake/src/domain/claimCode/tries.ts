import { addHours, type Instant } from '@throughcare/contracts';
import { type ById, type DocumentType, evolveBy, put, refuse, triesOn } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';

/** When an organisation tried a code that did not work: what counts is the last hour. */
export type CodeTries = { readonly org: string; readonly tries: ById<{ readonly at: Instant }> };
type CodeTriesEvent =
  | { readonly type: 'code-tried'; readonly tryId: string; readonly at: Instant }
  | { readonly type: 'try-taken-back'; readonly tryId: string };

const lasts = 1;

/** One for each organisation; about no person, and found by nothing but its id. */
export const codeTries: DocumentType<CodeTries, CodeTriesEvent, IntakeSettings> = {
  kind: 'code-tries',
  idParam: 'orgId',
  empty: (org) => ({ org, tries: {} }),
  evolve: evolveBy<CodeTries, CodeTriesEvent>({
    'code-tried': ({ org, tries }, { tryId, at }) => ({
      org,
      tries: put(withinHour(tries, at), tryId, { at }),
    }),
    'try-taken-back': ({ org, tries }, { tryId }) => ({
      org,
      tries: Object.fromEntries(Object.entries(tries).filter(([id]) => id !== tryId)),
    }),
  }),
  views: {},
};

const withinHour = (tries: CodeTries['tries'], now: Instant): CodeTries['tries'] =>
  Object.fromEntries(Object.entries(tries).filter(([, { at }]) => addHours(at, lasts) > now));

/** So that nobody finds a code by trying. */
export const triesOfCodes = triesOn(codeTries, {
  counts: ({ tries }, tryId, { now: at, settings }) =>
    Object.keys(withinHour(tries, at)).length >= settings.wrongCodesAnHour
      ? refuse.tooMany('too-many-tries', 'Your organisation tried too many codes that do not work.')
      : [{ type: 'code-tried', tryId, at }],
  takesBack: (_state, tryId) => [{ type: 'try-taken-back', tryId }],
});
