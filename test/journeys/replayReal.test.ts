import { join } from 'node:path';
import { openDataDir } from '@throughcare/embedded';
import {
  brokenSums,
  type Report,
  releasesLeftAlone,
  replay,
  storedReport,
} from '@throughcare/replay';
import { describeReal } from '@throughcare/testing';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';

const diversions = 'cook_sao_diversions_2011_2014.csv';
const roster = 'nyc_doc_custody_drug_2026-07.csv';
const messages = ['hmpps_domain_events.ndjson', 'hmpps_sns_messages_dev.ndjson'] as const;
const crs = [
  'hmpps_crs_contracts.json',
  'hmpps_crs_providers.json',
  'hmpps_crs_provider_contracts.csv',
] as const;
const otp = ['samhsa_otp_services_2017_IL_FL.csv', 'samhsa_service_codes.json'] as const;
const facilities = 'samhsa_treatment_facilities_IL_FL.csv';
const nothing = {
  diversions: [],
  rosters: [],
  prisonEvents: [],
  directories: [],
  areas: new Map(),
  seed: 1,
};

describeReal(roster, 'the July lists of a jail, replayed without partners', (path) => {
  const made = temporaryDir();
  afterAll(() => made.remove());

  it('give 574 admissions, 412 inside, and 174 departures of which 161 stay open and 12 never were', async () => {
    const report = await replay({
      ...nothing,
      dataDir: made.dir,
      rosters: [path(roster)],
      partners: 'none',
      logger: recordingLog(),
    });
    expect(brokenSums(report)).toEqual([]);
    expect(report.custody).toMatchObject({
      admitted: 574,
      inCustody: 412,
      leftList: 174,
      inferredReturned: 12,
      inferredOpen: 161,
      releaseRecorded: 0,
    });
    expect(report.events).toMatchObject({ gaps: 0, parked: 0, duplicates: 0 });
    expect(report.virtualDays).toBe(31);
  }, 300_000);
});

describeReal(
  [diversions, roster, ...messages, ...crs, ...otp, facilities],
  'everything that really exists, replayed with simulated partners',
  (path) => {
    const made = temporaryDir();
    const logger = recordingLog();
    let report: Report;
    beforeAll(async () => {
      report = await replay({
        dataDir: join(made.dir, 'data'),
        diversions: [path(diversions)],
        rosters: [path(roster)],
        prisonEvents: messages.map(path),
        directories: [
          { format: 'crs-directory', file: path(crs[0]) },
          { format: 'samhsa-otp', file: path(otp[0]) },
          { format: 'samhsa-facilities', file: path(facilities) },
        ],
        areas: new Map(),
        partners: 'simulated',
        seed: 1,
        logger,
      });
    }, 1_800_000);
    afterAll(() => made.remove());

    it('accounts for every row', () => {
      const whole = (rows: number) => ({
        read: rows,
        accepted: rows,
        duplicate: 0,
        ignored: 0,
        rejected: 0,
      });
      expect(report.sources).toEqual({
        [diversions]: whole(5_435),
        [roster]: whole(8_946),
        [messages[0]]: { read: 259, accepted: 7, duplicate: 0, ignored: 251, rejected: 1 },
        [messages[1]]: { read: 4, accepted: 3, duplicate: 0, ignored: 1, rejected: 0 },
        [crs[0]]: whole(196),
        [crs[1]]: whole(139),
        [crs[2]]: whole(539),
        [otp[0]]: whole(91),
        [otp[1]]: whole(294),
        [facilities]: { read: 1_249, accepted: 1_248, duplicate: 1, ignored: 0, rejected: 0 },
      });
    });

    it('makes an order of each diversion and keeps its sums', () => {
      expect(report.orders.issued).toBe(5_435);
      expect(brokenSums(report)).toEqual([]);
    });

    it('loses nothing, repeats nothing and parks nothing', () => {
      expect(report.events).toMatchObject({ gaps: 0, parked: 0, duplicates: 0 });
      expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
    });

    it('leaves no confirmed release with a known need without a place, an offer, an ending or an alarm', async () => {
      expect(report.custody.releaseConfirmed).toBeGreaterThan(0);
      expect(report.offers.accepted).toBeGreaterThan(0);
      const data = openDataDir(join(made.dir, 'data'), { readOnly: true });
      expect(await releasesLeftAlone(data.openStore('aftercare'))).toEqual([]);
      await data.close();
    });

    it('is what the directory reports afterwards', async () => {
      const { events, ...stored } = await storedReport(join(made.dir, 'data'));
      expect({ ...stored, events: { ...events, duplicates: report.events.duplicates } }).toEqual(
        report,
      );
    });
  },
);
