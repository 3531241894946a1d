import { addDaysToDate, addMinutes, dateOf, type Instant } from '@throughcare/contracts';
import { type Chooser, inOrder, type RowStep } from '@throughcare/replay';
import type { Cast } from './cast.ts';
import { personFor } from './people.ts';
import { zone } from './places.ts';
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

/** One person's way through a story. */
type Told = { readonly title: string; readonly scene: Scene; readonly rows: readonly RowStep[] };

/** Minutes past the hour at which people act, so that not everything happens on the hour. */
const minutes = [0, 10, 25, 40, 50] as const;

/** Everybody's story in the order of time. What different people do at one moment goes side by side: their stories do not touch. */
export function timetable(plan: Plan): {
  readonly scenes: readonly Pick<Told, 'title' | 'scene'>[];
  readonly rows: readonly RowStep[];
} {
  const told = plan.stories.flatMap((story, place) =>
    Array.from({ length: story.people }, (_, n) => tell(story, place, n, plan)),
  );
  return { scenes: told, rows: told.flatMap(({ rows }) => rows).sort(inOrder) };
}

/** Throws where a story reaches beyond now or goes back in time: it would not be as it says. */
function tell(story: Story, place: number, n: number, { choose, cast, clock, until }: Plan): Told {
  const { title } = story;
  const name = `${title}/${n}`;
  const back = story.back ? choose.between(...story.back, 'back', name) : 0;
  const today = dateOf(until, zone);
  const origin = addDaysToDate(today, -back);
  const person = personFor(name, story.about ?? {}, choose, today);
  const scene = new Scene({ name, person, origin, choose }, cast, clock);
  const past = choose.pick(minutes, 'minutes', name) ?? 0;
  const momentOf = ({ when }: Timed): Instant =>
    'minutesAgo' in when
      ? addMinutes(until, -when.minutesAgo)
      : scene.at(when.day, when.hour, past);
  const moments = story.acts.map(momentOf);
  for (const [i, at] of moments.entries())
    if (at > until || at < (moments[i - 1] ?? at))
      throw new RangeError(`${name}: step ${i + 1} is not in its time`);
  const rows = story.acts.map(({ acts }, part) => ({
    at: moments[part] ?? until,
    source: place,
    row: n,
    part,
    concerns: name,
    run: async () => {
      if (part === 0) await broughtIn(story.broughtBy)(scene);
      for (const act of acts) await act(scene);
    },
  }));
  return { title, scene, rows };
}
