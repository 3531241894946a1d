export { courtPathway } from './domain/courtPathway.ts';
export type { Order } from './domain/order.ts';
export { type OrderState, orderState, orderStates } from './domain/orderState.ts';
export type { Pathway as CourtPathway } from './domain/pathway.ts';
export { courtDiversionService } from './service.ts';
export { CourtDiversionSettings } from './settings.ts';
