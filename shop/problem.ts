/** Where something is wrong in a request, and what. */
export type Complaint =
  | { readonly pointer: string; readonly detail: string }
  | { readonly parameter: string; readonly detail: string };

/** A refusal in the form of RFC 9457, whichever door the request came through. */
export class Problem extends Error {
  readonly status: number;
  readonly type: string;
  readonly more: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    type: string,
    title: string,
    more: Readonly<Record<string, unknown>> = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
    this.status = status;
    this.type = type;
    this.more = more;
    this.headers = headers;
  }

  /** @param id of the request; the caller can name it, and the log has it */
  document(id: string): Readonly<Record<string, unknown>> {
    return {
      type: this.address,
      title: this.message,
      status: this.status,
      ...this.more,
      instance: `/problems/${id}`,
    };
  }

  /** Where its type is explained. */
  get address(): string {
    return `https://api.sparewheel.example/problems/${this.type}`;
  }
}

export const notFound = () => new Problem(404, 'not-found', 'There is nothing at this address');

/** The last safety net: what nobody expected. */
export const internal = () => new Problem(500, 'internal', 'Something went wrong on our side');
