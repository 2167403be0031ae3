// An article that re-renders: fresh nodes with the same words, one edited
// sentence, no article at all. Tests press the buttons.

const PARAGRAPHS = [
  'The town council of Exampleton met on Monday to hear how the new bridge is coming along. Work began in March 2023, the engineer told the meeting, and two of the three spans are in place.',
  'The mayor, Ada Sample, said that the bridge would open to cyclists in June. “We are on time and a little under the estimate,” she said. Councillor Ben Specimen asked whether the ferry would go on running after that.',
  'According to the harbour office, the ferry carried 41,000 passengers last year. The office declined to say how many it expects once the bridge is open. A decision on the ferry is due before the summer.',
];

const story = /** @type {HTMLElement} */ (document.getElementById('story'));

/** @param {string[]} paragraphs */
function build(paragraphs) {
  const article = document.createElement('article');
  const title = document.createElement('h2');
  title.textContent = 'A bridge takes shape at Exampleton';
  article.append(title, ...paragraphs.map((words) => {
    const p = document.createElement('p');
    p.textContent = words;
    return p;
  }));
  story.replaceChildren(article);
}

/** edit changes the words inside the text node that is there, as an editor's correction does. */
function edit() {
  for (const p of story.querySelectorAll('p')) {
    const node = p.firstChild;
    if (node instanceof Text) node.data = node.data.replace('March 2023', 'March 2022');
  }
}

/** @type {[string, () => void][]} */
const buttons = [
  ['rerender', () => build(PARAGRAPHS)],
  ['edit', edit],
  ['remove', () => story.replaceChildren()],
];
for (const [id, act] of buttons) document.getElementById(id)?.addEventListener('click', act);
build(PARAGRAPHS);
