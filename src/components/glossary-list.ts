import { namedLike } from './named-like';

/** The filter leaves the terms whose name or other names begin like what is typed, and says how many. */
class GlossaryList extends HTMLElement {
  connectedCallback() {
    const [field, count, letters] = [
      this.querySelector('input'),
      this.querySelector('output'),
      this.querySelector('nav'),
    ];
    if (field === null || count === null || letters === null) return;
    const terms = [...this.querySelectorAll<HTMLElement>('dl > div')].map((term) => ({
      term,
      names: [...term.querySelectorAll('dt, .aliases')].map((name) => name.textContent).join(' '),
    }));
    const filter = () => {
      const isLike = namedLike(field.value);
      for (const { term, names } of terms) term.hidden = !isLike(names);
      count.value = `${terms.filter(({ term }) => !term.hidden).length} of ${terms.length}`;
      letters.inert = field.value !== '';
    };
    field.oninput = filter;
    // A term that another refers to is there, whatever is typed.
    addEventListener('hashchange', () => {
      const target = this.querySelector(':target');
      if (target?.checkVisibility() !== false) return;
      field.value = '';
      filter();
      target.scrollIntoView();
    });
    // A browser may have kept what was typed.
    filter();
  }
}
customElements.define('glossary-list', GlossaryList);
