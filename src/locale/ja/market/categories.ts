/** The categories of jobs, by their ids. */
export const categories = {
  writing: 'ライティング',
  design: 'デザイン',
  'data-entry': 'データ入力',
  translation: '翻訳',
  development: '開発',
  web: 'ウェブ制作',
  video: '動画',
  photo: '写真',
  audio: '音声・音楽',
  research: '調査',
  office: '事務・秘書',
  other: 'その他',
} as const
