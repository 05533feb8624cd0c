/** Loaded into a build before everything else: the same program, but a year and a half later. */
const LATER_MS = 550 * 24 * 3600 * 1000;
const Now = Date;

globalThis.Date = class extends Now {
  constructor(...args) {
    super(...(args.length === 0 ? [Now.now() + LATER_MS] : args));
  }

  static now() {
    return Now.now() + LATER_MS;
  }
};
