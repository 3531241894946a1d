import { addDaysToDate, addMinutes, dateOf, type Instant } from '@throughcare/contracts';
import type { Chooser, RowStep } from '@throughcare/replay';
import type { Cast } from './cast.ts';
import { personFor } from './people.ts';
import { Scene } from './scene.ts';
import type { Story, Timed } from './story.ts';
import { broughtIn } from './verbs/intake.ts';

export type Plan = {
  readonly stories: readonly Story[];
  readonly choose: Chooser;
  readonly cast: Cast;
  readonly clock: { now(): Instant };
  /** Where the stories end: the moment of the first run. */
  readonly until: Instant;
};

type Turn = { readonly at: Instant; readonly name: string; run(): Promise<void> };

/** Minutes past the hour at which people act, so that not everything happens on the hour. */
const minutes = [0, 10, 25, 40, 50] as const;

/**
 * Everybody's story as one row of steps. What different people do at the same moment is one step and goes in parallel:
 * their stories do not touch.
 */
export function timetable(plan: Plan): readonly RowStep[] {
  const turns = plan.stories.flatMap((story) =>
    Array.from({ length: story.people }, (_, n) => turnsOf(story, n, plan)).flat(),
  );
  const byMoment = Map.groupBy(turns, ({ at }) => at);
  return [...byMoment.keys()].sort().map((at, row) => ({
    at,
    source: 0,
    row,
    part: 0,
    run: async () => {
      const scenes = Map.groupBy(byMoment.get(at) ?? [], ({ name }) => name);
      await Promise.all(
        [...scenes.values()].map(async (own) => {
          for (const turn of own) await turn.run();
        }),
      );
    },
  }));
}

/** One person's turns. Throws where a story reaches beyond now or goes back in time: it would not be as it says. */
function turnsOf(story: Story, n: number, { choose, cast, clock, until }: Plan): Turn[] {
  const name = `${story.title}/${n}`;
  const back = story.back ? choose.between(...story.back, 'back', name) : 0;
  const today = dateOf(until);
  const origin = addDaysToDate(today, -back);
  const person = personFor(name, story.about ?? {}, choose, today);
  const scene = new Scene({ name, person, origin, choose }, cast, clock);
  const past = choose.pick(minutes, 'minutes', name) ?? 0;
  const momentOf = ({ when }: Timed): Instant =>
    'minutesAgo' in when
      ? addMinutes(until, -when.minutesAgo)
      : scene.at(when.day, when.hour, past);
  const turns = story.acts.map((timed) => ({ at: momentOf(timed), timed }));
  for (const [i, { at }] of turns.entries())
    if (at > until || at < (turns[i - 1]?.at ?? at))
      throw new RangeError(`${name}: step ${i + 1} is not in its time`);
  const run = (timed: Timed, first: boolean) => async () => {
    if (first) await broughtIn(story.broughtBy)(scene);
    for (const act of timed.acts) await act(scene);
  };
  return turns.map(({ at, timed }, i) => ({ at, name, run: run(timed, i === 0) }));
}
