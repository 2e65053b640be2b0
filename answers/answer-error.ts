// Why there is no answer. The message is for people and says what to do.
import type { Address } from '../graph/model.ts'

export class AnswerError extends Error {
  readonly code: 'answers/unknown-address' | 'answers/not-a-post'
  readonly address: Address
  constructor(code: AnswerError['code'], address: Address, message: string) {
    super(message)
    this.name = 'AnswerError'
    this.code = code
    this.address = address
  }
}
