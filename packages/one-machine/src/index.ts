export * from './allServices.ts';
export * from './house.ts';
export { housePage } from './housePage.ts';
