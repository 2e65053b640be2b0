// "In reply to", as blog software says it in its languages.
const REPLY = new RegExp(
  [
    '\\b(?:in )?(?:reply|replying|replied|response|responding|responded|answer|answering) to\\b|\\breplied\\b',
    'respondi[oó]|respondeu a|reageerde op|réagi à|risposto|ответил|відповів',
    'antwort|en réponse|répon(?:se|d)|en respuesta|respuesta a|em resposta|resposta a|in risposta|risponde|com a resposta',
    'antwoord op|in reactie op|w odpowiedzi|odpowiedź|odpowiada|vastau|svar på|svar til|svarar|svarer|som svar',
    'v odpovědi|v reakci|odpověď|odpoveď|válasz|yanıt|cevab|răspuns|odgovor|atsak|vastus|atbild',
    'в ответ|ответ|у відповідь|відповід|в отговор|отговор|απάντηση|בתשובה|בתגובה|השב|ردا? على|ردًا على|رداً على',
    'balasan|membalas|trả lời|ตอบ|回复|回覆|回應|回应|返信|への返答|답글|답변|답하',
  ].join('|'),
  'iu',
)
/** Longer ones are prose. */
const LONGEST = 60

export const saysReply = (text: string): boolean => text.length <= LONGEST && REPLY.test(text)
