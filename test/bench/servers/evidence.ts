/** By stream, in order: what was published of each, or what a subscriber applied of it. */
export type ByStream = readonly (readonly [ref: string, ids: readonly string[]])[];

/** What a server has kept, as it tells it: goes as JSON from its process to the benchmark. */
export type ToldEvidence = {
  readonly published: ByStream;
  readonly heard: readonly (readonly [subscriber: string, left: ByStream])[];
};

type Row = Readonly<Record<string, unknown>>;

/**
 * Rows of events, as they lie in a table, by stream. A command is answered with the id of its referral, which is what its
 * first event is called here; the second is called by its type as well.
 */
export function byStream(rows: readonly Row[]): ByStream {
  const streams = Map.groupBy(rows, ({ ref }) => String(ref));
  return [...streams].map(([ref, ofOne]) => [ref, ofOne.map(nameOf)] as const);
}

function nameOf({ type, body }: Row): string {
  const { referralId } = (JSON.parse(String(body)) as { data: { referralId: string } }).data;
  return type === 'referral.accepted' ? referralId : `${referralId} ${type}`;
}
