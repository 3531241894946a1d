export { pathway as courtPathway } from './domain/document.ts';
export { type OrderState, orderState, orderStates } from './domain/order/orderState.ts';
export type { Order } from './domain/order/state.ts';
export type { Pathway as CourtPathway } from './domain/pathway/state.ts';
export { courtDiversionService } from './service.ts';
export { CourtDiversionSettings } from './settings.ts';
