// Every platform whose responses are known by name. Where two find as many responses on a page, the earlier one counts.
import { b2evolution } from './b2evolution.ts'
import { blogger } from './blogger.ts'
import { blosxom } from './blosxom.ts'
import { byteflow } from './byteflow.ts'
import { communityServer } from './community-server.ts'
import { dasblog } from './dasblog.ts'
import { discourse } from './discourse.ts'
import { dotclear } from './dotclear.ts'
import { drupal } from './drupal.ts'
import { habari } from './habari.ts'
import { hatena } from './hatena.ts'
import { hatom } from './hatom.ts'
import { livedoor } from './livedoor.ts'
import { livejournal } from './livejournal.ts'
import { movableType } from './movable-type.ts'
import { nucleus } from './nucleus.ts'
import type { Platform } from './platform.ts'
import { schemaOrg } from './schema-org.ts'
import { serendipity } from './serendipity.ts'
import { slash } from './slash.ts'
import { spip } from './spip.ts'
import { staticSites } from './static.ts'
import { textpattern } from './textpattern.ts'
import { tumblr } from './tumblr.ts'
import { typepad } from './typepad.ts'
import { typo } from './typo.ts'
import { valine } from './valine.ts'
import { wordpress } from './wordpress.ts'

export const PLATFORMS: readonly Platform[] = [
  wordpress,
  movableType,
  typepad,
  blogger,
  typo,
  byteflow,
  serendipity,
  drupal,
  dotclear,
  textpattern,
  b2evolution,
  habari,
  nucleus,
  livejournal,
  livedoor,
  hatena,
  hatom,
  schemaOrg,
  dasblog,
  discourse,
  communityServer,
  blosxom,
  tumblr,
  slash,
  spip,
  valine,
  staticSites,
]
