import { openDataDir } from '@throughcare/embedded';
import { ProgressFile } from './progressFile.ts';
import { type Report, Report as ReportShape } from './report/report.ts';
import { reportOf } from './report/reportOf.ts';

/**
 * The report of what is stored in a directory, with a replay's own figures where a replay wrote it. Reads only, also beside a
 * server. `duplicates` are those of the process that asks. Throws StoreError `unavailable` where nothing is stored.
 */
export async function storedReport(dir: string, duplicates = 0): Promise<Report> {
  const data = openDataDir(dir, { readOnly: true });
  try {
    const progress = new ProgressFile(data.dir).read();
    return await reportOf(data, {
      sources: ReportShape.shape.sources.parse(progress?.tallies ?? {}),
      duplicates,
      virtualDays: progress?.virtualDays ?? 0,
      wallSeconds: Math.round((progress?.wallSeconds ?? 0) * 10) / 10,
    });
  } finally {
    await data.close();
  }
}
