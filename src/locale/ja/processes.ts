/** Processes, drawn and in words. */
export const processes = {
  title: '契約の型',
  diagram: '流れの図',
  inWords: '流れの表',
  state: '状態',
  turn: '番',
  clock: '期限',
  silence: '黙っていると',
  ways: 'ほかの進み方',
  final: '終わり',
  legendTurn: '色は、だれの番か',
  legendSilence: '点線は、黙っているときの道',
  untilDelivery: '納品日まで',
  upTo: '最長{days}日',
  nothing: '何も起きません',
  stays: 'そのまま',
  to: '{action} → {state}',
} as const
