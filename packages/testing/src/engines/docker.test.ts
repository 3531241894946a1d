import { imageOf } from './containers.ts';
import { begin, library } from './docker.ts';
import { describeWithDocker } from './engines.ts';

describeWithDocker('a container', () => {
  it('that ends while it starts is told with what it said last', async () => {
    const { Wait } = await library();
    const container = (await imageOf('kafka'))
      .withEntrypoint(['sh', '-c', 'echo the reason; exit 1'])
      .withWaitStrategy(Wait.forLogMessage('ready'));
    await expect(begin(container)).rejects.toThrow(/It said last:\n.*the reason/s);
  });
});
