import type { Actor, AnyCommand, Whatever } from '@throughcare/record';
import type { Story } from '../story.ts';

type AnyStory = Story<Whatever, Whatever, Whatever>;
type Body = object | ((story: AnyStory) => object);

/** How one thing ends: where it stands open, who ends it, and in which words. */
export type Ending = {
  readonly given: () => unknown;
  readonly who: Actor;
  /** Others who say the same afterwards. */
  readonly also?: readonly Actor[];
  readonly params?: (story: Whatever) => Readonly<Record<string, string>>;
  readonly body?: Body;
  /** Other words about what is over, and the code that refuses them. */
  readonly not?: readonly [body: object, code: string];
};

/**
 * What every command does that may always be given: it is done once; said again, by whomever, it finds itself done and
 * changes nothing; and what says otherwise of what is over is refused.
 */
export function endingsContract(
  commands: readonly AnyCommand[],
  endings: Readonly<Record<string, Ending>>,
): void {
  describe('D3: what may always be given', () => {
    it('has a row each', () => {
      const names = commands.filter(({ always }) => always).map(({ name }) => name);
      expect(Object.keys(endings).toSorted()).toEqual(names.toSorted());
    });

    it.each(Object.entries(endings))('%s finds itself done when it is said again', (name, row) => {
      const command = commands.find((one) => one.name === name) as AnyCommand;
      const story = row.given() as AnyStory;
      const params = row.params?.(story) ?? {};
      const body = typeof row.body === 'function' ? row.body(story) : row.body;
      const give = (who: Actor, words: object | undefined = body) =>
        story.command(command, who, params, words).last;

      const first = give(row.who);
      expect(first.refusal).toBeNull();
      expect(first.events).not.toEqual([]);
      const after = story.state;
      for (const who of [row.who, ...(row.also ?? [])])
        expect(give(who)).toMatchObject({ refusal: null, events: [], published: [], owed: [] });
      if (row.not) expect(give(row.who, row.not[0]).refusal?.code).toBe(row.not[1]);
      expect(story.state).toEqual(after);
    });
  });
}
