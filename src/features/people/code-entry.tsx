import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Refused } from '../../privacy-gate/refused';
import { gateWords } from '../../privacy-gate/words';
import { codeIn } from './door-code';
import { words as entryWords } from './words';

/** Characters somebody may type: eight, with blanks and dashes. */
const typedMost = 12;

interface CodeEntryProps {
  /** Start of the ids: `check` makes `check-scan`, `check-code` and `check-do`. */
  readonly id: string;
  readonly words: { readonly scan: string; readonly type: string; readonly do: string; readonly busy?: string };
  readonly isBusy?: boolean;
  /** The code, or the beginning of what was scanned where there was none in it. */
  readonly onCode: (code: string) => void;
}

/** A code somebody holds out: scanned off his phone, or typed as he reads it aloud. */
export function CodeEntry({ id, words, isBusy = false, onCode }: CodeEntryProps) {
  const [typed, setTyped] = useState('');
  const take = (text: string) => onCode(codeIn(text) ?? text.slice(0, typedMost));
  const scan = () =>
    void Taro.scanCode({ onlyFromCamera: true }).then(
      ({ result }) => take(result),
      () => undefined,
    );
  return (
    <View>
      <Button id={`${id}-scan`} label={words.scan} isDisabled={isBusy} onPress={scan} />
      <Refused instead={gateWords.noScan} phone={null} />
      <View className="gap-above" />
      <Field
        id={`${id}-code`}
        label={words.type}
        hint={entryWords.codeHint}
        max={typedMost}
        value={typed}
        onChange={setTyped}
      />
      <Button
        id={`${id}-do`}
        tone="ghost"
        label={words.do}
        {...(words.busy ? { busyLabel: words.busy } : {})}
        isBusy={isBusy}
        isDisabled={codeIn(typed) === undefined}
        onPress={() => take(typed)}
      />
    </View>
  );
}
