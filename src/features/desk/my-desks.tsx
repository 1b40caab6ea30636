import { useState } from 'react';
import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Person } from '#contracts/people';
import { deskRoles } from '#contracts/people';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import type { Human } from '../../components/ring-button';
import { Section } from '../../components/text-block';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { openApprove } from '../../routes';
import { DeskList } from './desk-list';
import { words } from './words';

/** Our own address as a plain code, or as the scene of a mini-program code. */
const code = /^\/?pages\/desk\/approve\/approve\?(?:scene=)?n=([\w-]{30})$/;

/** On the phone of somebody who may sit at a desk: letting one in, and ending it. */
export function MyDesks({ person, phone }: { person: Person | undefined; phone: Human }) {
  const [isWrong, setWrong] = useState(false);
  if (!person?.roles.some(({ role }) => deskRoles.some((one) => one === role))) return null;
  const scan = async () => {
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined);
    if (!scanned) return;
    const [, nonce] = code.exec(scanned.result || decodeURIComponent(scanned.path)) ?? [];
    setWrong(nonce === undefined);
    if (nonce !== undefined) openApprove(nonce);
  };
  return (
    <View>
      <View className="gap-above" />
      <Section>{words.myDesks}</Section>
      <Button id="desk-scan" tone="ghost" label={words.scan} onPress={() => void scan()} />
      <Refused instead={gateWords.noDeskScan} phone={phone} />
      {isWrong ? <FailureNote sentence={words.codeMissing} phone={phone} /> : null}
      <View className="gap-above" />
      <DeskList phone={phone} />
    </View>
  );
}
