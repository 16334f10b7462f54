import { each, or } from '../reading/pattern.ts'
import type { Found } from '../reading/window.ts'

/** Addresses that lead to somebody, not to their work. */
const links = each(
  /(?<![a-z0-9.-])(?:(?:h..ps?:\/\/)?(?:www\.)?)/,
  or(
    /line:\/\/(?:ti|r)\/|t\.me\/|telegram\.(?:me|dog)\/|line\.me\/(?:r\/)?ti\/|lin\.ee\/|wa\.me\//,
    /(?:api|chat)\.whatsapp\.com\/|whatsapp\.com\/(?:channel|send)|discord\.gg\//,
    /discord(?:app)?\.com\/(?:invite|users)\/|m\.me\/|messenger\.com\/t\//,
    /open\.kakao\.com\/|join\.slack\.com\/|join\.skype\.com\/|linktr\.ee\/|lit\.link\//,
    /calendly\.com\/|chatwork\.com\/[a-z]|signal\.(?:me|group)\/|zalo\.me\//,
    /u\.wechat\.com\/|instagram\.com\/direct|ig\.me\//,
    /crowdworks\.jp\/public\/(?:employees|employers)|lancers\.jp\/profile/,
    /coconala\.com\/users|upwork\.com\/freelancers|fiverr\.com\/[a-z]|workship\.jp\//,
  ),
  /[a-z0-9._~/@+-]{0,60}/,
)

/** `spelled`: dots are there as such. */
export const linksIn = (spelled: string): Found[] =>
  [...spelled.matchAll(links)].map(({ 0: link, index: at }) => ({ at, to: at + link.length }))
