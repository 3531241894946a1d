import type { DataDir } from '@throughcare/embedded';
import { ProgressFile } from './progressFile.ts';
import { type Report, Report as ReportShape } from './report/report.ts';
import { reportOf } from './report/reportOf.ts';

/** The report of what is stored; a replay's own figures where a replay wrote the directory. */
export async function storedReport(data: DataDir): Promise<Report> {
  const progress = new ProgressFile(data.dir).read();
  return reportOf(data, {
    sources: ReportShape.shape.sources.parse(progress?.tallies ?? {}),
    duplicates: 0,
    virtualDays: progress?.virtualDays ?? 0,
    wallSeconds: Math.round((progress?.wallSeconds ?? 0) * 10) / 10,
  });
}
