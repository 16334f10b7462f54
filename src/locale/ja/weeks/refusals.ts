/** Why something about a week of work by the hour is refused. */
export const weekRefusals = {
  'entry.above_limit':
    '週の上限（{max}円）を超えます。超える分はお預かりがないため、記録できません。クライアントに上限の引き上げをご相談ください。',
  'entry.not_found': 'その作業記録は見つかりません。',
  'entry.unknown': 'その作業記録は見つかりません。',
  'weeks.too_many': '一度に仮払いできるのは1〜{max}週間です。',
  'weeks.none_left': '終了日までの週は、すべて仮払い済みです。',
  'timer.running': 'タイマーはすでに動いています。先に止めてください。',
  'timer.week_not_running': '仮払いの済んだ週のあいだだけ、タイマーを使えます。',
  'timer.not_found': 'タイマーは動いていません。',
} as const
