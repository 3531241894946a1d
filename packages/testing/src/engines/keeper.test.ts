import { addressVariables } from './images.ts';
import { Keeper } from './keeper.ts';

describe('the keeper of engines', () => {
  const variable = addressVariables.kafka;
  const before = process.env[variable];
  let keeper: Keeper;
  beforeEach(async () => {
    keeper = new Keeper();
    await keeper.open();
  });
  afterEach(async () => {
    await keeper.close();
    if (before === undefined) delete process.env[variable];
    else process.env[variable] = before;
  });
  const ask = async (path: string) => {
    const response = await fetch(`${keeper.url}/${path}`);
    return {
      status: response.status,
      text: await response.text(),
      connection: response.headers.get('connection'),
    };
  };

  it('gives every test file the engine whose address was given, and starts nothing', async () => {
    process.env[variable] = 'broker.example:9092';
    const answers = await Promise.all([ask('shared/kafka'), ask('shared/kafka')]);
    for (const { status, text, connection } of answers) {
      expect(status).toBe(200);
      // None is left open for a later file, which could ask while it is being closed.
      expect(connection).toBe('close');
      expect(JSON.parse(text)).toEqual({ id: 'given', address: 'broker.example:9092' });
    }
  });

  it('says so when it is asked for an engine that it does not keep', async () => {
    const refused = { status: 500, text: 'no such engine', connection: 'close' };
    expect(await ask('kill/kafka-1')).toEqual(refused);
    expect(await ask('shared/another')).toEqual(refused);
  });
});
