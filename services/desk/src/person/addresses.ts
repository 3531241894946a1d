/** Where the things of a person’s own desk are. */
type Of<Name extends string> = { readonly pathwayRef: string } & { readonly [K in Name]: string };

export const consentAddress = ({ pathwayRef, consentId }: Of<'consentId'>): string =>
  `/me/consents/${pathwayRef}/${consentId}`;
export const orderAddress = ({ pathwayRef, orderId }: Of<'orderId'>): string =>
  `/me/orders/${pathwayRef}/${orderId}`;
export const referralAddress = ({ pathwayRef, referralId }: Of<'referralId'>): string =>
  `/me/referrals/${pathwayRef}/${referralId}`;
export const placementAddress = ({ pathwayRef, placementId }: Of<'placementId'>): string =>
  `/me/support/${pathwayRef}/${placementId}`;
export const treatmentAddress = ({ episodeId }: { readonly episodeId: string }): string =>
  `/me/treatment/${episodeId}`;
export const routeAddress = ({ pathwayRef, routeId }: Of<'routeId'>): string =>
  `/me/help/${pathwayRef}/${routeId}`;
export const screeningAddress = ({ pathwayRef, screeningId }: Of<'screeningId'>): string =>
  `/me/screenings/${pathwayRef}/${screeningId}`;
