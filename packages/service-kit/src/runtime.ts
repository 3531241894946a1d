import type { PartnerLog } from '@throughcare/messaging';
import type { DocumentType, QueryTools, Whatever } from '@throughcare/record';

/** What routes and workers of a running service may use. */
export type Runtime<Settings = unknown> = {
  tools(): QueryTools<Settings>;
  /** Makes a text opaque for callers: another one each time, in letters that an address may hold. */
  seal(text: string): string;
  /** Throws where the text was not sealed here. */
  open(sealed: string): string;
  /**
   * Calls whenever rows were put into a list: at once where this process did, within about a second where another did.
   * Returns how to be called no more.
   */
  onListed(
    type: DocumentType<Whatever, Whatever, Whatever>,
    list: string,
    call: () => void,
  ): () => void;
};

/** Up to where a reader of its own has come, kept in the service's store. */
export type Bookmark = {
  read(): Promise<string | null>;
  /** Moves on unless another process has moved it since `from` was read; then that one's place stands. */
  move(from: string | null, to: string): Promise<void>;
};

export type WorkerRuntime<Settings = unknown> = Runtime<Settings> & {
  readonly settings: Settings;
  /** Where partners have topics of their own. */
  readonly partnerLog: PartnerLog | undefined;
  bookmark(name: string): Bookmark;
  onError(what: string, error: unknown): void;
};

/** Works for as long as the service runs. */
export type Worker = {
  start(): void;
  /** Waits for what is in flight. */
  stop(): Promise<void>;
  /** True when nothing is in flight or left to do at this moment. */
  idle(): Promise<boolean>;
};
