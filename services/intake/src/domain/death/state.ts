import type { Facts } from '../facts/state.ts';
import type { Done } from '../step/done.ts';

/** A report pauses what reaches out; verified it stops all; retracted, what this report caused goes on. */
export type DeathReport = {
  readonly reportId: string;
  readonly occurredOn: string | null;
  readonly reported: Done;
  readonly verified: Done | null;
  readonly retracted: Done | null;
};
export type DeathReports = Readonly<Record<string, DeathReport>>;

export type DeathEvent =
  | { readonly type: 'death-reported'; readonly report: DeathReport }
  | { readonly type: 'death-verified'; readonly reportId: string; readonly done: Done }
  | { readonly type: 'death-retracted'; readonly reportId: string; readonly done: Done };

/** PAUSED while a report is open, STOPPED once one is verified or a prison told of a death. Derived, so that a retraction undoes all. */
export function outreachOf(
  state: Pick<Facts, 'diedInCustody'> & { readonly deaths: DeathReports },
): 'OPEN' | 'PAUSED' | 'STOPPED' {
  const standing = Object.values(state.deaths).filter(({ retracted }) => retracted === null);
  if (state.diedInCustody || standing.some(({ verified }) => verified !== null)) return 'STOPPED';
  return standing.length > 0 ? 'PAUSED' : 'OPEN';
}

export function evolveDeaths(deaths: DeathReports, event: DeathEvent): DeathReports {
  if (event.type === 'death-reported') return { ...deaths, [event.report.reportId]: event.report };
  const report = deaths[event.reportId];
  if (!report) return deaths;
  const { done } = event;
  const moved: DeathReport =
    event.type === 'death-verified'
      ? { ...report, verified: done }
      : { ...report, retracted: done };
  return { ...deaths, [event.reportId]: moved };
}
