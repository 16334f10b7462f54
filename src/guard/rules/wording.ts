import { or } from '../reading/pattern.ts'

/** How somebody is asked to do something, in either language. */
export const asks = or(
  /ください|下さい|くださ|お願い|おねがい|願い(?:します|いたし)|ましょう|ませんか|ません\?|しようか|しよう(?:$|よ|。)|そう(?:$|よ|。|か)/,
  /たい(?:です|の|と|$|。|ん)|ます(?:$|か|ね|ので|よ|。)|ですか|ないか|どうで|いかが|よろしい|ほしい|欲しい|もらえ|いただけ|いただき|頂け/,
  /頂き|もらい|れば|助かり|可能|希望|させて|早いです|です(?:$|。|ね|よ)|いい(?:か|で)|て(?:ね|よ)?(?:$|[。!])|\?/,
)

/** An invitation so open that no "it is forbidden" beside it takes it back. */
const invites = or(
  /ませんか|ましょう|こっそり|ばれな|ばれま|内緒|大丈夫(?:です|。)|たいです|shall we|let'?s|let us|would you|could we/,
  /can we|why don't we|interested|how about|don't need this|don't want to pay|no need/,
  /use the escrow/,
)

const refuses = or(
  /禁止|できません(?!か)|できない(?:ので|ため|です|。|$)|お断り|不可|ご遠慮|遠慮し|しません(?!か)|いたしません|いたしかね|致しません/,
  /やめ(?:て|ま)|困ります|not allowed|not permitted|forbidden|prohibited|do not|don't|never/,
  /cannot|can't|won't|sorry|must not|against the/,
)

/** Somebody says that it may not be done, and does not invite to do it all the same. */
export const declines = (sentence: string): boolean =>
  refuses.test(sentence) && !invites.test(sentence)

const work = or(
  /すたんぷ|りっちめにゅー|ぼっと|(?<![a-z])bots?(?![a-z])|(?<![a-z])(?:api|sdk|lp|ui)(?![a-z])/,
  /ろぐいん|連携|機能|実装|開発|構築|広告|ばなー|配信|でざいん|制作|作成|作り(?:ます|まし)|記事|こらむ/,
  /しなりお|設計|集客|予約|あいこん|ぼたん|画像|写真|ろご|投稿|埋め込み|へっだー|色を|表示|風の|移行/,
  /通知の|通知を|設定|すこーぷ|とーくん|環境変数|説明文|歌詞|導入|決済|きゃんぺーん|案内文|うぃじぇっと/,
  /入力|解説|説明する|ぷれぜんと|使い方|という言葉|旨を|本文|文言|表記|文面|原稿|削除|翻訳|英訳/,
  /運用代行|こぴー|さいとの|ぺーじ|違い|文字で|まにゅある|箇所|書かれ|てすと(?:を|の)/,
)

/** The work itself is spoken of: what is made, written or mended. */
export const isAboutWork = (piece: string): boolean => work.test(piece)
