export * from './engines.ts';
export { keycloakAdmin, keycloakImage, startKeycloak } from './keycloak.ts';
