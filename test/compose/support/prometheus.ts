import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const rulesFile = join(import.meta.dirname, '../../../infra/prometheus/rules.yml');

/** Every metric that an alert is made of. */
export const measuredNames = (): readonly string[] => [
  ...new Set(readFileSync(rulesFile, 'utf8').match(/\bthroughcare_\w+/g)),
];

type Sample = {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [time: number, value: string];
};

/** Asks a Prometheus for what is true at this moment. */
export const prometheus =
  (address: string) =>
  async (query: string): Promise<readonly Sample[]> => {
    const url = `http://${address}/api/v1/query?${new URLSearchParams({ query })}`;
    const answer = (await (await fetch(url)).json()) as { data: { result: readonly Sample[] } };
    return answer.data.result;
  };
