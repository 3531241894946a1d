import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Arrow, FlowOf } from './model.ts';

type Point = { readonly x: number; readonly y: number };

const size = { width: 860, height: 560 } as const;
const box = { width: 190, height: 72 } as const;
/** Where the middle of each service stands. */
const places: Readonly<Record<ServiceName, Point>> = {
  intake: { x: 110, y: 60 },
  'court-diversion': { x: 750, y: 60 },
  'prison-program': { x: 110, y: 500 },
  aftercare: { x: 750, y: 500 },
};
/** How far the two arrows of a pair stand apart, from their middle. */
const apart = 13;
/** Where on an arrow its figures stand, from its tail: the two of a pair, and those that cross, keep clear of each other. */
const along = 0.3;

/** The four services and what flows between them. The same figures stand in the table beside it. */
export const drawFlow = (flows: readonly FlowOf[], view: View): Html =>
  html`<svg class="flow" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="flow-title"><title id="flow-title">${view.say('operator.flow.picture')}</title>
<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="head" d="M0 0 8 4 0 8z"/></marker></defs>
${flows.flatMap(({ service, flow }) =>
  (flow?.arrows ?? []).map((arrow) => drawArrow(arrow, service, view, flow?.minutes ?? 1)),
)}
${serviceNames.map((service) =>
  drawService(
    service,
    flows.find((one) => one.service === service),
    view,
  ),
)}</svg>`;

function drawService(service: ServiceName, found: FlowOf | undefined, { say }: View): Html {
  const { x, y } = places[service];
  const flow = found?.flow;
  const state = !flow ? 'away' : flow.health.ready ? 'ready' : 'notReady';
  const unsent = flow?.health.pendingEvents ?? 0;
  return html`<g class="service ${state}"><rect x="${x - box.width / 2}" y="${y - box.height / 2}" width="${box.width}" height="${box.height}" rx="8"/><text x="${x}" y="${y - 6}"><tspan class="name">${sayCode(say, 'service', service)}</tspan></text><text x="${x}" y="${y + 18}">${say(`operator.flow.${state}`)}${unsent > 0 ? html` · ${say('operator.flow.unsent', { count: unsent })}` : nothing}</text></g>`;
}

function drawArrow(arrow: Arrow, to: ServiceName, { say }: View, minutes: number): Html {
  const [tail, tip] = lineOf(places[arrow.from], places[to]);
  const at = { x: tail.x + (tip.x - tail.x) * along, y: tail.y + (tip.y - tail.y) * along };
  const late = arrow.parked > 0 ? ' parked' : (arrow.lag ?? 0) > 0 ? ' behind' : '';
  const figures = [
    say('operator.flow.rate', { rate: rateOf(arrow, minutes) }),
    ...((arrow.lag ?? 0) > 0 ? [say('operator.flow.lag', { count: arrow.lag ?? 0 })] : []),
    ...(arrow.parked > 0 ? [say('operator.flow.parkedOf', { count: arrow.parked })] : []),
  ];
  return html`<g class="arrow${late}"><line x1="${round(tail.x)}" y1="${round(tail.y)}" x2="${round(tip.x)}" y2="${round(tip.y)}" marker-end="url(#head)"/>${figures.map(
    (text, n) => html`<text x="${round(at.x)}" y="${round(at.y) - 6 + n * 17}">${text}</text>`,
  )}</g>`;
}

/** Events a minute, over the minutes that are counted. */
export const rateOf = ({ settled }: Pick<Arrow, 'settled'>, minutes: number): number =>
  Math.round((settled / minutes) * 10) / 10;

/** From the edge of one box to the edge of the other, beside the line between their middles. */
function lineOf(from: Point, to: Point): readonly [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const way = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const out = Math.min(
    way.x === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(way.x),
    way.y === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(way.y),
  );
  const beside = { x: -way.y * apart, y: way.x * apart };
  const on = (distance: number): Point => ({
    x: from.x + way.x * distance + beside.x,
    y: from.y + way.y * distance + beside.y,
  });
  return [on(out + 4), on(length - out - 6)];
}

const round = (n: number): number => Math.round(n);
