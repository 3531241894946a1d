import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { Command, Option } from 'commander';
import { z } from 'zod';
import { dataDirOption, jsonOption } from '../options.ts';
import { CannotDo, print } from '../output.ts';
import { type Reached, withServices } from '../running.ts';

const Row = z.object({
  id: z.string(),
  ref: z.string().nullable(),
  stream: z.string().nullable(),
  sequence: z.number().nullable(),
  topic: z.string(),
  type: z.string().nullable(),
  reason: z.string(),
  since: z.string(),
});
const Rows = z.object({ items: z.array(Row), next: z.string().nullable() });
const Redriven = z.object({
  people: z.number(),
  moved: z.number(),
  left: z.number(),
  dryRun: z.boolean(),
});

type Options = {
  dataDir: string;
  json?: boolean;
  service?: ServiceName;
  ref?: string;
  dryRun?: boolean;
};
const serviceOption = () =>
  new Option('--service <name>', 'only this service').choices(serviceNames);
const chosen = ({ service }: Options): readonly ServiceName[] =>
  service ? [service] : serviceNames;

/** What could not be applied when it came: list it, look at one row, try again in order. */
export const parkedCommand = new Command('parked')
  .description('parked events: list, show, redrive')
  .addCommand(
    new Command('list')
      .description('every parked event, those parked longest first')
      .addOption(serviceOption())
      .addOption(dataDirOption())
      .addOption(jsonOption())
      .action((options: Options) =>
        withServices(options.dataDir, async (reached) => {
          const rows: ({ service: ServiceName } & z.infer<typeof Row>)[] = [];
          for (const service of chosen(options))
            for await (const row of rowsOf(reached, service)) rows.push({ service, ...row });
          if (options.json) return print(rows, true);
          if (rows.length === 0) return print('Nothing is parked.', false);
          for (const row of rows)
            print(
              `${row.since}  ${row.service}  ${row.reason}  ${row.type ?? row.topic}  ${row.id}`,
              false,
            );
        }),
      ),
  )
  .addCommand(
    new Command('show')
      .description('one row; what is in the event stays sealed')
      .argument('<id>', 'as `parked list` prints it')
      .addOption(serviceOption())
      .addOption(dataDirOption())
      .addOption(jsonOption())
      .action((id: string, options: Options) =>
        withServices(options.dataDir, async (reached) => {
          for (const service of chosen(options))
            for await (const row of rowsOf(reached, service))
              if (row.id === id) return print({ service, ...row }, options.json === true);
          throw new CannotDo(
            'No such event is parked; `throughcare parked list` shows those that are.',
          );
        }),
      ),
  )
  .addCommand(
    new Command('redrive')
      .description('try again, in order; what still does not fit stays parked')
      .addOption(serviceOption())
      .option('--ref <pathwayRef>', 'only this person’s events')
      .option('--dry-run', 'say what would be tried, change nothing')
      .addOption(dataDirOption())
      .addOption(jsonOption())
      .action((options: Options) =>
        withServices(options.dataDir, async (reached) => {
          const results: Record<string, z.infer<typeof Redriven>> = {};
          for (const service of chosen(options))
            results[service] = Redriven.parse(
              await ask(reached, 'POST', service, '/parked/redrive', {
                dryRun: options.dryRun ?? false,
                ...(options.ref !== undefined && { refs: [options.ref] }),
              }),
            );
          await reached.settle();
          print(results, options.json === true);
        }),
      ),
  );

async function* rowsOf(
  reached: Reached,
  service: ServiceName,
): AsyncGenerator<z.infer<typeof Row>> {
  for (let after = ''; ; ) {
    const page = Rows.parse(await ask(reached, 'GET', service, `/parked?limit=200${after}`));
    yield* page.items;
    if (page.next === null) return;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}

async function ask(
  reached: Reached,
  method: string,
  service: ServiceName,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const token = reached.issuer.token(
    { subject: 'command-line', org: 'operator', roles: ['ADMIN'] },
    600,
  );
  const response = await fetch(`${reached.url}/${service}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new CannotDo(`${service} answered ${response.status}.`);
  return response.json();
}
