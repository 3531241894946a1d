export { statusPage } from './statusPage.ts';
