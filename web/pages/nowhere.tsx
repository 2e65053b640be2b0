// An address of ours that leads nowhere.
import { Link } from '../parts/link.tsx'

export function Nowhere() {
  return (
    <section class="message">
      <h1>There is no such page</h1>
      <p>The link may have lost a part on its way.</p>
      <p>
        <Link to={{ page: 'home' }}>Go to the start</Link>
      </p>
    </section>
  )
}
