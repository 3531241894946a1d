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
  intake: { x: 140, y: 70 },
  'court-diversion': { x: 720, y: 70 },
  'prison-program': { x: 140, y: 490 },
  aftercare: { x: 720, y: 490 },
};
/** How far the two arrows of a pair stand apart, from their middle. */
const apart = 13;
/** Where on an arrow its figures stand, from its tail: the two of a pair, and those that cross, keep clear of each other. */
const along = 0.3;
/** How far figures stand from their arrow: where it goes up or down, and where it goes across. */
const besideWords = 60;
const aboveWords = 24;
const lineHeight = 17;

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
  const { tail, tip, across } = lineOf(places[arrow.from], places[to]);
  const clear = Math.abs(across.x) * besideWords + Math.abs(across.y) * aboveWords;
  const at = {
    x: tail.x + (tip.x - tail.x) * along + across.x * clear,
    y: tail.y + (tip.y - tail.y) * along + across.y * clear,
  };
  const late = arrow.parked > 0 ? ' parked' : (arrow.lag ?? 0) > 0 ? ' behind' : '';
  const figures = [
    say('operator.flow.rate', { rate: rateOf(arrow, minutes) }),
    ...((arrow.lag ?? 0) > 0 ? [say('operator.flow.lag', { count: arrow.lag ?? 0 })] : []),
    ...(arrow.parked > 0 ? [say('operator.flow.parkedOf', { count: arrow.parked })] : []),
  ];
  const first = at.y + 5 - ((figures.length - 1) * lineHeight) / 2;
  return html`<g class="arrow${late}"><line x1="${round(tail.x)}" y1="${round(tail.y)}" x2="${round(tip.x)}" y2="${round(tip.y)}" marker-end="url(#head)"/>${figures.map(
    (text, n) => html`<text x="${round(at.x)}" y="${round(first + n * lineHeight)}">${text}</text>`,
  )}</g>`;
}

/** Events a minute, over the minutes that are counted. */
export const rateOf = ({ settled }: Pick<Arrow, 'settled'>, minutes: number): number =>
  Math.round((settled / minutes) * 10) / 10;

/** From the edge of one box to the edge of the other, to one side of the line between their middles. */
function lineOf(from: Point, to: Point) {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const way = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const across = { x: -way.y, y: way.x };
  const start = { x: from.x + across.x * apart, y: from.y + across.y * apart };
  const end = { x: to.x + across.x * apart, y: to.y + across.y * apart };
  const out = edgeOf(way, across) + 4;
  const back = edgeOf({ x: -way.x, y: -way.y }, across) + 6;
  return {
    tail: { x: start.x + way.x * out, y: start.y + way.y * out },
    tip: { x: end.x - way.x * back, y: end.y - way.y * back },
    across,
  };
}

/** How far it is from beside the middle of a box to its edge. */
function edgeOf(way: Point, across: Point): number {
  const to = (half: number, step: number, off: number) =>
    Math.abs(step) < 1e-9
      ? Number.POSITIVE_INFINITY
      : (half - Math.sign(step) * off) / Math.abs(step);
  return Math.min(
    to(box.width / 2, way.x, across.x * apart),
    to(box.height / 2, way.y, across.y * apart),
  );
}

const round = (n: number): number => Math.round(n);
