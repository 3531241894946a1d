import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const chromiums = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = chromiums.find((path) => path !== undefined && existsSync(path));

/** Where CI says so, a browser must be there: a skipped test would pass for a green one. */
export const canBrowse = executablePath !== undefined || process.env.CI === 'true';

/** A browser of this machine; CHROMIUM_PATH names another. Throws where CI demands one and none is here. */
export async function openBrowser(): Promise<Browser> {
  if (!executablePath) throw new Error('CI demands a Chromium, and none is here');
  return await chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
