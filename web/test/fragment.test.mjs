// Links to words: https://wicg.github.io/scroll-to-text-fragment/

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {linkTo} from '../page/fragment.js';

const PAGE = 'https://news.example/a?b=c';
const TEXT = 'Talks may come\n\nThe mayor said the bridge would open. Nobody was hurt.\n\nLater the governor said the bridge would open. Nobody was hurt.';

/** @param {string} words @param {number} [nth] @param {string} [text] @param {string} [page] */
function link(words, nth = 0, text = TEXT, page = text) {
  let start = text.indexOf(words);
  for (; nth > 0; nth--) start = text.indexOf(words, start + 1);
  return linkTo(PAGE, text, start, start + words.length, page).replace(`${PAGE}#:~:text=`, '');
}

/** @type {[name: string, got: () => string, want: string][]} */
const cases = [
  ['words that stand once', () => link('Later the governor'), 'Later%20the%20governor'],
  ['words that stand twice get the words before', () => link('the bridge would open', 1), 'the%20governor%20said-,the%20bridge%20would%20open'],
  ['the first of two', () => link('the bridge would open'), 'The%20mayor%20said-,the%20bridge%20would%20open'],
  ['at the start of a block the block before', () => link('Later', 0, 'One two three.\n\nLater on.\n\nFour five six.\n\nLater on.'), 'One%20two%20three.-,Later'],
  ['where words before do not tell, those behind', () => link('open', 0, 'it will open wide. it will open late.'), 'it%20will-,open,-wide.%20it%20will'],
  ['other words of the page count', () => link('Talks may come', 0, TEXT, `Menu: talks may come. ${TEXT}`), 'Talks%20may%20come,-The%20mayor%20said'],
  ['commas, dashes, ampersands and quotes', () => link('one, two - “three” & four-fold', 0, 'He said one, two - “three” & four-fold today.'), 'one%2C%20two%20%2D%20%E2%80%9Cthree%E2%80%9D%20%26%20four%2Dfold'],
  ['a lone surrogate', () => link('a \ud800 b', 0, 'x a \ud800 b y'), 'a%20%EF%BF%BD%20b'],
  ['more than is spelt out: both ends', () => link('word '.repeat(80).trim() + ' end of it all here now', 0, `Start ${'word '.repeat(80)}end of it all here now`), 'Start-,word%20word%20word%20word%20word%20word,end%20of%20it%20all%20here%20now'],
  ['over blocks: both ends', () => link('come\n\nThe mayor'), 'come,The%20mayor'],
];

for (const [name, got, want] of cases) test(`a link: ${name}`, () => assert.equal(got(), want));

test('a page’s own fragment stays, and a directive before it goes', () => {
  assert.equal(linkTo('https://a.example/#/story/1:~:text=old', 'New words.', 0, 3, ''), 'https://a.example/#/story/1:~:text=New');
});

test('every link can be read again', () => {
  for (const {index} of TEXT.matchAll(/\b\w/g)) {
    const url = new URL(linkTo(PAGE, TEXT, index, Math.min(TEXT.length, index + 12), TEXT));
    const parts = url.hash.replace('#:~:text=', '').split(',').map((part) => decodeURIComponent(part.replace(/^-|-$/g, '')));
    for (const part of parts) assert.ok(TEXT.replace(/\s+/g, ' ').includes(part), `${part} of ${url}`);
  }
});
