import type { Actor, ReadTools } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { isOfficer, partyOfActor } from '../access/relations.ts';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { plainNumber } from '../referral/caseRef.ts';
import { anyOffice, nameKeysFor, numberKey } from './keys.ts';
import { termsOf } from './terms.ts';
import { meetsName, wordsFor } from './words.ts';

/** Whom a typed name or number may mean: under which keys each part stands, and whether a record does meet it. */
export type Wanted = {
  /** A person stands under one key of each part. */
  readonly parts: readonly (readonly string[])[];
  meets(state: Pathway): boolean;
};

/** People under one key that are looked through; a beginning of three letters may be of many more. */
const most = 1_000;

/** What holds a digit is a number, compared by letters and digits alone; anything else a name. */
export function wantedBy(
  typed: string,
  actor: Actor,
  tools: Pick<ReadTools<IntakeSettings>, 'hash'>,
): Wanted {
  if (/\p{N}/u.test(typed)) return numberWanted(plainNumber(typed), actor, tools);
  const words = wordsFor(typed);
  return {
    parts: words.map((word) => nameKeysFor(word, tools)),
    meets: (state) =>
      (termsOf(state)?.names ?? []).some((name) => meetsName(words, wordsFor(name))),
  };
}

function numberWanted(plain: string, actor: Actor, tools: Pick<ReadTools, 'hash'>): Wanted {
  const own = partyOfActor(actor);
  const any = isOfficer(actor);
  const offices = any ? [own, anyOffice] : [own];
  return {
    parts: [offices.map((by) => numberKey(by, plain, tools))],
    meets: (state) =>
      (termsOf(state)?.numbers ?? []).some(
        (one) => one.plain === plain && (one.by === own || (any && one.of === 'PERSON')),
      ),
  };
}

export type Candidates = {
  readonly ids: readonly string[];
  /** Not everybody under a key was looked through. */
  readonly cut: boolean;
};

/** Who stands under a key of each part. */
export async function candidatesFor(
  { parts }: Wanted,
  tools: Pick<ReadTools<IntakeSettings>, 'list'>,
): Promise<Candidates> {
  const found = await Promise.all(parts.map((keys) => under(keys, tools)));
  const [first, ...others] = found.toSorted((one, other) => one.ids.length - other.ids.length);
  const ids = (first?.ids ?? []).filter((id) => others.every((part) => part.ids.includes(id)));
  return { ids, cut: found.some(({ cut }) => cut) };
}

async function under(
  keys: readonly string[],
  tools: Pick<ReadTools<IntakeSettings>, 'list'>,
): Promise<Candidates> {
  const pages = await Promise.all(
    keys.map((key) => tools.list(pathway, 'found-by', key, { limit: most })),
  );
  return {
    ids: [...new Set(pages.flatMap(({ items }) => items.map(({ id }) => id)))],
    cut: pages.some(({ next }) => next !== null),
  };
}
