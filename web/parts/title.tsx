// A title on as many lines as it needs. Arrows and the like made of signs ("->", "--", "...") stay in one piece.

export function Title({ words }: { readonly words: string }) {
  return (
    <>
      {words.split(SIGNS).map((piece, index) =>
        index % 2 === 1 ? (
          <span key={index} class="together">
            {piece}
          </span>
        ) : (
          piece
        ),
      )}
    </>
  )
}

const SIGNS = /([-–—<>=~|/.]{2,8})/
