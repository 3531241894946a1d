import type { SubjectName } from '../subjects/requests.ts';

/** Whose records the commands are about: the k-th command takes the k-th person from `from` on. */
export type People = {
  readonly from: number;
  /** So many stored people, met in an order that follows no index; null: always someone new. */
  readonly among: number | null;
};

export type Job = {
  readonly url: string;
  readonly token: string;
  readonly subject: SubjectName;
  readonly people: People;
  /** What of the first person the command is about; empty where it is about the person alone. */
  readonly thing: string;
} & (
  | {
      /** Each client sends its next request when it has its answer. */
      readonly loop: 'closed';
      readonly clients: number;
      readonly until: { readonly seconds: number } | { readonly requests: number };
    }
  | {
      /** Requests leave when their moment has come, answered or not, as callers who know nothing of each other do. */
      readonly loop: 'open';
      readonly perSecond: number;
      readonly seconds: number;
    }
);

export type Done = {
  readonly answered: number;
  /** Answers other than 2xx, broken connections and time-outs. */
  readonly failed: number;
  readonly seconds: number;
};

/** A prime far above any number of clients and below any store: steps by it meet everyone once, near to nobody's neighbour. */
const step = 7_919;

export function personOf({ from, among }: People, k: number): number {
  return among === null ? from + k : ((from + k) * step) % among;
}
