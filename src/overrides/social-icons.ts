/** The language menu of the header and of the mobile menu. */
import { LANGUAGES } from '@/data/languages';
import { chooseLanguage, chosenLanguage, LANGUAGE_EVENT } from '@/reader/language';
import { onChangeElsewhere } from '@/reader/storage';

const selects = document.querySelectorAll<HTMLSelectElement>('[data-language-menu] select');

function show() {
  for (const select of selects) select.value = chosenLanguage() ?? LANGUAGES[0].id;
}

show();
document.addEventListener(LANGUAGE_EVENT, show);
onChangeElsewhere(() => document.dispatchEvent(new CustomEvent(LANGUAGE_EVENT)));
for (const select of selects) {
  select.addEventListener('change', () => {
    const language = LANGUAGES.find(({ id }) => id === select.value);
    if (language !== undefined) chooseLanguage(language.id);
  });
}
