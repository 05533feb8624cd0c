/** How much one press of a key or a button changes, and the largest size, from 1 as drawn. */
const STEP = 1.4;
const LARGEST = 2;
/** Pixels of one turn of the wheel that double the size. */
const WHEEL_DOUBLES = 400;
/** Pixels from which a press is a drag, and opens no link. */
const DRAG = 4;
/** Pixels around what is first in view. */
const MARGIN = 16;

/** The foldout on its table: sized by buttons, keys and the wheel, moved by scrolling and dragging. */
customElements.define(
  'foldout-sheet',
  class extends HTMLElement {
    readonly #table: HTMLElement = this.querySelector<HTMLElement>('.foldout__table') ?? this;
    readonly #sheet = this.querySelector<SVGSVGElement>('.foldout-sheet');

    connectedCallback() {
      const table = this.#table;
      this.addEventListener('click', ({ target }) => {
        if (!(target instanceof Element)) return;
        const button = target.closest<HTMLElement>('button');
        if (button === null) return;
        const { zoom } = button.dataset;
        if (zoom === 'whole') this.#showWhole();
        else if (zoom !== undefined) this.#zoomBy(zoom === 'in' ? STEP : 1 / STEP);
        else if ('full' in button.dataset) void this.#fillScreen();
        else this.#switchRoute(button);
      });
      this.addEventListener('keydown', (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === '+' || event.key === '=') this.#zoomBy(STEP);
        else if (event.key === '-') this.#zoomBy(1 / STEP);
        else if (event.key === '0') this.#showWhole();
        else return;
        event.preventDefault();
      });
      table.addEventListener(
        'wheel',
        (event) => {
          // Browsers send a pinch on a touchpad as a wheel with Ctrl.
          if (!event.ctrlKey) return;
          event.preventDefault();
          this.#zoomBy(2 ** (-event.deltaY / WHEEL_DOUBLES), event);
        },
        { passive: false },
      );
      // Not every browser scrolls to a link in a drawing.
      table.addEventListener('focusin', ({ target }) => {
        if (target instanceof SVGElement)
          target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
      this.#moveByDragging();
      this.#startAtFirst();
    }

    /** Where the sheet is larger than its table, the first section is in view at first. */
    #startAtFirst() {
      const table = this.#table.getBoundingClientRect();
      const first = this.#sheet?.querySelector('a')?.getBoundingClientRect();
      if (first !== undefined)
        this.#table.scrollTo(first.left - table.left - MARGIN, first.top - table.top - MARGIN);
    }

    /** Changes the size and keeps the point at `about` in its place, else the middle. */
    #zoomBy(factor: number, about?: { readonly clientX: number; readonly clientY: number }) {
      const table = this.#table;
      const box = table.getBoundingClientRect();
      const x = about === undefined ? table.clientWidth / 2 : about.clientX - box.left;
      const y = about === undefined ? table.clientHeight / 2 : about.clientY - box.top;
      const before = this.#width;
      this.#width = before * factor;
      const real = this.#width / before;
      table.scrollLeft = (table.scrollLeft + x) * real - x;
      table.scrollTop = (table.scrollTop + y) * real - y;
    }

    #showWhole() {
      const { clientWidth, clientHeight } = this.#table;
      const { width, height } = this.#drawn;
      this.#width = Math.min(clientWidth, (clientHeight * width) / height);
    }

    get #drawn() {
      return this.#sheet?.viewBox.baseVal ?? { width: 1, height: 1 };
    }

    get #width() {
      return this.#sheet?.getBoundingClientRect().width ?? 1;
    }

    set #width(width: number) {
      const { clientWidth, clientHeight } = this.#table;
      const drawn = this.#drawn;
      const whole = Math.min(clientWidth, (clientHeight * drawn.width) / drawn.height);
      const allowed = Math.min(Math.max(width, whole), drawn.width * LARGEST);
      if (this.#sheet !== null) this.#sheet.style.width = `${allowed}px`;
    }

    async #fillScreen() {
      if (document.fullscreenElement === null) await this.requestFullscreen();
      else await document.exitFullscreen();
      this.#showWhole();
    }

    #switchRoute(button: HTMLElement) {
      const isShown = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(isShown));
      this.classList.toggle('foldout--without-path', !isShown);
    }

    #moveByDragging() {
      const table = this.#table;
      let last: { x: number; y: number } | undefined;
      let moved = 0;
      table.addEventListener('pointerdown', (event) => {
        // A finger scrolls by itself.
        if (event.pointerType !== 'mouse' || event.button !== 0) return;
        last = { x: event.clientX, y: event.clientY };
        moved = 0;
      });
      addEventListener('pointermove', ({ clientX, clientY }) => {
        if (last === undefined) return;
        table.scrollBy(last.x - clientX, last.y - clientY);
        moved += Math.abs(last.x - clientX) + Math.abs(last.y - clientY);
        last = { x: clientX, y: clientY };
      });
      addEventListener('pointerup', () => (last = undefined));
      addEventListener('pointercancel', () => (last = undefined));
      table.addEventListener('dragstart', (event) => event.preventDefault());
      table.addEventListener(
        'click',
        (event) => {
          if (moved > DRAG) event.preventDefault();
          moved = 0;
        },
        true,
      );
    }
  },
);
