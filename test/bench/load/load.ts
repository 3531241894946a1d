import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Done, Job } from './jobs.ts';

export type Load = {
  /** Throws where a request was not answered with 2xx: a refused command is quick, and says nothing. */
  run(job: Job): Promise<Done>;
  stop(): Promise<void>;
};

/** The load generator, kept for the whole benchmark so that it is as warm in the last round as in the first. */
export function startLoad(): Load {
  const child = fork(new URL('./generator.ts', import.meta.url), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  return {
    async run(job) {
      const answer = once(child, 'message');
      child.send(job);
      const [said] = (await answer) as [{ done: Done } | { error: string }];
      if ('error' in said) throw new Error(said.error);
      if (said.done.failed > 0)
        throw new Error(`${said.done.failed} of ${said.done.answered + said.done.failed} failed`);
      return said.done;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}

export const perSecond = ({ answered, seconds }: Done): number => answered / seconds;
