/** A time with its unit: 600 is 0.6 s. */
export const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
