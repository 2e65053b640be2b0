// A conversation as a picture file, with everything a picture must say of itself: title, blog, date, sentence, legend, source.
import { dayInWords } from '../answers/dates.ts'
import { plainSentence, sentenceOf } from '../answers/sentence.ts'
import type { ConversationJson } from '../answers/shapes.ts'
import type { Choices } from './choices.ts'
import type { Scheme } from './colours.ts'
import { layOut } from './lay-out.ts'
import { sceneToSvg } from './svg.ts'

export function conversationSvg(
  data: ConversationJson,
  look: { readonly width: number; readonly theme: Scheme; readonly choices?: Partial<Choices> },
): string {
  const root = data.posts.find(({ address }) => address === data.root)
  const date = dayInWords(root?.publishedAt ?? null) ?? 'date unknown'
  return sceneToSvg(layOut(data, look, look.choices), {
    theme: look.theme,
    title: root?.title ?? data.root,
    subtitle: `${root?.blogName ?? ''} · ${date}`,
    sentence: plainSentence(sentenceOf(data.numbers, data.completeness)),
    source: data.root,
  })
}
