import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DocumentQueries } from './documentQueries.ts';
import { logSchema } from './fileSchema.ts';
import { RecordQueries } from './recordQueries.ts';
import { storeSchema } from './storeSchema.ts';
import { tablesOf } from './tables.ts';

/** How SQLite goes about every statement that `ask` prepares on a database of this schema. */
function plansOf(
  schema: string,
  rows: string,
  ask: (database: DatabaseSync) => void,
): Map<string, string> {
  const database = new DatabaseSync(':memory:');
  database.exec(`${schema}; ${rows}`);
  const asked: string[] = [];
  const listening = Object.create(database, {
    prepare: {
      value: (sql: string): StatementSync => {
        asked.push(sql);
        return database.prepare(sql);
      },
    },
  }) as DatabaseSync;
  ask(listening);
  const plans = asked.map((sql): [string, string] => {
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    return [sql, steps.map(({ detail }) => detail).join('; ')];
  });
  database.close();
  return new Map(plans);
}

/** Reads everything, or sorts what it has read. */
const grows = /SCAN|TEMP B-TREE/;

describe('no question costs more when more is stored', () => {
  it('to the documents', () => {
    const tables = tablesOf('court-diversion');
    const plans = plansOf(
      storeSchema(tables),
      '',
      (database) => new DocumentQueries(database, tables),
    );
    expect(plans.size).toBe(11);
    // The totals are one row.
    for (const [sql, plan] of plans)
      if (!sql.endsWith(`FROM ${tables.totals}`)) expect(`${sql}: ${plan}`).not.toMatch(grows);
  });

  it('to the log', () => {
    const topics =
      "INSERT INTO topics (name) VALUES ('throughcare.intake.care'), ('throughcare.intake.justice'), ('throughcare.aftercare.care')";
    const plans = plansOf(logSchema, topics, (database) => {
      new RecordQueries(database).after(
        new Map([
          ['throughcare.intake.care', 0],
          ['throughcare.intake.justice', 5],
          ['throughcare.aftercare.care', 9],
        ]),
        500,
      );
    });
    expect(plans.size).toBe(9);
    for (const [sql, plan] of plans) expect(`${sql}: ${plan}`).not.toMatch(grows);
  });
});
