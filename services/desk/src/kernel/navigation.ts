import type { Asking } from './asking.ts';
import type { NavItem } from './frame.ts';
import type { AnyPage, View } from './page.ts';
import { countsOf, type Work } from './work.ts';

/** The pages that stand in the navigation of whoever is signed in, in the order of the index, with what waits behind each. */
export const navigation =
  (pages: readonly AnyPage[]) =>
  async (asking: Asking, view: View): Promise<readonly NavItem[]> => {
    const work = await countsOf(asking).catch(() => undefined);
    return pages
      .filter(({ nav, roles }) => nav && roles.some((role) => asking.me.roles.includes(role)))
      .map(({ nav, path }) => ({
        href: path,
        text: nav ? view.say(nav.word) : '',
        current: path === view.here || (path !== '/' && view.here.startsWith(`${path}/`)),
        count: work && nav?.counts && countOf(work, nav.counts),
      }));
  };

function countOf({ lists }: Pick<Work, 'lists'>, names: readonly string[]): NavItem['count'] {
  const counted = lists.filter(({ list }) => names.includes(list));
  const open = counted.reduce((sum, one) => sum + one.open, 0);
  if (open === 0) return undefined;
  const overdue = counted.reduce((sum, one) => sum + one.overdue, 0);
  const more = counted.some((one) => one.more);
  return { open: `${overdue > 0 ? overdue : open}${more ? '+' : ''}`, overdue: overdue > 0 };
}
