import type { OutgoingMessage } from '../../../../packages/kafka/src/binding.ts';

/** Fetching as the services do it: at once when there is anything, and after so many ms when there is nothing. */
export const fetching = { longestWait: 250, session: 45_000, heartbeat: 3_000 } as const;

/** One message as a consumer sees it, so far as anything is measured by it. */
export type Received = { readonly id: string; readonly value: string };

/** A client library used plainly, without anything of ours. */
export type PlainClient = {
  /** Resolves when all in-sync replicas have all of them. */
  send(topic: string, messages: OutgoingMessage[]): Promise<void>;
  /** From the topic's beginning; resolves when it has joined the group. */
  consume(topic: string, group: string, handle: (messages: Received[]) => void): Promise<void>;
  close(): Promise<void>;
};
