// `grapevine conversation`: the thread round a post, as a tree for the terminal, its card of numbers, JSON, or the picture the web draws.
import { cardText } from '../answers/card-text.ts'
import { PARENT_CHOICES } from '../answers/cascade.ts'
import { presentCascade } from '../answers/cascade-card.ts'
import { presentConversation } from '../answers/present.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import { conversationSvg } from '../picture/conversation-svg.ts'
import { treeText } from '../picture/tree-text.ts'
import type { Call } from './command.ts'
import { formatOf } from './format.ts'
import { openToRead } from './open.ts'
import { print } from './terminal.ts'
import { postOf } from './typed-address.ts'

const FORMATS = ['text', 'card', 'json', 'svg'] as const
const PICTURE_WIDTH = 1200

function written(conversation: ConversationJson, format: (typeof FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(conversation, null, 2)}\n`
  if (format === 'svg') return conversationSvg(conversation, { width: PICTURE_WIDTH, theme: 'light' })
  const { columns, isTTY } = process.stdout
  return treeText(conversation, { width: columns ?? 100, colour: isTTY === true && process.env.NO_COLOR === undefined })
}

export async function run({ words, options, config }: Call): Promise<0> {
  const format = formatOf(options.json ? 'json' : (options.format ?? 'text'), FORMATS)
  const address = postOf(words[0] ?? '')
  const parent = formatOf(options.parent ?? 'latest', PARENT_CHOICES, '--parent')
  await using parts = await openToRead(config)
  const neighbourhood = await parts.store.around(address)
  if (format === 'card') await print(cardText(presentCascade(neighbourhood, address, { asOf: null, parent })))
  else await print(written(presentConversation(neighbourhood, address, { asOf: null, parent }), format))
  return 0
}
