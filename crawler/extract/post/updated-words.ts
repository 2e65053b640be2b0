// Words that say that a day is the one of a change, and those that say it is the first, in the languages of blogs. A group of languages a line.

const UPDATED = [
  'last updated?|updated?|last edited|edited|last modified|modified|last changed',
  'zuletzt|aktualisiert|geändert|bearbeitet|mis à jour|modifié|mise à jour|dernière modification|actualizado|última actualización|modificado|editado|atualizado|última atualização',
  'aggiornato|ultimo aggiornamento|ultima modifica|modificato|bijgewerkt|gewijzigd|laatst|uppdaterad|senast ändrad|ändrad|oppdatert|sist endret|opdateret|redigeret|päivitetty|muokattu',
  'zaktualizowano|ostatnia aktualizacja|edytowano|zmodyfikowano|aktualizováno|aktualizované|upraveno|frissítve|módosítva|actualizat|modificat|ažurirano|güncelle(?:me|ndi)|son düzenleme',
  'обновлен[оа]?|изменен[оа]?|отредактирован[оа]?|оновлено|змінено|обновен[оа]?|ενημερώθηκε|עודכן|تحديث|آخر تحديث|به‌روزرسانی|ویرایش',
  '最終更新|更新日|更新時間|更新时间|最后更新|最後更新|更新于|更新於|编辑于|編輯於|修改于|최종 수정|수정일|업데이트|cập nhật|diperbarui|แก้ไข',
]

const POSTED = [
  'posted|published|created?|written|submitted|added|first',
  'erstellt|veröffentlicht|geschrieben|publié|posté|créé|publicado|creado|escrito|criado|pubblicato|creato|scritto|geplaatst|gepubliceerd|publicerad|skapad|publisert|udgivet|julkaistu',
  'opublikowano|utworzono|dodano|publikováno|vytvořeno|publikované|közzétéve|publicat|objavljeno|yayın|опубликован|создан|добавлен|опубліковано|публикуван|δημοσιεύ|פורסם|نشر|منتشر',
  '投稿|公開|作成|掲載|发布|發布|发表|發表|创建|作成日|등록|작성|đăng|diposting',
]

const posted = `(?:${POSTED.join('|')})`
const updated = `(?<![\\p{L}\\p{N}])(?:${UPDATED.join('|')})(?![\\p{Ll}])`

/** From such a word as far as its date may go: to a sign between columns, or to a word that says another day. */
const CHANGE = new RegExp(`${updated}(?:(?!${posted})[^|·•\\n]){0,60}`, 'giu')

/** A text without what it says of a change ("Posted May 2, updated May 9"). */
export const withoutChange = (text: string): string => text.replace(CHANGE, ' ')

/** All that a text says of changes ("updated May 9"), but for what ends a sentence before its first number. */
export const changesIn = (text: string): readonly string[] =>
  (text.match(CHANGE) ?? []).filter((change) => !/^\P{Nd}*?\p{Ll}{3}[.!?]\s\P{Nd}{6,}/u.test(change))

/** Where a text begins to speak of a change; -1 where it does not. */
export const changeIn = (text: string): number => text.search(CHANGE)

/** True for what stands right before the day of a change ("Last edited on"). */
export const announcesChange = (text: string): boolean => text.length < LONGEST && ANNOUNCED.test(text)
const ANNOUNCED = new RegExp(`${updated}[^\\d|·•]{0,20}$`, 'iu')
const LONGEST = 200
