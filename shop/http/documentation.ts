import type { GenerateSpecOptions } from 'hono-openapi';

/** What the OpenAPI document says of the shop as a whole. */
export const DOCUMENTATION: GenerateSpecOptions['documentation'] = {
  info: {
    title: 'Sparewheel',
    version: '2.0.0',
    description: 'The API of a shop for car parts. Refusals are problem details (RFC 9457).',
  },
  servers: [{ url: 'https://api.sparewheel.example' }],
  tags: [
    { name: 'parts', description: 'What is sold' },
    { name: 'reviews', description: 'What customers say of it' },
    { name: 'orders', description: 'What customers buy' },
    { name: 'sessions', description: 'Who is signed in' },
    { name: 'graphql', description: 'The same, as GraphQL' },
    { name: 'soap', description: 'The same, as SOAP 1.2' },
    { name: 'operations', description: 'For those who run it' },
  ],
  components: {
    securitySchemes: {
      session: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
      staff: { type: 'http', scheme: 'bearer' },
    },
  },
};
