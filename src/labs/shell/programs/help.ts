import type { Program } from '../session.ts';

/** The program `help`, which prints this text. */
export const helpProgram =
  (text: string): Program =>
  ({ out }) => {
    out.write(text);
    return 0;
  };
