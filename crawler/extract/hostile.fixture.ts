// A page that has one text in every place a page can say something: names, dates, addresses, labels, scripts, notes.

export function hostilePage(run: string): string {
  const text = run.replaceAll('<', '&lt;')
  const value = text.replaceAll('"', '&quot;')
  return `<html lang="${value}"><head><title>${text}</title><meta name="author" content="${value}"><meta http-equiv="content-type" content="${value}">
<base href="${value}"><link rel="canonical" href="${value}"><link rel="alternate" type="application/rss+xml" title="${value}" href="${value}">
<script type="application/ld+json">${run}</script></head><body class="${value}">
<div class="post" id="post-${value}"><h2><a href="/2007/05/${value}" title="${value}">${text}</a></h2><div class="date">${text}</div>
<p class="byline">Posted by ${text}</p><div class="entry"><p>Ada wrote <a href="http://ada.example/${value}" rel="${value}">${text}</a> ${text}</p>
<blockquote cite="${value}">${text}</blockquote><p>${text}</p></div><p class="postmetadata">Filed under ${text}</p></div>
<h3 id="comments">${text} 3 Responses ${text}</h3><ol class="commentlist" style="${value}">
<li class="comment ${value}" id="comment-1"><cite class="fn"><a href="http://bea.example/${value}">Bea</a></cite> says: <span class="date">${text}</span><p>${text}</p></li>
<li class="comment" id="comment-2"><cite class="fn">${text}</cite> <a href="#comment-2" onclick="${value}">May 3, 2007</a><p>Indeed ${text}.</p></li>
<li class="pingback" id="comment-3">Pingback from <a href="http://cat.example/">${text}</a> [...] ${text} [...]</li>
<li class="comment" id="comment-4"><cite class="fn">Dan</cite> <a href="#comment-4">${text}</a><p>Re: ${text}</p></li>
<li class="comment" id="comment-5"><span class="comment-author">${text}</span> <span class="date">May 3, 2007</span><p>No.</p></li></ol>
<h4>Trackbacks</h4><p>${text}</p><ul><li>Pingback: <a href="http://dan.example/">${text}</a></li></ul><dl><dt>${text}</dt></dl>
<b>${text}</b> May 3, 2007 ${text}<br>${text}<br><div class="byline">${text} | May 3, 2007</div><i class="fa fa-user ${value}"></i> ${text}
<p>${text} said on ${text}:</p><p>Trackback URL: ${text}</p><div id="${value}" style="${value}">${text}</div>
<!-- <rdf:RDF><rdf:Description rdf:about="${value}" trackback:ping="${value}" /></rdf:RDF> ${run} -->${run}</body></html>`
}
