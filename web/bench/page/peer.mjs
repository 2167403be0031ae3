// The peer: the client that Hypothesis publishes for embedding, of an exact version. Only this
// bench fetches it, so that the tests need not.

import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const VERSION = '1.1766.0';
const SHA512 = 'goApy/3HuIoa0jq/YOCJDaFXOYV+NNhw8xEZqPc2lgZ3sC/S2SQ1SSUhs1sQ5/kcY+0i95ad6NA5T6AlZGyHrw==';

/** What its tag has a page load, and what its frame loads. */
export const IN_PAGE = ['boot.js', 'scripts/annotator.bundle.js', 'styles/annotator.css', 'styles/highlights.css'];
export const IN_FRAME = ['scripts/sidebar.bundle.js', 'styles/sidebar.css', 'styles/katex.min.css'];

/**
 * The folder of its files, fetched by npm where it is not there yet.
 * @param {string} cache
 */
export function hypothesis(cache) {
  const folder = join(cache, `hypothesis-${VERSION}`);
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('npm', ['pack', `hypothesis@${VERSION}`, '--pack-destination', folder, '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
    const file = join(folder, `hypothesis-${VERSION}.tgz`);
    const hash = createHash('sha512').update(readFileSync(file)).digest('base64');
    if (hash !== SHA512) throw new Error(`hypothesis ${VERSION} has the hash ${hash}`);
    execFileSync('tar', ['xzf', file, '-C', folder]);
  }
  return join(folder, 'package', 'build');
}

/** What a page embeds. @param {string} at where its files are */
export function tag(at) {
  const config = JSON.stringify({ assetRoot: `${at}/`, sidebarAppUrl: `${at}/app.html`, notebookAppUrl: `${at}/app.html`, profileAppUrl: `${at}/app.html` });
  return `<script type="application/json" class="js-hypothesis-config">${config}</script><script async src="${at}/build/boot.js"></script>`;
}

/** Its frame's document. @param {string} at */
export function app(at) {
  const config = JSON.stringify({ assetRoot: `${at}/`, sidebarAppUrl: `${at}/app.html`, apiUrl: `${at}/api/`, authDomain: '', oauthClientId: '' });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hypothesis</title><script type="application/json" class="js-hypothesis-config">${config}</script></head>
    <body><hypothesis-app></hypothesis-app><script src="${at}/build/boot.js"></script></body></html>`;
}
