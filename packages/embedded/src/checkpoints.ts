import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { GroupCommit } from './groupCommit.ts';

/** Pages of the write-ahead log (4 kB each). */
const pages = { worthwhile: 4_000, few: 400 };
/** Commits between two looks at how long the log has grown. */
const lookEvery = 64;
/** More passes would chase a writer that is faster than they are. */
const mostPasses = 4;
/** Wall milliseconds that the thread waits for more work before it ends: it takes memory. */
const idleFor = 30_000;

/**
 * Copies the write-ahead log into the file on a thread of its own, so that no COMMIT waits for it: copied by the writer, 32 MB
 * held every caller up for 30 ms and more. Only the last few pages are copied while commits are held, and the loop goes on: once
 * all is copied the log begins anew from its start, and stays short.
 */
export class Checkpoints {
  readonly #path: string;
  readonly #commits: GroupCommit;
  readonly #waiting: StatementSync;
  readonly #inline: StatementSync;
  #commitsSince = 0;
  #running: Promise<void> | undefined;
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(path: string, database: DatabaseSync, commits: GroupCommit) {
    this.#path = path;
    this.#commits = commits;
    this.#waiting = database.prepare('PRAGMA wal_checkpoint(NOOP)');
    this.#inline = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');
    commits.join({
      beforeCommit: () => undefined,
      committed: () => this.#committed(),
      abandoned: () => undefined,
    });
  }

  /** Resolves after the pass in flight; what it did not copy is copied when the file is closed. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#idle);
    await this.#running;
    await this.#thread?.terminate();
  }

  #committed(): void {
    this.#commitsSince++;
    if (this.#commitsSince < lookEvery || this.#running || this.#stopped) return;
    this.#commitsSince = 0;
    // Not before this COMMIT has answered its callers.
    setImmediate(() => {
      if (this.#running || this.#stopped) return;
      this.#running = this.#run()
        // A file that does not answer is told of by whoever writes to it. The next look comes with later commits.
        .catch(() => undefined)
        .finally(() => {
          this.#running = undefined;
        });
    });
  }

  async #run(): Promise<void> {
    if (this.#left() < pages.worthwhile) return;
    clearTimeout(this.#idle);
    try {
      this.#thread ??= this.#start();
      const thread = this.#thread;
      for (let pass = 0; pass < mostPasses && this.#left() > pages.few; pass++)
        await passOn(thread);
      await this.#commits.holdDuring(() => passOn(thread));
      this.#idle = setTimeout(() => this.#end(), idleFor).unref();
    } catch {
      // No thread is to be had: a checkpoint that holds everybody up is better than none.
      this.#end();
      this.#inline.get();
    }
  }

  #start(): Worker {
    const thread = new Worker(new URL('./checkpointThread.ts', import.meta.url), {
      workerData: this.#path,
    });
    thread.unref();
    return thread;
  }

  #end(): void {
    void this.#thread?.terminate();
    this.#thread = undefined;
  }

  #left(): number {
    const { log, checkpointed } = this.#waiting.get() as { log: number; checkpointed: number };
    return log - checkpointed;
  }
}

/** One pass of the thread. Rejects where the thread fails or ends. */
function passOn(thread: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      thread.off('message', passed);
      thread.off('error', failed);
      thread.off('exit', gone);
      settle();
    };
    const passed = () => done(resolve);
    const failed = (error: Error) => done(() => reject(error));
    const gone = () => done(() => reject(new Error('the thread has ended')));
    thread.on('message', passed);
    thread.on('error', failed);
    thread.on('exit', gone);
    thread.postMessage('pass');
  });
}
