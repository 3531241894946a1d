import type { z } from 'zod';

/** What the environment lacks or has wrong, all of it at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** An empty variable counts as one that is not set: that is how Compose passes on what nobody gave. */
export function parsed<T extends z.ZodObject>(shape: T, env: NodeJS.ProcessEnv): z.output<T> {
  const given = Object.fromEntries(
    Object.keys(shape.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  throw new ConfigError(
    read.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name}: ${name in given ? issue.message : 'is missing'}`;
    }),
  );
}
