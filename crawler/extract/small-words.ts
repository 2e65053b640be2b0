// The most frequent small words of languages in Latin script. Those of several languages count for each.

const WORDS = {
  en: 'the and of to is was that for with this have are you not but a in on it at as be do',
  de: 'der die das und ist nicht ich ein eine mit auf für auch wird dass sich den',
  fr: 'le la les des et est une dans pour pas que qui sur avec plus nous ce du',
  es: 'el la los las de y que en un una por con para es se del lo más pero',
  pt: 'o os de e que em um uma por com para não é se da na mais mas',
  it: 'il la gli di e che un una per con non è si del della più sono anche ma',
  nl: 'de het een en van niet ik op te met voor dat zijn ook maar naar',
  sv: 'och att det är som en ett jag på för inte med av till har om',
  da: 'og det er som en et jeg på ikke med af til har den fra',
  nb: 'og det er som en et jeg på ikke med av til har den fra',
  fi: 'ja ei että se oli hän mutta kun niin kuin myös ovat olen jos',
  pl: 'w na z się nie jest że co jak ale tak od po dla',
  cs: 'v na se je že s z jsem ale tak jak jsou pro by',
  sk: 'v na sa je že s z som ale tak ako sú pre by',
  hu: 'az és hogy nem egy van de már csak meg ez ha volt',
  ro: 'și şi de la în nu pe că cu un o care este din mai sunt pentru',
  tr: 've bir bu da de için ile çok ne gibi daha ben ama olarak var',
  hr: 'je u se na da su za što od ali kao sam nije bio',
  id: 'yang dan di ini itu dengan untuk tidak dari pada ada saya akan bisa juga',
  vi: 'và là của có không được cho một trong với này những các người đã',
} as const

export const SMALL_WORDS: ReadonlyMap<string, readonly string[]> = languagesByWord()

function languagesByWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [language, words] of Object.entries(WORDS))
    for (const word of words.split(' ')) found.set(word, [...(found.get(word) ?? []), language])
  return found
}
