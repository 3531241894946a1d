/** The court that an event of a court names, where it names one. */
export const courtIn = (data: object): { readonly court?: string } =>
  'court' in data && typeof data.court === 'string' ? { court: data.court } : {};
