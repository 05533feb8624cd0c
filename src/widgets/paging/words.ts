/** Orders as the drawing names them: 1 is A, the oldest. */
export const orderName = (id: number): string => String.fromCharCode(64 + id);

/** Several orders in a row, or a dash. */
export const orderNames = (ids: readonly number[]): string => ids.map(orderName).join(' ') || '–';
