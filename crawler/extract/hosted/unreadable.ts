// Systems whose threads nobody may read without a key, a login, or a request that writes: that they are there is all that can be said.
import { attribute, type System, variable } from './system.ts'

export const UNREADABLE: readonly System[] = [
  {
    name: 'disqus',
    ids: ['disqus_thread'],
    script: /\/\/[\w-]+\.disqus\.com\/(?:embed|count)\.js/,
    thread: (traces) =>
      variable('disqus_identifier', traces) ??
      variable('disqus_url', traces) ??
      attribute('data-disqus-identifier')(traces),
  },
  {
    name: 'intensedebate',
    ids: ['idc-container', 'idc-commentcount_wrap', 'IDCommentsHeader'],
    script: /intensedebate\.com\/js/,
    thread: (traces) => variable('idcomments_post_id', traces),
  },
  { name: 'haloscan', script: /haloscan\.com\// },
  { name: 'js-kit', classes: ['js-kit-comments'], script: /js-kit\.com\/comments/ },
  // Lists are asked for by POST alone.
  { name: 'commento', ids: ['commento', 'commentobox'], script: /\/commento\.js/, thread: attribute('data-page-id') },
  {
    name: 'hyvor',
    ids: ['hyvor-talk-view'],
    script: /talk\.hyvor\.com/,
    thread: (traces) => attribute('page-id')(traces) ?? variable('HYVOR_TALK_PAGE_ID', traces),
  },
  { name: 'facebook', classes: ['fb-comments'], thread: attribute('data-href') },
  {
    name: 'cactus',
    ids: ['cactus-comments'],
    script: /cactus\.js/,
    thread: (traces) => variable('commentSectionId', traces),
  },
  {
    name: 'livefyre',
    ids: ['livefyre-comments'],
    script: /livefyre\.com/,
    thread: (traces) => variable('articleId', traces),
  },
  { name: 'coral', ids: ['coral_thread', 'coral_talk_stream'] },
  { name: 'talkyard', classes: ['talkyard-comments'], thread: attribute('data-discussion-id') },
  { name: 'fastcomments', ids: ['fastcomments-widget'], script: /cdn\.fastcomments\.com/ },
  { name: 'graphcomment', ids: ['graphcomment'], script: /graphcomment\.com/ },
  { name: 'waline', ids: ['waline', 'waline-wrap', 'waline-comment'], script: /\/@waline\/client/ },
  {
    name: 'twikoo',
    ids: ['twikoo', 'twikoo-wrap', 'twikoo-comment', 'tcomment'],
    script: /\/twikoo(?:\.all)?(?:\.min)?\.js/,
  },
  { name: 'artalk', ids: ['artalk', 'artalk-wrap', 'artalk-comment'], script: /\/Artalk(?:\.min)?\.js/i },
  {
    name: 'valine',
    ids: ['vcomments', 'vcomment', 'valine', 'valine-comment'],
    classes: ['valine-container'],
    script: /\/(?:Mini)?Valine(?:\.min)?\.js/i,
  },
  { name: 'gitalk', ids: ['gitalk-container', 'gitalk-wrap', 'gitalk'], script: /\/gitalk(?:\.min)?\.js/ },
  { name: 'livere', ids: ['lv-container'], script: /livere\.com\//, thread: attribute('data-id') },
  { name: 'changyan', ids: ['SOHUCS'], script: /changyan\.(?:sohu|itc)\.c/, thread: attribute('sid') },
  { name: 'duoshuo', classes: ['ds-thread'], script: /duoshuo\.com\//, thread: attribute('data-thread-key') },
  { name: 'ghost', script: /comments-ui/, thread: attribute('data-post-id') },
]
