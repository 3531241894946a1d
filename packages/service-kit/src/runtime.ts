import type { Organisation } from '@throughcare/contracts';
import type { PartnerLog } from '@throughcare/messaging';
import type { Actor, DocumentType, ReadTools, Whatever } from '@throughcare/record';
import type { Shown } from './engine/disclosures.ts';

/** What a service's own routes and workers may use. */
export type Runtime<Settings = unknown> = {
  tools(): ReadTools<Settings>;
  /** As the register has it; null where it does not know it, or has closed it. */
  organisationOf(id: string): Organisation | null;
  /** Encrypts a text for callers, in letters that a URL may hold. Gives another result each time. */
  seal(text: string): string;
  /** Throws where the text was not sealed by this installation. */
  open(sealed: string): string;
  /**
   * Records that these things of these people are delivered to somebody; to be called before they are. It is found by each of
   * them, as what a question shows is.
   */
  disclose(actor: Actor, shown: Shown, what: string): Promise<void>;
  /**
   * Calls `call` whenever rows were added to a list, until the function that is returned is called: at once where this
   * process added them, within about a second where another did.
   */
  onListed(
    type: DocumentType<Whatever, Whatever, Whatever>,
    list: string,
    call: () => void,
  ): () => void;
};

/** Up to where a worker has read a list or a log, kept in the service's store. */
export type Bookmark = {
  read(): Promise<string | null>;
  /** Does nothing where another process has moved the bookmark since `from` was read. */
  move(from: string | null, to: string): Promise<void>;
};

export type WorkerRuntime<Settings = unknown> = Runtime<Settings> & {
  readonly settings: Settings;
  /** For installations whose large partners have topics of their own. */
  readonly partnerLog: PartnerLog | undefined;
  bookmark(name: string): Bookmark;
  onError(what: string, error: unknown): void;
};

/** Work that goes on for as long as the service runs. */
export type Worker = {
  start(): void;
  /** Resolves when what was begun is done. */
  stop(): Promise<void>;
  /** Whether it has nothing to do at this moment. */
  idle(): Promise<boolean>;
};
