/** The few things a reader does, in whichever engine; a text picks among what the CSS finds. */
export interface Reader {
  /** Goes to a path of the site, such as `apis/http/`, and waits until it is loaded. */
  open(path: string): Promise<void>;
  /** The address that the browser shows, in full. */
  address(): Promise<string>;
  click(css: string, text?: string): Promise<void>;
  /** Chooses an option of a select by its value. */
  choose(css: string, value: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Makes the window as wide and high as that, in pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page; it is passed as text and so knows its argument alone. */
  ask<R, A = undefined>(question: (argument: A) => R | Promise<R>, argument?: A): Promise<R>;
  close(): Promise<void>;
}

export type Key = 'ArrowRight' | 'Enter' | 'Escape' | 'Search';
