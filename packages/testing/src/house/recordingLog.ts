import type { Log } from '@throughcare/service-kit';

type More = Readonly<Record<string, string | number | boolean | null>>;
export type Line = {
  readonly level: 'info' | 'error';
  readonly what: string;
  readonly error: unknown;
  readonly more: More | undefined;
};

/** A log that keeps all that is written, whole errors with their messages and stacks included. */
export type RecordingLog = Log & {
  readonly lines: readonly Line[];
  /** How often this was written as an error. */
  count(what: string): number;
  /** Everything as one text, for searching what must not be there. */
  text(): string;
};

export function recordingLog(): RecordingLog {
  const lines: Line[] = [];
  return {
    lines,
    info: (what, more) => void lines.push({ level: 'info', what, error: null, more }),
    error: (what, error, more) => void lines.push({ level: 'error', what, error, more }),
    count: (what) => lines.filter((line) => line.level === 'error' && line.what === what).length,
    text: () =>
      lines
        .map(({ what, error, more }) => [what, textOf(error), JSON.stringify(more ?? {})].join(' '))
        .join('\n'),
  };
}

function textOf(error: unknown): string {
  if (!Error.isError(error)) return JSON.stringify(error) ?? '';
  const { message, stack, cause } = error as Error;
  return `${message} ${stack ?? ''} ${cause === undefined ? '' : textOf(cause)}`;
}
