import { openDataDir } from '@throughcare/embedded';
import { type Engines, storedOn } from './engines.ts';
import { ProgressFile } from './progressFile.ts';
import { type Report, Report as ReportShape } from './report/report.ts';
import { reportOf } from './report/reportOf.ts';

export type StoredReportOptions = {
  /** Those of the process that asks. */
  readonly duplicates?: number;
  /** Where the documents are, if not in the directory. */
  readonly mongo?: Engines['mongo'] | undefined;
};

/**
 * The report of what is stored in a directory, or in MongoDB, with a replay's own figures where a replay wrote it. Reads
 * only, also beside a server. Throws StoreError `unavailable` where nothing is stored.
 */
export async function storedReport(
  dir: string,
  { duplicates = 0, mongo }: StoredReportOptions = {},
): Promise<Report> {
  const data = openDataDir(dir, { readOnly: true });
  try {
    const stored = await storedOn(mongo, data);
    try {
      const progress = new ProgressFile(data.dir).read();
      return await reportOf(stored, {
        sources: ReportShape.shape.sources.parse(progress?.tallies ?? {}),
        duplicates,
        virtualDays: progress?.virtualDays ?? 0,
        wallSeconds: Math.round((progress?.wallSeconds ?? 0) * 10) / 10,
      });
    } finally {
      await stored.close();
    }
  } finally {
    await data.close();
  }
}
