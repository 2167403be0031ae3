// The audit's tag, which a publisher sets in place of the live one before going live:
//
//   <script async src="https://EDGE/e/VERSION/audit.js" integrity="…" crossorigin referrerpolicy="no-referrer"></script>
//
// On an address that ends in #claimlight-audit it starts Claimlight as readers would see it, and
// lists every match beside. On any other it does nothing at all: readers see no audit. The live
// file holds none of this code.

import { currentScript } from '../embed/clobber.js';
import { start } from '../embed/embed.js';
import { quiet } from '../quiet.js';
import { openAudit } from './view.js';

const ADDRESS = '#claimlight-audit';

quiet(() => {
  if (location.hash !== ADDRESS) return;
  start(currentScript());
  if (Object.hasOwn(window, 'claimlight')) openAudit(/** @type {any} */ (window).claimlight);
})();
