/** phonenumber.getPhoneNumber: the number behind a code, told once. */
import { appid } from '../environment';
import type { PhoneCodes } from './phone-codes';
import { refusal, type WechatBody } from './refusal';

const china = '86';

/** Exchanges a code; answers WeChat's JSON. */
export function getPhoneNumber(args: Readonly<Record<string, unknown>>, codes: PhoneCodes): WechatBody {
  const { code, openid } = args;
  const found = typeof code === 'string' ? codes.exchange(code, textOf(openid)) : undefined;
  if (!found) return refusal(40029, 'invalid code');
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: {
      phoneNumber: found.phone,
      purePhoneNumber: found.phone,
      countryCode: china,
      watermark: { timestamp: Math.floor(found.at / 1000), appid },
    },
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
