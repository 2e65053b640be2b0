// Who reads other people's pages here, and how to be left alone: the page our User-Agent points at.

export function AboutCrawler() {
  return (
    <article class="prose">
      <h1>Who is reading your blog?</h1>
      <p>
        A program called Grapevine, run by a person who wants to see how the talk about a blog post spread: who answered
        it, and who answered the answers. It reads posts, comments and feeds that anyone can read, keeps who linked to
        whom, and shows nothing of your words but titles, excerpts and the sentence round a link.
      </p>
      <h2>How it behaves</h2>
      <ul>
        <li>It says its name in every request: its User-Agent begins with “Grapevine/” and a version.</li>
        <li>It asks for robots.txt first and keeps to it, Crawl-delay included.</li>
        <li>It makes one request at a time to a host and waits a second or more after each answer.</li>
        <li>It goes away for as long as you say with 429 or 503 and Retry-After.</li>
        <li>It asks only for what changed, with ETag and Last-Modified.</li>
        <li>It fills in no forms, posts nothing and logs in nowhere.</li>
      </ul>
      <h2>How to be left alone</h2>
      <p>Two lines in your robots.txt are enough, and it will not come back:</p>
      <pre>{'User-agent: Grapevine\nDisallow: /'}</pre>
      <p>
        To keep a single page out, answer it with <code>noindex</code> in a robots meta tag; to have your links not
        followed, <code>nofollow</code>. Anything else you can ask of whoever runs this copy: a copy that others can
        reach gives a contact in its User-Agent.
      </p>
    </article>
  )
}
