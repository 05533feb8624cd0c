// region: typescript
interface Line {
  readonly partId: number;
  readonly quantity: number;
}

type Order =
  | { status: 'open'; lines: readonly Line[] }
  | { status: 'paid'; lines: readonly Line[]; receipt: string }
  | { status: 'returned'; reason: string };

export function mailFor(order: Order): string {
  switch (order.status) {
    case 'open':
      return `${order.lines.length} kinds of part wait in your basket.`;
    case 'paid':
      return `Thank you. Your receipt is ${order.receipt}.`;
    case 'returned':
      return `We have your parts back: ${order.reason}`;
    default:
      return order satisfies never; // a fourth status stops the build here
  }
}

// @ts-expect-error An open order has no receipt, and this line must not compile.
export const tooEarly = (order: Order & { status: 'open' }) => order.receipt;
// endregion
