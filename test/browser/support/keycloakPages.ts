import type { Page } from 'playwright-core';
import { codeOf } from '../../../services/desk/test/authenticator.ts';

/** Fills in Keycloak's own page for name and password. */
export async function signInAt(page: Page, name: string, password: string): Promise<void> {
  await page.locator('#username').fill(name);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await page.waitForLoadState();
}

/** Reads the secret as somebody does who cannot scan the picture, and types the code that an app would show. */
export async function enrolSecondFactor(page: Page): Promise<void> {
  await page.locator('#mode-manual').click();
  const shown = await page.locator('#kc-totp-secret-key').innerText();
  await page.locator('#totp').fill(codeOf(shown.replaceAll(' ', '')));
  await page.locator('#saveTOTPBtn').click();
}
