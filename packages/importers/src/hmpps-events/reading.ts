import {
  type ArrivalMeaning,
  classifyArrival,
  classifyDeparture,
  type DepartureMeaning,
  type MessageReviewReason,
  movementCodeOf,
} from '@throughcare/contracts';

/** The code in its own field, and what stands in free text. */
type Words = {
  readonly field: string | null;
  readonly texts: readonly (string | null | undefined)[];
};
type Way = 'departure' | 'arrival';

/** "Movement reason code CR"; "ACTIVE IN:ADM-N", which is direction, kind of movement and code. */
const inText = [
  /\bmovement reason code:? ([A-Z0-9_]{1,12})\b/i,
  /\b(?:ADM|REL|TAP|CRT|TRN)-([A-Z0-9_]{1,12})\b/,
];

/**
 * The movement code of a message. Some old ones carry it only in their text; and where the field holds a code of the other
 * direction (seen: that of an earlier leave, on an admission), the text's is taken.
 */
export function codeSaid({ field, texts }: Words, way: Way): string | null {
  const said = field?.toUpperCase() ?? null;
  if (said !== null && movementCodeOf(said)?.[way]) return said;
  for (const text of texts)
    for (const pattern of inText) {
      const code = pattern.exec(text ?? '')?.[1]?.toUpperCase();
      if (code !== undefined && (said === null || movementCodeOf(code)?.[way])) return code;
    }
  return said;
}

/** What a movement means, and what a person should look at about the words that it was read from. */
type ReadMovement<Meaning> = {
  readonly meaning: Meaning;
  readonly question: MessageReviewReason | null;
};

export function departureRead(
  reason: string | null,
  code: string | null,
): ReadMovement<DepartureMeaning> {
  const meaning = classifyDeparture(reason ?? '', code);
  const row = movementCodeOf(code);
  if (code !== null && !row) return { meaning, question: 'CODE_UNKNOWN' };
  if (row && row.departure === null) return { meaning, question: 'CODE_CONTRADICTS' };
  if (row?.departure && row.departure.is !== meaning.is)
    return { meaning, question: meaning.is === 'UNKNOWN' ? 'REASON_UNKNOWN' : 'CODE_CONTRADICTS' };
  if (meaning.is !== 'UNKNOWN') return { meaning, question: null };
  return { meaning, question: row ? 'CODE_UNCLEAR' : 'REASON_UNKNOWN' };
}

/** Whoever comes back brings the code of going out; only an admission has codes of its own. */
export function arrivalRead(
  reason: string | null,
  code: string | null,
): ReadMovement<ArrivalMeaning> {
  const meaning = classifyArrival(reason ?? '', code);
  const row = movementCodeOf(code);
  if (meaning.is === 'UNKNOWN') return { meaning, question: 'REASON_UNKNOWN' };
  if (code !== null && !row) return { meaning, question: 'CODE_UNKNOWN' };
  const contradicts = reason === 'ADMISSION' && row?.arrival === null;
  return { meaning, question: contradicts ? 'CODE_CONTRADICTS' : null };
}
