export { allServices } from './allServices.ts';
export { housePage } from './house/housePage.ts';
export * from './house/index.ts';
