/** Turns the options into buttons; a choice gives the verdict and opens the explanation. */
class CheckQuestion extends HTMLElement {
  connectedCallback() {
    const answer = Number(this.dataset['answer']);
    const verdict = this.querySelector('.check__verdict');
    const details = this.querySelector('details');
    const items = [...this.querySelectorAll('.check__options > li')];
    items.forEach((item, index) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...item.childNodes);
      item.append(button);
      button.addEventListener('click', () => {
        const isRight = index === answer;
        button.dataset['verdict'] = isRight ? 'right' : 'wrong';
        if (verdict !== null) verdict.textContent = isRight ? 'Right.' : 'Not this one.';
        if (details !== null) details.open = true;
      });
    });
  }
}
customElements.define('check-question', CheckQuestion);
