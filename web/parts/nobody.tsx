// What can be done when nobody has answered a post, as far as we could see.
import type { Address } from '../../graph/model.ts'
import { AskBox } from './ask-box.tsx'
import { ReadButton } from './read-button.tsx'

export function Nobody({ address }: { readonly address: Address }) {
  return (
    <section class="message">
      <h2>What you can do</h2>
      <div class="actions">
        Answers often come late: <ReadButton address={address} />
      </div>
      <p>Do you know a post that answers it? Then Grapevine can start from there and find its way back.</p>
      <AskBox />
    </section>
  )
}
