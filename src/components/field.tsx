import { Input, Text, Textarea, View } from '@tarojs/components';
import { aria, inside } from './aria';
import { words } from './words';
import './field.scss';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  /** Characters at most. */
  readonly max: number;
  readonly isLong?: boolean;
  /** A line that is copied letter by letter: long ones wrap, so that all of it can be compared. */
  readonly isCode?: boolean;
  /** What is not right yet. */
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
  /** Of a line: what the keyboard's own key for «done» does. */
  readonly onDone?: () => void;
}

type Typed = { readonly detail: { readonly value: string } };

/** A line to write on, or a few (`isLong`). The limit is said before it is met. */
export function Field({ id, label, value, hint = '', max, isLong = false, isCode = false, ...rest }: FieldProps) {
  const { problem, onChange, onDone } = rest;
  const shared = {
    id,
    value,
    placeholder: hint,
    placeholderClass: 'field-hint',
    maxlength: max,
    cursorSpacing: 120,
    ...inside({ 'aria-label': label }),
  };
  const onInput = (event: Typed) => onChange(event.detail.value);
  const left = max - [...value].length;
  return (
    <View className={problem ? 'field field-wrong' : 'field'}>
      <Text className="field-label">{label}</Text>
      {isLong || isCode ? (
        <Textarea
          className={isCode ? 'field-long field-code' : 'field-long'}
          {...shared}
          showConfirmBar={false}
          onInput={onInput}
          {...aria({ label })}
        />
      ) : (
        <Input
          className="field-line"
          {...shared}
          {...(onDone && { confirmType: 'search' as const, onConfirm: onDone })}
          onInput={onInput}
          {...aria({ label })}
        />
      )}
      {problem ? <View className="field-problem">{problem}</View> : null}
      {left <= 30 && isLong ? <View className="field-left">{words.charactersLeft(Math.max(0, left))}</View> : null}
    </View>
  );
}
