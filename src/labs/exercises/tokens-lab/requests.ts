/** Requests that the steps are made of, as they are written. */
export const OWN = { email: 'customer-7@mail.example', password: 'three spare wheels' };
export const STAFF = 'staff@sparewheel.example';

export const post = (path: string, body: unknown, ...headers: readonly string[]): string =>
  [`POST ${path}`, ...headers, 'Content-Type: application/json', '', JSON.stringify(body)].join(
    '\n',
  );

export const logIn = (path: string): string => post(path, OWN);

/** A request with the token that an expression of the notation stands for. */
export const withToken = (request: string, expression: string): string =>
  `${request}\nAuthorization: Bearer {{${expression}}}`;

/** The same with a session cookie. */
export const withCookie = (request: string, expression: string): string =>
  `${request}\nCookie: __Host-session={{${expression}}}`;

export const forward = (span: string): string => `POST /clock/forward?${span}`;
