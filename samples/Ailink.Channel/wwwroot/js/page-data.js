// What the server wrote into the page for the scripts: who reads which group, and the words to say it with.
const element = document.getElementById('chat-data');

export const data = element ? JSON.parse(element.textContent) : null;

/** The text of a key, its places {0}, {1} filled. */
export function say(key, ...values) {
  const text = data.words[key] ?? key;
  return text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? '');
}

/** A text that changes with a number, "one|many". */
export function count(key, number) {
  const forms = (data.words[key] ?? key).split('|');
  return (number === 1 ? forms[0] : forms.at(-1)).replace('{0}', number);
}

/** A filled copy of a <template>. */
export const clone = id => document.getElementById(id).content.cloneNode(true);
