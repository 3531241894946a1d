import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { topicPlan, topicsOf } from './topicPlan.ts';

const file = join(import.meta.dirname, '../../../infra/kafka/topics.json');

describe('the plan of topics', () => {
  it('stands in infra/kafka/topics.json, for whoever creates topics by other means', async () => {
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(topicPlan)));
  });

  it('has two topics a service, of which nothing is ever deleted', () => {
    expect(topicPlan.map(({ name }) => name)).toEqual([
      'throughcare.intake.justice',
      'throughcare.intake.care',
      'throughcare.court-diversion.justice',
      'throughcare.court-diversion.care',
      'throughcare.prison-program.justice',
      'throughcare.prison-program.care',
      'throughcare.aftercare.justice',
      'throughcare.aftercare.care',
    ]);
    for (const { partitions, config } of topicPlan)
      expect([partitions, config['retention.ms'], config['cleanup.policy']]).toEqual([
        24,
        '-1',
        'delete',
      ]);
  });

  it('names for each service what it writes or reads, and for a court of care its own alone', () => {
    expect(topicsOf('aftercare')).toHaveLength(8);
    expect(topicsOf('court-diversion').filter((name) => name.endsWith('.care'))).toEqual([
      'throughcare.court-diversion.care',
    ]);
  });

  it('lets a court read no care topic, its own included', () => {
    const care = topicPlan.filter(({ name }) => name.endsWith('.care'));
    expect(care).toHaveLength(4);
    for (const { readBy } of care) expect(readBy).not.toContain('court-diversion');
  });
});
