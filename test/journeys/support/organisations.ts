import { stated } from '@throughcare/testing/house';

/** Where those of the cast work. Everybody in the journeys lives in IL-COOK unless a journey says otherwise. */
export const organisations = [
  stated('operator', 'OPERATOR', []),
  stated('city', 'CITY'),
  stated('intake-city', 'INTAKE_OFFICE', ['IL'], { screensIn: ['prison-north', 'prison-south'] }),
  stated('court-city', 'COURT', ['IL-COOK']),
  stated('court-hills', 'COURT', ['IL-HILLS']),
  stated('city-hills', 'CITY', ['IL-HILLS']),
  stated('prison-north', 'PRISON'),
  stated('prison-south', 'PRISON'),
  stated('provider-riverside', 'PROVIDER', ['IL-COOK']),
  stated('provider-hillside', 'PROVIDER', ['IL-COOK']),
  stated('ngo-harbour', 'NGO', ['IL-COOK']),
  stated('ngo-lantern', 'NGO', ['IL-COOK']),
  stated('ngo-bridge', 'NGO', ['IL-LAKE']),
];
