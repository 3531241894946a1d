import type { Instant } from '@throughcare/contracts';
import { drawFacts } from '../forms/facts.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { timeLeft } from '../kernel/timeLeft.ts';
import { sayCode } from '../words/speak.ts';
import type { Appointment, Case, Checkpoint } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;

const statusClass: Readonly<Record<string, string>> = {
  MET: 'met',
  MET_EARLY: 'met',
  MET_LATE: 'met',
  MISSED: 'missed',
};

/** Everything that is watched around a release, in the order in which it is due. */
export const watched = ({ window, naloxoneDue, nextDose }: Case): readonly Checkpoint[] =>
  [...(window?.checkpoints ?? []), ...[naloxoneDue, nextDose].filter((one) => one != null)].sort(
    (one, other) => (one.dueAt < other.dueAt ? -1 : one.dueAt > other.dueAt ? 1 : 0),
  );

/** What is due next, of what nothing has met. */
export const nextDue = (one: Case): Checkpoint | undefined =>
  watched(one).find(({ status }) => status === 'DUE');

/** The last contact whose time has passed, where nothing met it: whoever was reached since is not late. */
const missedContact = ({ window }: Case, now: Instant): Checkpoint | undefined => {
  const passed = (window?.checkpoints ?? []).filter(
    ({ checkpoint, dueAt }) => checkpoint !== 'IN_REACH' && dueAt < now,
  );
  const last = passed.at(-1);
  return last?.status === 'MISSED' ? last : undefined;
};

/** Of appointments that have been: those of which nobody has said what came of them. */
export const unsaid = ({ appointments = [] }: Case, now: Instant): readonly Appointment[] =>
  appointments.filter(({ at, outcome, cancelled }) => at < now && outcome === null && !cancelled);

/** What is late or next about one person, in words and in colour. */
export function caseTags(one: Case, view: Ask): Html {
  const { say, times } = view;
  const missed = missedContact(one, times.now);
  const open = unsaid(one, times.now)[0];
  const due = nextDue(one);
  return html`${one.paused ? html`<span class="tag info">${say('ngo.case.paused')}</span> ` : nothing}${
    missed
      ? html`<span class="tag late">${say('ngo.case.missed', { what: checkpointName(missed, view), left: timeLeft(missed.dueAt, view) })}</span> `
      : nothing
  }${
    open
      ? html`<span class="tag late">${say('ngo.case.unsaid', { at: times.moment(open.at) })}</span> `
      : nothing
  }${due ? dueNext(due, view) : nothing}`;
}

/** Whoever is late comes first, the longest first; then whoever is due next; then whoever nothing is due for. */
export function urgencyOf(one: Case, now: Instant): string {
  const late = [missedContact(one, now)?.dueAt, unsaid(one, now)[0]?.at]
    .filter((at) => at !== undefined)
    .sort();
  const due = nextDue(one)?.dueAt;
  return late[0] !== undefined ? `0 ${late[0]}` : due !== undefined ? `1 ${due}` : '2';
}

function dueNext(due: Checkpoint, view: Ask): Html {
  const { say, times } = view;
  const days = times.daysAway(times.dayOf(due.dueAt));
  const at =
    days === 0
      ? times.clock(due.dueAt)
      : `${times.longDay(times.dayOf(due.dueAt))}, ${times.clock(due.dueAt)}`;
  return html`<span class="tag${days === 0 ? ' soon' : ''}">${say('ngo.case.next', { what: checkpointName(due, view), at })}</span>`;
}

const checkpointName = ({ checkpoint }: Checkpoint, { say }: Pick<View, 'say'>): string =>
  sayCode(say, 'checkpoint', checkpoint);

/** The first month: each checkpoint with what became of it in words, so that no colour is needed to tell. */
export function drawStrip(one: Case, view: Ask): Html {
  const { say } = view;
  const all = watched(one);
  if (all.length === 0) return html`<p class="soft">${say('ngo.month.none')}</p>`;
  const next = nextDue(one);
  return html`<ol class="strip">${all.map((point) => {
    const is = point === next ? 'next' : (statusClass[point.status] ?? '');
    const word =
      point.status === 'DUE' && point !== next
        ? 'code.watch.TO_COME'
        : `code.watch.${point.status}`;
    return html`<li class="${is}"><b>${sayCode(say, 'strip', point.checkpoint)}</b><span>${sayCode(say, 'watch', word.replace('code.watch.', ''))}</span></li>`;
  })}</ol>
<details class="folded"><summary>${say('ngo.month.more')}</summary>${drawFacts(
    all.map((point) => ({
      label: checkpointName(point, view),
      value: html`${pointSaid(point, view)}<br><span class="soft small">${sayCode(say, 'meets', point.checkpoint)}</span>`,
    })),
  )}</details>`;
}

function pointSaid({ status, dueAt, metAt }: Checkpoint, { say, times }: Ask): string {
  const what = sayCode(say, 'watch', status);
  return metAt
    ? say('ngo.month.met', { what, at: times.moment(metAt) })
    : say('ngo.month.due', { what, at: times.moment(dueAt) });
}
