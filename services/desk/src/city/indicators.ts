import { z } from 'zod';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import type { WordKey } from '../words/speak.ts';
import {
  contactHours,
  drawFigure,
  type Figure,
  monthSaid,
  shareFigure,
  waitFigure,
} from './figure.ts';
import { Indicators, Month, monthsFrom } from './indicatorsModel.ts';

const chosenMonth = Month.optional().catch(undefined);
const Search = z.object({
  from: chosenMonth,
  to: chosenMonth,
  area: z.string().max(64).optional().catch(undefined),
});

/** What came of it: contact after release first, then treatment, then how long each hop of the way took. */
export const indicatorsPage = page({
  path: '/city/indicators',
  roles: ['COORD'],
  nav: { word: 'city.figures.nav' },
  search: Search,
  async ask(asking, _params, search: z.infer<typeof Search>) {
    // A choice that was left empty is none.
    const chosen = { ...search, area: search.area || undefined };
    return asking.get('aftercare', '/indicators', Indicators, chosen);
  },
  show(found, view) {
    const { say } = view;
    const { area, from, to } = found;
    return {
      title: say('city.figures.title'),
      lead:
        area === null || from === null || to === null
          ? say('city.figures.leadNone')
          : say('city.figures.lead', {
              area: codeAsName(area),
              from: monthSaid(from, view),
              to: monthSaid(to, view),
            }),
      body: html`${drawChoice(found, view)}${
        from === null || to === null
          ? html`<section class="card"><p>${say(whyNone(found))}</p></section>`
          : html`${figuresIn(found, view).map((one) => drawFigure(one, monthsFrom(from, to), view))}<section class="card" aria-labelledby="counted"><h2 id="counted">${say('city.figures.counted')}</h2>${drawNotes(found, view)}</section>`
      }`,
    };
  },
});

const whyNone = ({ area, since, lastTold }: Indicators): WordKey => {
  if (area === null) return 'city.figures.noArea';
  return since === null || since > lastTold ? 'city.figures.none' : 'city.figures.noMonths';
};

function figuresIn({ waits, shares }: Indicators, view: View): readonly Figure[] {
  return [
    ...shares.flatMap((one) =>
      one.share === 'CONTACT'
        ? [shareFigure(one, view), contactHours(one.months, view)]
        : [shareFigure(one, view)],
    ),
    ...waits.map((one) => waitFigure(one, view)),
  ];
}

function drawNotes({ since, lastTold }: Indicators, view: View): Html {
  const { say } = view;
  return html`<ul><li>${say('city.figures.whyFew')}</li><li>${say('city.figures.whyMonth', { last: monthSaid(lastTold, view) })}</li><li>${say('city.figures.whyArea')}</li>${
    since === null
      ? nothing
      : html`<li>${say('city.figures.since', { month: monthSaid(since, view) })}</li>`
  }</ul>`;
}

/** Which area and which months: an ordinary form, whose address can be kept. */
function drawChoice({ areas, area, from, to, since, lastTold }: Indicators, view: View): Html {
  const { say } = view;
  if (since === null || since > lastTold || area === null) return nothing;
  const months = monthsFrom(since, lastTold).map((month) => ({
    value: month,
    text: monthSaid(month, view),
  }));
  const choose = (name: string, text: string, chosen: string | null, items: typeof months) =>
    govuk('select', {
      id: name,
      name,
      label: { text },
      items: items.map((item) => ({ ...item, selected: item.value === chosen })),
    });
  return html`<form method="get" class="choice screen">${
    areas.length < 2
      ? nothing
      : choose(
          'area',
          say('city.figures.area'),
          area,
          areas.map((one) => ({ value: one, text: codeAsName(one) })),
        )
  }${choose('from', say('city.figures.from'), from, months)}${choose('to', say('city.figures.to'), to, months)}<button class="button" type="submit">${say('city.figures.show')}</button></form>`;
}
