import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Command, GivenOf } from '#contracts/operation';
import { limits } from '#contracts/values';
import { useCommand } from '../../api/use-command';
import { Button } from '../../components/button';
import { FailureNote } from '../../components/failure-note';
import { Field } from '../../components/field';
import type { Human } from '../../components/ring-button';
import { Quiet, Section } from '../../components/text-block';
import { verdictWords } from './work-words';

export interface SaidWords {
  /** On the button that opens it. */
  readonly open: string;
  readonly title: string;
  readonly why?: string;
  /** What is to be written; without, nothing is. */
  readonly label?: string;
  readonly hint?: string;
  readonly send: string;
}

interface SaidFormProps<O extends Command> {
  readonly id: string;
  readonly operation: O;
  readonly words: SaidWords;
  readonly phone: Human;
  /** What is sent of what was written; undefined as long as something is missing. */
  readonly inputFor: (said: string) => GivenOf<O> | undefined;
  /** What is chosen before it is written. */
  readonly children?: ReactNode;
  /** A thing most do first, or one of several others. */
  readonly tone?: 'leaf' | 'ghost' | 'plain';
}

/** Told which form is open, by a page that folds away what else could be done meanwhile. */
export const SaidOpen = createContext<(id: string | undefined) => void>(() => undefined);

/** One thing to say about a case: a button that opens its form, choices, a sentence, and sending it. */
export function SaidForm<O extends Command>(props: SaidFormProps<O>) {
  const [isOpen, open] = useState(false);
  const { id, words, tone = 'plain' } = props;
  if (isOpen) return <Written {...props} onClose={() => open(false)} />;
  return (
    <View>
      <View className="gap-above" />
      <Button id={`${id}-open`} tone={tone} label={words.open} onPress={() => open(true)} />
    </View>
  );
}

function Written<O extends Command>(props: SaidFormProps<O> & { readonly onClose: () => void }) {
  const { id, operation, words, phone, inputFor, children, onClose } = props;
  const [said, say] = useState('');
  const sending = useCommand(operation);
  const input = inputFor(said.trim());
  const tellOpen = useContext(SaidOpen);
  useEffect(() => {
    tellOpen(id);
    return () => tellOpen(undefined);
  }, [tellOpen, id]);
  return (
    <View id={`${id}-form`}>
      <View className="gap-above" />
      <Section>{words.title}</Section>
      {words.why ? <Quiet>{words.why}</Quiet> : null}
      {children}
      {words.label ? (
        <View>
          <View className="gap-above" />
          <Field
            id={`${id}-words`}
            isLong
            label={words.label}
            hint={words.hint ?? ''}
            max={limits.words.max}
            value={said}
            onChange={say}
          />
        </View>
      ) : null}
      {sending.error ? (
        <FailureNote
          isWritten
          sentence={sending.error.message}
          isOffline={sending.error.code === 'OFFLINE'}
          phone={phone}
        />
      ) : null}
      <View className="button-row">
        <Button id={`${id}-cancel`} tone="ghost" label={verdictWords.returnCancel} onPress={onClose} />
        <Button
          id={`${id}-do`}
          label={words.send}
          busyLabel={verdictWords.busy}
          isBusy={sending.isPending}
          isDisabled={input === undefined}
          onPress={() => {
            if (input !== undefined) sending.mutate(input, { onSuccess: onClose });
          }}
        />
      </View>
    </View>
  );
}

/** Whether enough was written to be read by somebody. */
export function isSaid(said: string): boolean {
  return [...said].length >= limits.words.min;
}
