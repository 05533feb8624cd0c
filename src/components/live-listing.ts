import { PROGRAMS } from '@/reader/sections/programs';
import { readSection } from '@/reader/storage';
import type { ProgramInPage, ProgramShown } from '@/widgets/program/Program';

/** Run and Edit of a listing, or Try it of a challenge. Nothing else is loaded before one is pressed, or a link asks. */
class LiveListing extends HTMLElement {
  #program: Promise<ProgramInPage> | undefined;

  connectedCallback() {
    const { program = '', region = '' } = this.dataset;
    /** Names the listing in the fragment of a link. */
    const anchor = `${program}/${region}`;
    const run = this.querySelector('[data-run]');
    const edit = this.querySelector('[data-edit]');
    const original = edit?.textContent;
    const tell = ({ isRunning, isEditing, isChanged, isSolved }: ProgramShown) => {
      if (run !== null) run.textContent = isRunning ? 'Stop' : 'Run';
      const whose = isChanged ? 'Your version' : original;
      if (edit !== null) edit.textContent = isEditing ? 'Close' : (whose ?? '');
      // In one language is solved.
      if (isSolved) this.closest<HTMLElement>('.challenge')?.setAttribute('data-solved', '');
    };
    const { text, solved = false } = readSection(PROGRAMS)[program] ?? {};
    tell({
      isRunning: false,
      isEditing: false,
      isChanged: text !== undefined,
      isSolved: solved,
    });
    run?.addEventListener('click', () => this.#then(anchor, tell, (opened) => opened.run()));
    edit?.addEventListener('click', () => this.#then(anchor, tell, (opened) => opened.edit()));
    const follow = () => {
      if (!location.hash.startsWith(`#${anchor}=`)) return;
      this.#then(anchor, tell, () => {
        // Of listings in several languages that of the link is shown.
        this.closest('section[hidden]')?.dispatchEvent(new Event('beforematch'));
        this.scrollIntoView({ block: 'center' });
      });
    };
    addEventListener('hashchange', follow);
    follow();
  }

  /** Does something with the program, which is opened first where it is not. */
  #then(
    anchor: string,
    tell: (shown: ProgramShown) => void,
    act: (program: ProgramInPage) => void,
  ) {
    const block = this.closest<HTMLElement>('.code');
    if (block === null) return;
    const failed = block.querySelector('.code__failed');
    this.#program ??= import('./open-listing').then(({ openListing }) =>
      openListing(block, anchor, tell),
    );
    this.#program.then(
      (program) => {
        failed?.remove();
        act(program);
      },
      () => {
        this.#program = undefined;
        const said = failed ?? document.createElement('p');
        said.className = 'code__failed';
        said.role = 'alert';
        said.textContent = 'What runs it did not load. Is there a network? Press again to try.';
        block.append(said);
      },
    );
  }
}
customElements.define('live-listing', LiveListing);
