import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const rulesFile = join(import.meta.dirname, '../../../infra/prometheus/rules.yml');

/** Every metric that an alert is made of. */
export const measuredNames = (): readonly string[] => [
  ...new Set(readFileSync(rulesFile, 'utf8').match(/\bthroughcare_\w+/g)),
];

/** Asks a Prometheus; gives the one value of an instant query, undefined where there is none. */
export const prometheus =
  (address: string) =>
  async (query: string): Promise<string | undefined> => {
    const url = `http://${address}/api/v1/query?${new URLSearchParams({ query })}`;
    const answer = (await (await fetch(url)).json()) as {
      data: { result: readonly { value: readonly [number, string] }[] };
    };
    return answer.data.result[0]?.value[1];
  };
